import { perhaps, sure, type Family } from '../cues/weigh.ts';

const KIN =
  '(?:esposo|esposa|marido|mujer|pareja|novio|novia|compañero|compañera|padrastro|madrastra|papa|papi|mama|ex|exesposo|exmarido|exnovio|ex ?pareja|hermano|vecino|vecina|hijo|hija|hijos|yerno|nuera|suegro|suegra|tio|primo|nieto|cuñado|abuelo|padre|patron|jefe|arrendador|casero)';
const AGGRESSOR = String.raw`(?:(?:mi|mis|su|el|la|un|una|los|las|unos) (?:\w+ )?(?:${KIN}|hombre|hombres|tipo|tipos|man|manes|sujeto|sujetos|policia|policias|patrullero|patrulleros|dueñ\w|soldado|soldados|muchachos|señor|profesor|celador|guardia|borracho|sicario|encapuchados|ladrones|cobradores|gota gota|gente|persona|ese|que vive conmigo)|(?:el|la|los) (?:hijo|hija|hijos|esposo|papa|mama|marido|nieto|yerno)(?: \w+){0,2} (?:mi|mio|mia|mios|niñ\w|hij\w+)|el papa de|espacio publico|el ex|mi ex|el esmad|la policia|gota a gota)`;
const CHILD =
  '(?:niñ[oa]s?|menor(?:es)?|hij[oa]s?|beb[ei]s?|niet[oa]s?|sobrin[oa]s?|hermanit[oa]s?|alumn[oa]s?|estudiantes?|bebecit[oa]|criatura|chin[oa]s?|pelad[oa]s?|abuel[oa]s?|abuelit[oa]s?|ancian[oa]s?|viejit[oa]s?|discapacitad[oa]s?|hermanita|mamá|mama|hijastr[oa]s?)';
const ME = '(?:me|nos|la|lo|los|las|le|les)';
const STRIKE =
  '(?:peg|golpe|maltrat|agred|patea|pate|cachete|garrote|estruj|empuj|insult|humill|persig|persigu|acos|amenaz|arrastr|jal|encierr|encerr|viol|abus|quem|casc|aporre|celos|zarande|control|toc|manose|hostig|vigil|sigue|siguio|obliga|obligo|tira|tiro|escup|castig|abofete)';

