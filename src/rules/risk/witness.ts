import { anyOf, sure, type Cue } from '../cues/weigh.ts';
import { remembered } from '../remembered.ts';

/** Those who come to a door, into a bed or after a child. */
const GROWN =
  '(?:marido|mujer|pareja|novi[oa]|compañer[oa]|padrastro|madrastra|ex|exespos[oa]|exmarido|exmujer|exnovi[oa]|expareja|hermanastro|yerno|suegr[oa]|ti[oa]s?|cuñad[oa]|abuelo|padrino|patron|jefe|arrendador|casero|hombres?|tipos?|man|manes|sujetos?|señor(?:es)?|profe|profesor|entrenador|pastor|cura|sacerdote|rector|celador|vigilante|policia|soldado|loco|borracho|ladron(?:es)?|encapuchad[oa]s?|inquilino|cobrador(?:es)?)';
const SMALL =
  '(?:niñ[oa]s?|niñit[oa]s?|menor(?:es)?|beb[ei]s?|niet[oa]s?|nietic[oa]|sobrin[oa]s?|sobrinit[oa]|hermanit[oa]s?|hijit[oa]s?|alumn[oa]s?|estudiantes?|criatura|chin[oa]s?|guaguas?|abuelas?|abuelit[oa]s?|hijastr[oa]s?|ahijad[oa]|muchachit[oa]s?|peladit[oa]s?|adolescentes?)';
const EITHER =
  '(?:espos[oa]|papa|mama|herman[oa]|vecin[oa]s?|hij[oa]s?|prim[oa]s?|muchach[oa]s?|pelad[oa]s?)';
const ARMS =
  '(?:machetes?|cuchillos?|pistolas?|revolver|armas?(?: blancas?)?|escopetas?|navajas?|puñal|fierro|changon|hacha|peinilla|varilla|garrote|bate|destornillador|fusil|fusiles|granadas?|tijeras|pico de botella|botella (?:partida|rota)|barra de hierro)';
const MARKS: readonly [string, RegExp][] = [
  [' xgrown', anyOf([GROWN], 'g')],
  [' xkid', anyOf([SMALL], 'g')],
  [' xany', anyOf([EITHER], 'g')],
  [' xarm', anyOf([ARMS], 'g')],
];

/** Each word for a person or an arm as one mark: the lists are looked for once, and the patterns stay small. */
const marked = remembered(
  (heardText: string): string =>
    MARKS.reduce((text, [mark, words]) => text.replace(words, mark.trim()), heardText),
  1,
);

const SOMEBODY =
  '(?:(?:mis?|sus?|el|la|los|las|una?|unos|dos|tres|ese|esos|otro) (?:\\w+ )?(?:xgrown|xany)(?: de (?:mi|la) \\w+)?|alguien|mi xgrown|el xgrown)';
const CHILD = '(?:xkid|xany)';
const ARM = '(?:xarm|acido|gasolina)';
const NO_TRADE =
  '(?! (?:para|de cocina|de carnicero|afilad\\w+ para|que vend|nuev|artesanal|en la vitrina|de juguete|decorativ))';
const COMES =
  '(?:esta|estan|llego|llegaron|llega|vino|viene|vinieron|entro|entraron|volvio|aparecio|anda|andan|se metio|se metieron|quiere entrar|quiere tumbar|golpea|grita|gritando|amenaz\\w+|rond\\w+|persig\\w+|persigu\\w+|salio|saco|regreso|esper\\w+|parad[oa])';
/** What is done to a body that cannot defend itself. */
const HANDLES =
  '(?:abus|manose|viol|toc(?:o|a|aba|aron|an|ando)|toque|bes(?:a|o|aba)|oblig|desnud|desvist|maltrat|golpe|peg(?:a|o|aba|an|aron)|castig|encierr|encerr|amarr|quem|acos|amenaz|hostig|chantaj|extorsion|explot|prostit|embaraz|drog|emborrach|grab(?:a|o|aba) (?:desnud|bañ|sin ropa)|asust|sacud|zarande|aporre|ahorc|asfixi|casc)';
