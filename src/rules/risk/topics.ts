import { anyOf } from '../cues/weigh.ts';

const TOPIC =
  '(?:curso|cursos|taller|talleres|charla|charlas|capacitacion|diplomado|seminario|prevencion|campaña|programa|tesis|tarea|investigacion|estudio|plan|planes|brigada|brigadas|simulacro|ley|decreto|protocolo|semana|dia|foro|cartilla|comite|concepto|certificado|visita|numero|linea|telefono|subsidio|auxilio|seguro|informacion|estadisticas|politica|libro|pelicula|obra|exposicion|mural|documental|noticia|noticias|clase|conferencia|jornada|licencia|permiso|extintor|kit|botiquin|salida|registro|atencion a|ruta de atencion|ruta|historia|monumento|conmemoracion)';

/** A course about it, the law on it, the certificate against it: a matter of study, unless somebody is in it. */
const STUDIED = anyOf(
  [
    String.raw`${TOPIC} (?:de|del|sobre|contra|para|en|por|acerca de)(?: (?:la|el|los|las|prevencion de|prevencion del|atencion de|manejo de))? (?:(?:prevencion|atencion|manejo) (?:del?|a) )?(?:suicidio|violencia|violencias|genero|victimas|emergencia|emergencias|incendio|incendios|inundacion|inundaciones|maltrato|abuso|acoso|primeros auxilios|bomberos|terremoto|sismo|riesgo|desastres|explosion|explosivos|armas|accidente|accidentes|extorsion|secuestro|deslizamientos?|derrumbes?|conducta suicida|funerario|desplazad\w+|desaparecid\w+|homicidio|feminicidio|convulsiones|infarto)(?: \w+){0,3}`,
    String.raw`(?:se )?(?:incendi|quem|inund|cay|derrumb|rob|atrac|atropell|accident|mat|mur|romp|parti|quebr|fractur|desmay|oper|secuestr|desaparec|desapareci|asesin|amenaz|extorsion|desplaz|viol)\w{1,4}(?: \w+){0,6} (?:en (?:el )?(?:19|20)\d\d|el (?:año|mes) pasado|hace (?:\w+ ){1,2}(?:año|mes|semana)\w*)`,
    String.raw`(?:convulsiones|ataques|asma|epilepsia)(?: \w+){0,2} desde (?:pequeñ|niñ|que)\w*|(?:murio|mataron|muerto|muerta)(?: \w+){0,3} (?:en|por) la (?:violencia|guerra)`,
    String.raw`primeros auxilios|auxilio (?:funerario|educativo|de transporte|economico)`,
    String.raw`(?:hace|hara) (?:mas de |como |ya )?(?:\d{1,2}|muchos|varios|diez|veinte|treinta|quince|cinco|tres|cuatro|dos) años(?: \w+){0,4}|en (?:el )?(?:19|20)\d\d|de los años \d+|cuando (?:era|yo era) niñ\w`,
  ],
  'g',
);

const DISASTER =
  '(?:derrumbe|deslizamiento|inundacion|creciente|incendio|accidente|avalancha|terremoto|temblor|sismo|balacera|tiroteo|explosion|atraco|vendaval|choque)';
/** Nobody calls an ambulance for it. */
const BEAST_OR_THING =
  '(?:poll[oa]s?|pollit[oa]s?|gallinas?|vacas?|vaquitas?|toros?|terner[oa]s?|cerd[oa]s?|marran[oa]s?|chanch[oa]s?|peces|pescados?|cachamas?|truchas?|tilapias?|mojarras?|alevinos|caballos?|yeguas?|mulas?|ovejas?|cabras?|chiv[oa]s?|conejos?|cuy(?:es)?|abejas|patos?|patitos|perr[oa]s?|perrit[oa]s?|gat[oa]s?|gatic[oa]s?|mascotas?|animal(?:es|itos)?|ganado|reses|plant(?:a|as|icas)|maticas?|matas?|cultivos?|cosechas?|arboles|platanos?|platanera|cafe|cafetal|cacao|cacaotal|yuca|chontaduros?|pasto|jardin|flores|celular|telefono|computador|portatil|bateria|pila|moto|motor|carro|camion|guadaña|planta electrica|negocio|negocios|ventas?|empresa|emprendimiento|comercio|señal|internet|sistema|pagina|feria|plaza|programa|proyecto|proceso|tramite|esperanza|ilusion|paciencia)';
/** A fire in a kitchen is one; burnt rice is none. */
const SMALL_THING =
  '(?:celular|telefono|computador|portatil|bateria|pila|cargador|motor|guadaña|arroz|almuerzo|comida|arepas?|empanadas?|pan|bombillo|foco|licuadora|nevera|televisor|impresora|plancha|sistema|pagina|señal|internet|llamada|plataforma|servidor|luz|fusible|modem|pantalla|grabadora|llanta)';
const BREAKS =
  '(?:se (?:me |nos |le |les )?(?:esta |estan |estaba |acaba de )?(?:quem|cay|caer|fund|revent|prend|explot|desplom|hund)\\w{0,6})';
const DIES =
  '(?:se (?:me |nos |le |les )?(?:esta |estan |estaba |estaban |acaba de |fue |va a |van a )?(?:muri|muer|mor|ahog|apag|asfixi|privo|infart|desmay)\\w{0,6})';