export const VIOLENCE: Family<'violence'> = {
  kind: 'violence',
  cues: [
    sure(
      String.raw`${ME} (?:esta |estan |estaba |ha |han |intento |quiso |trato de |acaba de |acaban de |vive )?(?:violar|violando|violo|violaron|violado|viola|secuestr\w+|apuñal\w+|ahorca(?!r)\w*|ahorco|estrangul\w+|golpeando|pegando|maltratando|persiguiendo|amenazando|acosando|agredi\w+|chuz\w+|acuchill\w+|cachete\w+|patearon|pateo|patea|encañon\w+|tortur\w+|manose\w+|quiere matar|quieren matar|van a matar|va a matar|iba a matar|querian matar|matan|mata si|matara)(?! (?:del?|el tiempo|de risa|el puesto|el aviso|este|esta|la espera|el frio|el calor|la fila|el dolor))`,
      String.raw`(?:me|nos) (?:amenaz|ha amenaz|han amenaz)\w+(?! con (?:quit|sac|mult|cobr|demand|cerr|decomis|desaloj|suspend|cancel)\w+)|(?:la|lo|los|las) (?:amenazo|amenazaron|amenazan|amenaza|estan amenazando)(?! con (?:quit|sac|mult|cobr|demand|cerr|decomis|desaloj|dañ)\w+)|amenaz(?:as|a) (?:de muerte|contra (?:mi|mi familia|nosotros))|(?:recib\w+|llegan|llegaron|tengo) (?:muchas |unas )?amenazas`,
      String.raw`(?:estoy|estamos|esta|me tienen|nos tienen|fui|fue|fuimos|he sido|ha sido|han sido|soy|lo tienen|la tienen) (?:siendo )?(?:amenazad|secuestrad|violad|abusad|golpead|maltratad|agredid|acosad|extorsionad|apuñalad|retenid|encerrad|amarrad|cautiv)[oa]s?`,
      String.raw`(?:me|nos|le|la) (?:da|dan|dio|daba|dieron|mete|metio|pega|pego|mando|zampo)(?: \w+){0,2} (?:golpes?|golpizas?|cachetadas?|puños?|puñetazos?|patadas?|correazos?|palizas?|puñaladas?|pata|juete|rejo|correa|planazos?|bofetadas?|palo|muendas?|machetazos?|garrotazos?|balazos?|bolillazos?|totazos?)`,
      String.raw`(?:me|nos|le|la) (?:rompi(?:o|eron)|parti(?:o|eron)|revent(?:o|aron)|descalabr\w+|abri(?:o|eron)) (?:la|el|los|un) (?:cabeza|nariz|boca|ceja|labio|brazo|cara|diente|dientes|costilla|jeta)`,
      String.raw`(?:me|la|lo) (?:dejo|dejaron|deja) (?:\w+ ){0,3}(?:ojo morad|morad|herid|sangrando|inconsciente|golpead|morete|medio muert|llena de golpes)\w*|moretones|llen[oa] de morados|toda golpeada`,
      String.raw`(?:me|la|nos|lo) (?:tiene|tienen|encerro|encerraron|encierra|tuvo|mantiene) (?:bajo llave|encerrad\w+|amenazad\w+|secuestrad\w+|amarrad\w+|con llave|en la pieza|retenid\w+|sin dejarme)|no (?:me|nos|la) deja(?:n)? (?:salir(?! (?:del puesto|del programa|a tiempo))|hablar con nadie|ver a mi familia|trabajar ni)|me (?:quita|quito|esconde) el celular`,
      String.raw`(?:le tengo (?:mucho )?(?:miedo|terror|pavor) a (?:mi|el)|miedo (?:de |a )?(?:que (?:me|nos|la) (?:mate|haga|maten|pegue|golpee|encuentre|vuelva)|de volver a (?:la|mi) casa|que vuelva|a mi (?:esposo|marido|pareja|ex)))|miedo por mi vida|temo por mi vida|mi vida (?:corre|esta en) peligro|peligro de muerte`,
    ),
    sure(
      String.raw`(?:abus[oa]|abusan|abusaba|abusaron|abusando|viola|violo|violaron|violaba|violan|violando|manosea|manoseo|manoseaba|maltrata|maltratan|maltrataba|golpea|golpean|golpeaba|golpearon|toca|tocaba|tocan|le pega|les pega|le pegan|castiga|amarra|amarran|encierra|encierran|explota|explotan|prostituye|prostituyen|quema|amenaza|acosa|vende|venden)(?: \w+)? (?:a |de |al |con )(?:su |mi |la |el |una |un |los |las |sus |mis |unos |unas |otra |ese |esa )?(?:propi\w+ )?(?:\w+ )?${CHILD}`,
      String.raw`(?:${CHILD})(?: \w+){0,4} (?:(?:la|lo|los|las|le|les) (?:tocan?|tocaba|manose\w+|abus\w+|viol\w+|maltrat\w+|golpe\w+|pegan?|castig\w+ (?:con|muy)|amarran?|encierran?|queman?|dan rejo|dan correa|da rejo|da correa|explot\w+))`,
      String.raw`(?:toca|manosea|abusa|se mete|se acuesta|duerme|se propasa)(?: \w+)? (?:con |a |de )(?:la|mi|su) (?:niña|hija|hijastra|nieta|sobrina|hermanita)`,
      String.raw`(?:${CHILD})(?: \w+){0,5} (?:encerrad|amarrad|abandonad|desnutrid|golpead|morad|aguantando hambre|sin comer|llen[oa]s? de|con moret|quemad|maltratad|llorando y gritando|pasando hambre|desaparecid|extraviad|secuestrad)\w*`,
      String.raw`(?:dej|tien|mantien)\w{1,5}(?: \w+){0,4} (?:${CHILD}) (?:sol[oa]s? (?:y|encerr|toda|todo|en la)|encerrad|amarrad)\w*`,
      String.raw`(?:soy|fui|es|fue|sufro|vivo|sufri|sufre|caso de|hay|victimas? de|padezco|sufriendo|viviendo|por)(?: \w+){0,2} (?:violencia (?:intrafamiliar|domestica|sexual|de genero|fisica|psicologica|economica|por parte|de mi)|abuso sexual|maltrato (?:infantil|fisico|psicologico|de mi|por parte)|acoso sexual de mi|feminicidio|trata de personas|explotacion sexual)`,
      String.raw`(?:esta|estan|estaba) (?:golpeando|pegandole|matando|violando|ahorcando|maltratando|apuñalando|agrediendo|linchando|cascando) (?:a |con )|(?:la|lo|los|las|le) (?:esta|estan) (?:golpeando|pegando|matando|violando|ahorcando|maltratando|apuñalando|agrediendo|linchando|cascando)|(?:golpeandola|golpeandolo|pegandole|matandola|matandolo|maltratandola|violandola)|(?:escuch|oig|oy)\w{1,4}(?: \w+){0,4} (?:gritos|golpes|pidiendo auxilio|pide auxilio|pide ayuda|llantos)`,
      String.raw`(?:mat(?:o|aron)|asesin(?:o|aron)) (?:a |al )(?:mi|una?|el|la|los|unos|dos|tres|\w+)(?: \w+){0,3} (?:ayer|anoche|hoy|ahora|esta (?:mañana|tarde|noche|madrugada)|hace (?:un rato|una hora|dos dias|unos minutos)|delante|en frente|y ahora|y nos|y me|los|por no)|(?:acaban|acaba) de (?:matar|asesinar|violar|secuestrar|golpear|pegar|agredir|amenazar)(?:me|nos|l[oae]s?)?`,
    ),
    sure(
      String.raw`(?:gente|hombres?|tipos?|sujetos?|man|manes|personas?|muchachos|encapuchad\w+|unos|señores) (?:\w+ )?armad[oa]s?|(?:un|una|hay|estan) (?:\w+ )?armad[oa]s? (?:en|que|afuera|rondando)`,
      String.raw`reclut(?!amiento de personal)(?:ar|o|aron|an|ando|ado|aran|arlo|arlos|amiento)(?: \w+)? (?:a |al |mi|niñ|menor|forzad|por|los|la|del)\w*|se (?:lo|la|los|las|me) (?:lo |la )?llevaron (?:los|para el monte|a la fuerza|unos|anoche|amarrad|en una|con|y no)|se llevaron (?:a la fuerza )?(?:a |al )(?:mi|los|las|el|la|un|una|unos|mis)? ?(?:hij|niñ|sobrin|muchach|herman|espos|papa|mama|compañer|lider|joven|menor|prim|vecin|nieta|nieto|pelad|chin)\w*`,
      String.raw`(?:\d+|veinticuatro|cuarenta y ocho|pocas|setenta y dos|ocho|tres|dos) (?:horas|dias)(?: \w+)? (?:para|de plazo para|para que) (?:irnos|salir|irme|desocup\w+|abandon\w+|largar\w+|nos vayamos|me vaya|dejar|que nos|ir)|orden de (?:irnos|salir|desocupar|abandonar)|si no nos vamos|(?:nos|me) (?:matan|toca) si no|que nos (?:vayamos|vamos) (?:o|por que|de la) (?:nos|finca|vereda|tierra|si|ya)|(?:nos|me) (?:echaron|sacaron|corrieron|hicieron salir|obligaron a salir|obligaron a dejar|toco salir)(?: \w+){0,5} (?:grupos?|armad\w+|guerrilla|paras|paracos|fusiles|amenazas|anoche|corriendo|huyendo|volad\w|a plomo|disidencias)`,
      String.raw`extorsion(?:an|ando|aron|o|ada|ado|ados|adas|andonos|andome|ar|es|istas?)|(?:cobr|pid|exij|pag|quier)\w{1,6}(?: \w+){0,3} vacuna(?! contra)|la vacuna (?:o|nos|me|los|y)|boleteando|boleteo|llamadas? (?:extorsiv|amenazant)\w+`,
      String.raw`(?:guerrilla|guerrilleros|paracos|paramilitares|disidencias|elenos|eln|farc|clan del golfo|aguilas negras|comandos de la frontera|carolina ramirez|grupos? armados?|autodefensas|bandas?|los paras|tren de aragua|milicianos)(?: \w+){0,6} (?:nos|me|lo|los|la|se llev\w+|llev\w+|esta cit\w+|cit\w+ a|dio plazo|dieron plazo|quieren|obligan|estan (?:en|obligando|cobrando|reclutando|amenazando)|entraron|llegaron|no (?:deja|dejan))`,
      String.raw`(?:sembr|hay|pusieron|piso|cayo en|encontr)\w{0,4}(?: \w+){0,3} (?:minas?(?: quiebrapatas?| antipersona\w*)|campo minado)|quiebrapatas`,
      String.raw`(?:mi|nuestr\w|la|el) (?:hij\w+|niñ\w+|herman\w+|espos\w+|sobrin\w+|mama|papa|abuel\w+|niet\w+|bebe)(?: \w+){0,4} (?:desaparecio|esta desaparecid\w|no aparece(?! en)|no ha (?:vuelto|aparecido|regresado|llegado a la casa)|salio y no|se perdio|no volvio|esta perdid\w|fue raptad\w|fue secuestrad\w)(?! (?:el|la) (?:lista|sistema|cedula|carne))`,
      String.raw`desplazad[oa]s? (?:por|de)(?: \w+)? (?:amenaz|la violencia de ayer|grupos|hace (?:\w+ )?(?:dias|semanas?)|anoche|ayer|el combate|combates)\w*|(?:nos|me) (?:estan |acaban de )?(?:desplazar|desplazaron|desplazando)`,
    ),
    perhaps(
      String.raw`${ME} (?:volvio a |vuelve a |vive |mantiene |anda |siempre |esta |estuvo |ha |trata de )?${STRIKE}\w{0,6}(?! (?:el sticker|un aviso|una llamad|el aviso|duro la|la gripa|el virus))`,
      String.raw`(?:grita|insulta|humilla|controla|pega|golpea|maltrata|amenaza|quita (?:la plata|mi plata|la pension|el subsidio|el bono)|cela|empuja)(?: a| y| con|$| \.)`,
      String.raw`(?:me |nos )?(?:saco|echo|boto) de (?:la|mi) casa|(?:me|nos) (?:sigue|persigue|vigila|acecha|ronda|espera) (?:a la salida|afuera|por todas|a todas|todos los|al trabajo)|no me deja`,
      String.raw`(?:tengo|me da|le tengo|vivo con|con|del|tenemos) (?:mucho )?(?:miedo|terror|panico)`,
      'golpes|golpiza|maltrato|violencia intrafamiliar|abuso sexual|bolillo|cachetada',
    ),
    perhaps(AGGRESSOR),
  ],
};