const DOING =
  '(?:acos|abus|toc|manose|viol|golpe|maltrat|amenaz|hostig|peg|quem|explot|extorsion|chantaje|ahorc|estrangul|apuñal|chuz|machete?|apedre|ultraj|encerr|amarr|secuestr|enamor|prostituy|emborrach|drog|lastim|dañ|arrastr|estruj|pate|casc|corretend|corrote|correte|agredi|persigui|tortur)(?:ando|iendo)(?:me|nos|l[aeo]s?)?';
const HARM =
  '(?:matar|picar|quemar|cortar|desfigurar|chuzar|apuñalar|rajar|golpear|violar|ahorcar|reventar|machetear|desaparecer|pelar|quebrar|cascar|envenenar|acabar|hacer daño|partir|romper|echar acido|tirar acido|prender|prenderme|secuestrar|levantar a|dar (?:bala|plomo|machete|candela|puñal))';

/** Told by whoever sees it, hears it from a child or waits behind a door. */
const SEEN: readonly Cue[] = [
  sure(
    String.raw`${SOMEBODY}(?: \w+){0,4} ${COMES}(?: \w+){0,5} (?:con|cargando|trae|tiene|y tiene) (?:un |una |el |la |su |dos )?${ARM}${NO_TRADE}`,
    String.raw`${SOMEBODY}(?: \w+){0,3} (?:llego|llega|vino|viene|entro|volvio|esta|anda|aparecio|se metio)(?: \w+){0,3} (?:armad[oa]s?|con (?:un )?arma)(?! de (?:valor|paciencia))`,
    String.raw`${COMES}(?: \w+){0,2} ${SOMEBODY} (?:armad[oa]s?|con (?:un |una |el |la )?${ARM}${NO_TRADE})`,
    String.raw`${SOMEBODY}(?: \w+){0,3} (?:me|nos|la|lo|le) (?:persigue|persiguio|correte\w+|apunt\w+|amenaza|amenazo|tiene|sac\w+|ataco|ataca|quiere dar|tiro|lanzo|mando)(?: \w+){0,3} (?:con )?(?:un |una |el |la )?${ARM}`,
    String.raw`se (?:estan|esta|andan|agarraron|dieron|cogieron|encendieron)(?: \w+)? (?:dando |agarrad\w+ |agarrando |tirando |echando |encendiendo |encendid\w+ |volando |cogid\w+ )?(?:a |con )?(?:xarm|machetazos|puñaladas|cuchilladas|bala|plomo|tiros|piedra|botella|botellazos|navaja|golpes|puño limpio|palo|garrote)`,
    String.raw`(?:pis(?:o|aron|e|amos)|cay(?:o|eron) en|toc(?:o|aron)|explot(?:o|aron)|estall(?:o|aron)|activ(?:o|aron)|encontr\w+|hay) (?:\w+ ){0,2}(?:una |la |unas |otra )?minas?(?! (?:de (?:oro|carbon|arena|sal|lapiz|cobre|piedra|plata|informacion)|del lapiz))(?= [.?]|$| \w+)`,
    String.raw`(?:secuestr|plagi|rapt)(?:aron|o|an|ando)(?: \w+)? (?:a|al|mi)|(?:me|nos|lo|la|los|las) (?:secuestr|plagi|rapt)(?:aron|o|an)|(?:tienen|tiene|esta|estan|llevan|mantienen|sigue)(?: \w+){0,2} (?:secuestrad|plagiad|raptad|retenid)[oa]s?(?: \w+)? (?:a|al|en(?! (?:migracion|aduana|la aduana|el aeropuerto|la estacion))|por|desde|hace|y)|pid\w+ (?:un )?rescate por (?:mi|el|la|su)|prueba de supervivencia`,
    String.raw`${CHILD}(?: \w+){0,10} se l[oa]s? (?:quieren?|querian?|van a|va a|piensan?|iban? a|estan?) (?:llevar|llevando|robar|robando)`,
    String.raw`se (?:quieren?|querian?|van a|va a|iban? a|estan?) (?:llev|rob)(?:ar|ando) (?:a )?(?:mi|la|el|una|un|los|las|mis) ${CHILD}`,
    String.raw`${CHILD}(?: \w+){0,10} (?:creo que|parece que|y|pero|dicen que|vieron que|por que) se l[oa]s? llev(?:o|aron)(?! (?:al?|a la|para) (?:colegio|escuela|hospital|clinica|medico|citas?|urgencias))`,
  ),
  sure(
    String.raw`sin (?:saber|noticias|razon|tener noticias|tener razon|saber nada|rastro|señales)(?: nada)? del? (?:mi |mis |la |el |los )?(?:\w+ )?${CHILD}(?! (?:del? (?:sistema|lista)|en la lista))`,
    String.raw`(?:mi|mis|la|el|nuestr[oa]) ${CHILD}(?: \w+){0,4} (?:no (?:llego|llega|aparece|volvio|vuelve|regreso|ha (?:llegado|vuelto|aparecido|regresado))|(?:salio|se fue|se perdio)(?: \w+){0,4} y (?:no|nunca)(?: ha)? (?:volvio|vuelto|llego|llegado|aparece|aparecido|regresado|regreso))(?: (?:a (?:la )?casa|del? (?:colegio|escuela|trabajo|la escuela|parque|tienda)|a dormir|anoche|desde|hace|y|nunca|en toda la noche|por ninguna parte|por ningun lado)|(?= [.?]|$))(?! (?:en|el) (?:la lista|el sistema|sistema|listado))`,
    String.raw`no (?:encuentro|encontramos|aparece|sabemos|hallamos|se|sabe nadie)(?: (?:nada|donde esta|donde estan|por ninguna parte|por ningun lado))?(?: (?:a|de))? (?:mi|mis) (?:\w+ )?(?:hij[oa]s?|niñ[oa]s?|niet[oa]|sobrin[oa]|bebe|hermanit[oa]|abuel[oa]|abuelit[oa])(?! (?:en (?:la|el) (?:lista|sistema|listado|pagina)|si))(?= [.?]|$| desde| hace| en (?:el|la) (?:centro|plaza|feria|terminal|parque|calle)| por| de \w+ años| y| que| salio)`,
    String.raw`(?:esta|estan|estaba|estaban|anda|andan|viven?|siguen?|vi|vimos|hay|oigo|oimos|escucho|que)(?: \w+){0,5} ${DOING}(?: \w+){0,3} (?:a |de |con )?(?:mi|la|una|el|un|los|las|mis|su|al|esa|ese) (?:\w+ )?(?:xkid|xany|xgrown|señora|persona|joven|ancian[oa])`,
    String.raw`${CHILD}(?: \w+){0,3} (?:me |le |nos )?(?:cont\w+|dijo|dice|confes\w+|revel\w+|escribi\w+|dibuj\w+)(?: \w+){0,3} que(?: \w+){0,5} (?:la |lo |le |las |los )?(?:${HANDLES}\w{0,6}(?!(?<=\bpeg\w{1,6}) (?:el|los|las|la|un|una) )|(?:le|la|lo) (?:hace|hizo|mete|metia|muestra|manda|pide|da) (?:cosas|fotos|videos|la mano|dedo|trago|plata para|besos|sus partes))(?! (?:mal|duro|el sol|la tarea|estudiar|comer|la gripa))`,
    String.raw`(?:abus(?:a|o|an|aba|aron|ando)|se (?:aprovech|sobrepas|propas)(?:a|o|an|aba|ando)) (?:sexualmente )?(?:de|con) (?:ella|ellas|ellos|el(?= [.?]|$| desde| cuando| y)|mi(?= [.?]|$| desde| cuando| y| todas| casi| por las noches| sexualmente))(?! (?:confianza|buena|paciencia|nobleza|derecho|posicion|tiempo))`,
    String.raw`${SOMEBODY}(?: \w+){0,4} (?:se me |se le |me |le |la |lo )?(?:entra|se mete|metia|mete|se pasa|se acuesta|se cuela|entraba|viene|llega|se monta|sube)(?: \w+){0,4} (?:a|en|conmigo en|con ella en) (?:mi|su|la|mis) (?:cama|cuarto|pieza|habitacion|cobijas|colchon)(?! (?:a (?:ver|limpiar|barrer|arreglar|despertar|traer)|y (?:limpia|barre)))`,
    String.raw`(?:tengo|soy (?:una niña|un niño|menor) de|apenas tengo) (?:\d|1[0-7]|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis)(?: años)?(?: \w+){0,3} (?:mi|un|el) (?:xgrown|xany|padre)(?: \w+){0,2} (?:me|se|entra|quiere que|viene|llega|hace|mete)`,
    String.raw`(?:dice|dijo|dicen|dijeron|jur\w+|promet\w+|mando a decir|grita|amenaza|escribio)(?: \w+){0,2} (?:que|con) (?:\w+ ){0,4}(?:(?:me|nos|la|lo) (?:va|van|viene|vienen|vino) a ${HARM}|(?:viene|vienen|va|van) a (?:venir a )?${HARM}(?:me|nos|la|lo))`,
    String.raw`(?:me|le|nos|la) (?:tir|ech|lanz|avent|arroj|reg)(?:o|aron|a|an)(?: \w+)? (?:agua (?:hirviendo|caliente)|aceite (?:hirviendo|caliente)|(?:tinto|cafe|sopa) (?:hirviendo|caliente)|un (?:plato|ladrillo|vaso|sarten|tenedor)|una (?:silla|piedra|botella|olla|plancha))|(?:me|nos) (?:revisa|vigila|controla|esculca) (?:el |mi |los |las |cada |todo el )?(?:celular|telefono|whatsapp|mensajes|llamadas|salida|salidas|movimiento)`,
    String.raw`se (?:exhib|desnud|masturb|empelot|toca)\w{0,4}(?: \w+){0,3} (?:delante|enfrente|frente|al frente) (?:de|a)|se dej(?:en|an|aran|ara) (?:tocar|besar|ver)|(?:ofrec|regal|da|dan|promet)\w{0,4}(?: \w+){0,2} (?:a (?:la|las|los|mi|mis|una?|el|su)) (?:${CHILD})(?: \w+){0,3} (?:tocar|desnud|fotos|a cambio|solas|se quite|un beso)`,
    String.raw`(?:tienen?|mantienen?|ponen?|obligan?)(?: a)? (?:un|una|unos|unas|la|las|los|su|dos|mi) xkid(?: \w+){0,2} (?:trabajando|a trabajar|pidiendo limosna|mendigando|vendiendo en (?:la calle|los buses)|a pedir (?:plata|limosna)|vendiendo droga)`,
    String.raw`(?:oblig|forz)(?:ando|ad[oa]s?|aron|an|a|o) a (?:prostitu|robar|vender droga|trabajar (?:sin|gratis)|casar|abortar|tener (?:relaciones|sexo)|acost|desnud|empacar|raspar)\w*|(?:me|nos|la|las|los) (?:trajeron|llevaron|trajo|llevo|contrataron) engañad\w+`,
    String.raw`(?:plazo|hasta (?:el \w+|mañana|hoy|las \w+))(?: \w+){0,4} para (?:que (?:nos )?)?(?:desocup|irnos|salir|salgamos|abandon|largar|vayamos|dejar|dejemos)\w*(?: \w+)? (?:la (?:vereda|finca|tierra|region)|el (?:pueblo|territorio|caserio|municipio)|las (?:tierras|parcelas)|de (?:aqui|aca|la vereda|la finca|la tierra|la region))`,
    String.raw`(?:lleg|mand|dej|recib|envi|pusi|encontr|tir|aparec|pas)\w{1,5}(?: \w+){0,4} (?:corona (?:funebre|de muerto|con)|sufragios?(?! universal)|panfletos?(?: \w+){0,6} (?:amenaz\w*|matar\w*|muerte|nombres?|lista|objetivo)|una bala(?= |$)|balas en|(?:gato|perro|pollo) muerto con|lista negra)`,
    String.raw`si (?:me separo|me voy|lo dejo|la dejo|lo denuncio|la denuncio|hablo|cuento|digo|no vuelvo|vuelvo|me ve)(?: \w+){0,8} (?:me|nos|l[oa]s?) (?:mata|matan|entierra|quema|pica|pela|desaparece|golpea|pega|corta|ahorca|(?:hace|manda) (?:matar|desaparecer|picar))|(?:ech|roci|tir|bañ)(?:ar|ando)(?:me|nos|le|l[oa])(?: \w+)? (?:gasolina|acido|alcohol|candela|agua hirviendo|acpm)|(?:tienen?|trabaja|trabajando|mantienen)(?: \w+){0,2} (?:de|como) esclav[oa]s?`,
    String.raw`(?:si no|que si|o si no)(?: \w+){0,5} (?:plata|pag\w+|dinero|doy|damos|firmo|vuelvo|regreso|voy|vamos|salgo|cuento|hablo|retiro|quito)(?: \w+){0,3} (?:me|nos|l[oa]s?) (?:mat|viol|quem|pel|desaparec|desaparesc|pic|lastim|secuestr|quiebr|golpe)(?:an?|en?|ara|aran|arian?)(?= |$)`,
    String.raw`me (?:estan|esta|vienen|viene|andan?|llevan) (?:siguiendo|persiguiendo|buscando para matar\w*|vigilando)(?! (?:el|la|mi|un|los|las|en (?:instagram|facebook|redes|tiktok|twitter)) )`,
    String.raw`${CHILD}(?: \w+){0,8} (?:vive|viviendo|conviviendo|se fue|esta viviendo|anda|se escapo|se volo|la enamoro|novio)(?: \w+){0,2} (?:con |de )?(?:un |el |su )?(?:xgrown|viejo)? ?de (?:[2-9]\d|veint\w+|treinta|cuarenta|cincuenta)(?: años)?(?! (?:personas|pesos))`,
    String.raw`${CHILD}(?: \w+){0,12} se l[ao]s? llev(?:o|aron)(?: \w+){0,4} (?:sin (?:permiso|mi|decir|avisar)|a escondidas|a la fuerza|y no)`,
    String.raw`(?:picar|cortar|marcar|rayar|quemar|dañar|desfigurar|rajar)(?:me|nos|la|lo) (?:toda )?(?:la cara|el cuerpo|el rostro|viv[oa])|(?:tir|ech|lanz|roci|baj)\w{1,4}(?:me|le|nos|la|lo)? (?:un |una |con |el )?(?:frasco de |botella de )?acido(?! (?:al|para|muriatico para|a la))|(?:con|ataque con|ataques con) acido(?= [.?]|$| en (?:la|el)| a mi)|me (?:quem|roci|bañ)\w+ (?:con|de) (?:acido|gasolina|alcohol)`,
    String.raw`(?:se|me|la|nos|lo) (?:l[oa]s? )?(?:oye|oyen|oigo|escucho|escuchan|siente|sienten) (?:gritar|llorar|pedir (?:auxilio|ayuda)|golpear|pegar)(?: \w+){0,4} (?:golp|peg|mat|auxilio|ayuda|correa|toda la noche|encerrad)\w*|(?:cogiendo|agarrando|encendiendo|dando) (?:a |con )(?:golpes|pata|puños|correa|palo|cable|bofetadas|patadas)`,
    String.raw`(?:lo|la|los|las|me|nos) (?:tiene|tienen|dejan?|dejo|dejaron|mantienen?) (?:\w+ )?(?:con candado|bajo llave|encadenad\w|amarrad\w)|(?:tiene|tienen|dejan?|dejo|dejaron|mantienen?)(?: \w+)? (?:a )?(?:mi|la|el|los|las|su|sus|una|un) ${CHILD}(?: \w+){0,3} (?:con candado|bajo llave|encadenad\w|amarrad\w|enjaulad\w|(?:de|como) esclav\w|a la fuerza)|duermo (?:encerrad\w|amarrad\w|con candado)|(?:me|le|nos) (?:tienen?|quit(?:o|aron)|escond\w+|retien\w+) (?:la cedula|los papeles|el pasaporte|los documentos)(?: \w+){0,4} (?:no (?:me|nos|la) dej|para que no|trabaj\w+ gratis|encerr|y me pega)\w*`,
  ),
];

export const WITNESSED: readonly Cue[] = SEEN.map((cue) => ({ ...cue, reading: marked }));