/** Figures of speech, what did not quite happen, beasts and engines, and a disaster of another day. */
const FIGURES = anyOf(
  [
    String.raw`(?:casi|por poco|de milagro no)(?: casi)? (?:que )?(?:me|nos|se|le) (?:\w+ )?(?:da|dio|dan|daba|muero|morimos|mato|matan|desmayo|desmaya|infarto|infarta|ahogo|ahoga|atraganto|privo|voy de para atras)(?: \w+){0,2}(?: (?:infarto|ataque|paro|derrame|yeyo|patatus))?`,
    String.raw`(?:me|nos|le) (?:va|van|iba) a (?:dar|sacar|causar|provocar|matar)(?: \w+)?(?: de)? (?:infarto|paro|yeyo|patatus|ataque)(?= (?:con|de|si|por|cuando|viendo|esperando|este|ese))`,
    String.raw`(?<!(?:sospecha|sintomas?|dolor|principio|conato|riesgo|murio|cuadro|ataque|peligro|victima|amago) )de (?:infarto|ataque)(?= [.?¿]|$| por| que| y| el| la| en| esta| con| pero)`,
    String.raw`como para (?:ahorcarse|matarse|pegarse un tiro|tirarse|suicidarse|colgarse|llorar)(?: \w+){0,4}|(?:matarme|matando|matarse|mato|morirme|morir) (?:de viej[oa]|trabajando|estudiando|haciendo)`,
    String.raw`(?:\w+ ){1,8}(?:como )?(?:dice|decia|canta|reza) (?:la|el|una|un|mi) (?:cancion|dicho|refran|poema|vallenato|letra|bolero|corrido|abuela|abuelo)`,
    String.raw`(?:cuando|si|aunque) (?:el |la |los )?(?:rio|quebrada|caño)s?(?: \w+){0,2} (?:crec|desbord|llen|sub)\w+|(?:en caso de|si hay|si llega a haber|por si hay|si hubiera|si hubiese|ante)(?: \w+)? ${DISASTER}s?(?: \w+){0,3}`,
    String.raw`(?:cuestion|caso|asunto|tema) de vida o muerte (?:del?|para|que (?:me|nos|le) (?:lleg|entreg|d|pag|apr|sal)\w+|el|la|este|ese|saber|poder)(?: \w+){0,3}`,
    String.raw`(?:un |el |los |hay |de )?(?:herid|muert)[oa]s? (?:de (?:la |el |puro |tanto )?(?:risa|hambre|frio|sed|sueño|cansancio|pena|verguenza|susto|miedo|calor|rabia|envidia|amor|dicha|emocion)|(?:en|por) (?:el |la |mi |su )?(?:presupuesto|listas?|listado|archivo|nomina|padron|closet|armario|sistema|base|censo|sisben|proceso|orgullo|ego|amor propio|autoestima|dignidad|corazon|sentimientos)|(?:mi|el|su|en mi|en el) (?:orgullo|ego|amor propio|corazon|autoestima|dignidad))`,
    String.raw`(?:despues|luego|a raiz|a causa|por culpa|por causa|debido|producto) (?:de|a)l? (?:la |el )?${DISASTER}(?: \w+){0,6}`,
    String.raw`${DISASTER}s? (?:del?|que hubo|que paso|que ocurrio)(?: \w+)? (?:la semana|el mes|el año|hace|ayer|antier|anteayer|semana|mes|año|mocoa|armero|(?:19|20)\d\d)(?: (?:pasad[oa]|antepasad[oa]))?`,
    String.raw`${BEAST_OR_THING}(?: \w+){0,4} ${DIES}`,
    String.raw`${DIES}(?: (?:todos|todas|otro|otra|casi))? (?:el|la|los|las|mi|mis|un|una|unos|unas|\d+|dos|tres|varios|varias|unos cuantos) (?:\w+ )?${BEAST_OR_THING}(?! (?:con|encima))`,
    String.raw`${SMALL_THING}(?: \w+){0,2} ${BREAKS}(?! (?:encima|y (?:hay|se esta)))`,
    String.raw`${BREAKS} (?:el|la|los|las|mi|mis|un|una|otra vez (?:el|la)) ${SMALL_THING}(?! (?:encima|y (?:hay|se esta)))`,
    String.raw`(?:las |los |mis |nuestras )?(?:ventas|precios?|redes|negocio|grupo|chat)(?: \w+){0,2} (?:en llamas|prendid[oa]s?|incendiad[oa]s?|ardiendo|de muerte)`,
    String.raw`(?:el|del|un|este|ese|al|mi|su|los|otro|del mismo) (?:auxilio|socorro)|(?:vos|quien|que|no|donde|si|como|tu|eso) sos`,
    String.raw`(?:auxilio|socorro|sos|ayuda|ayudenme|emergencia)(?: [.?]){0,3} (?:es que |por que |porque |que )?(?:no (?:entiendo|se (?:como|que|donde|cual|usar|llenar|manejar)|me (?:carga|deja|abre|sale|funciona|aparece|llega)|encuentro|puedo (?:entrar|ingresar|descargar|subir|abrir|cargar|imprimir)|logro|carga|abre)|(?:con|en) (?:la|el|este|esta) (?:pagina|formulario|sistema|plataforma|link|enlace|tramite|usuario|contraseña|archivo|inscripcion))`,
  ],
  'g',
);
const LAUGHTER = /\b(?:j[aeiou]){2,40}j?\b|\b(?:ha){2,40}\b|\blo+l\b|\bxd+\b|😂|🤣|😅|😆|😹/iu;

/** Who laughs is not on fire; who speaks of their own life, or of a blow, may laugh of fear. */
export const isLaughing = (text: string): boolean => LAUGHTER.test(text);

export const withoutTopics = (heardText: string): string => heardText.replace(STUDIED, ' algo ');

export const withoutFigures = (heardText: string): string => heardText.replace(FIGURES, ' algo ');
