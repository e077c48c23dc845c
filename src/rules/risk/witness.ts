import { sure, type Cue } from '../cues/weigh.ts';

/** Those who come to a door, into a bed or after a child: kin first, and whoever has power over somebody. */
const SOMEBODY =
  '(?:(?:mi|mis|su|sus|el|la|los|las|un|una|unos|dos|tres|ese|esos|otro) (?:\\w+ )?(?:espos[oa]|marido|mujer|pareja|novi[oa]|compañer[oa]|padrastro|madrastra|papa|mama|ex|exespos[oa]|exmarido|exmujer|exnovi[oa]|expareja|ex ?\\w{5,7}|herman[oa]|hermanastro|vecin[oa]s?|hij[oa]s?|yerno|suegr[oa]|ti[oa]s?|prim[oa]s?|cuñad[oa]|abuelo|padrino|patron|jefe|arrendador|casero|hombre|hombres|tipos?|man|manes|sujetos?|señor|señores|profe|profesor|entrenador|pastor|cura|sacerdote|rector|celador|vigilante|policia|soldado|loco|borracho|ladron|ladrones|encapuchad[oa]s|muchachos?|pelados?|muchacho|inquilino|cobrador(?:es)?|novio de (?:mi|la) \\w+|marido de (?:mi|la) \\w+|esposo de (?:mi|la) \\w+|amigo de (?:mi|la) \\w+)|alguien|mi ex|el ex)';
const CHILD =
  '(?:niñ[oa]s?|niñit[oa]s?|menor(?:es)?|hij[oa]s?|beb[ei]s?|niet[oa]s?|nietic[oa]|sobrin[oa]s?|hermanit[oa]s?|herman[oa]|alumn[oa]s?|estudiantes?|criatura|chin[oa]s?|pelad[oa]s?|guaguas?|abuel[oa]s?|abuelit[oa]s?|hijastr[oa]s?|ahijad[oa]|esposa|esposo|mama|papa|prim[oa]|prima|muchach[oa]s?|vecin[oa])';
const ARM =
  '(?:machete|machetes|cuchillo|cuchillos|pistola|revolver|arma|armas|arma blanca|escopeta|navaja|puñal|fierro|changon|hacha|peinilla|varilla|garrote|bate|destornillador|fusil|fusiles|granada|acido|gasolina|tijeras|pico de botella|botella partida|botella rota|barra de hierro)';
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
export const WITNESSED: readonly Cue[] = [
  sure(
    String.raw`${SOMEBODY}(?: \w+){0,4} ${COMES}(?: \w+){0,5} (?:con|cargando|trae|tiene|y tiene) (?:un |una |el |la |su |dos )?${ARM}${NO_TRADE}`,
    String.raw`${SOMEBODY}(?: \w+){0,3} (?:llego|llega|vino|viene|entro|volvio|esta|anda|aparecio|se metio)(?: \w+){0,3} (?:armad[oa]s?|con (?:un )?arma)(?! de (?:valor|paciencia))`,
    String.raw`${COMES}(?: \w+){0,2} ${SOMEBODY} (?:armad[oa]s?|con (?:un |una |el |la )?${ARM}${NO_TRADE})`,
    String.raw`${SOMEBODY}(?: \w+){0,3} (?:me|nos|la|lo|le) (?:persigue|persiguio|correte\w+|apunt\w+|amenaza|amenazo|tiene|sac\w+|ataco|ataca|quiere dar|tiro|lanzo|mando)(?: \w+){0,3} (?:con )?(?:un |una |el |la )?${ARM}`,
    String.raw`se (?:estan|esta|andan|agarraron|dieron|cogieron|encendieron)(?: \w+)? (?:dando |agarrad\w+ |agarrando |tirando |echando |encendiendo |encendid\w+ |volando |cogid\w+ )?(?:a |con )?(?:machete|machetazos|puñal|puñaladas|cuchillo|cuchilladas|bala|plomo|tiros|piedra|botella|botellazos|navaja|golpes|puño limpio|palo|garrote)`,
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
    String.raw`(?:esta|estan|estaba|estaban|anda|andan|viven?|siguen?|vi|vimos|hay|oigo|oimos|escucho|que)(?: \w+){0,5} ${DOING}(?: \w+){0,3} (?:a |de |con )?(?:mi|la|una|el|un|los|las|mis|su|al|esa|ese) (?:\w+ )?(?:${CHILD}|señor|señora|hombre|mujer|persona|joven|ancian[oa]|compañer[oa])`,
    String.raw`${CHILD}(?: \w+){0,3} (?:me |le |nos )?(?:cont\w+|dijo|dice|confes\w+|revel\w+|escribi\w+|dibuj\w+)(?: \w+){0,3} que(?: \w+){0,5} (?:la |lo |le |las |los )?(?:${HANDLES}\w{0,6}(?!(?<=\bpeg\w{1,6}) (?:el|los|las|la|un|una) )|(?:le|la|lo) (?:hace|hizo|mete|metia|muestra|manda|pide|da) (?:cosas|fotos|videos|la mano|dedo|trago|plata para|besos|sus partes))(?! (?:mal|duro|el sol|la tarea|estudiar|comer|la gripa))`,
    String.raw`(?:abus(?:a|o|an|aba|aron|ando)|se (?:aprovech|sobrepas|propas)(?:a|o|an|aba|ando)) (?:sexualmente )?(?:de|con) (?:ella|ellas|ellos|el(?= [.?]|$| desde| cuando| y)|mi(?= [.?]|$| desde| cuando| y| todas| casi| por las noches| sexualmente))(?! (?:confianza|buena|paciencia|nobleza|derecho|posicion|tiempo))`,
    String.raw`${SOMEBODY}(?: \w+){0,4} (?:se me |se le |me |le |la |lo )?(?:entra|se mete|metia|mete|se pasa|se acuesta|se cuela|entraba|viene|llega|se monta|sube)(?: \w+){0,4} (?:a|en|conmigo en|con ella en) (?:mi|su|la|mis) (?:cama|cuarto|pieza|habitacion|cobijas|colchon)(?! (?:a (?:ver|limpiar|barrer|arreglar|despertar|traer)|y (?:limpia|barre)))`,
    String.raw`(?:tengo|soy (?:una niña|un niño|menor) de|apenas tengo) (?:\d|1[0-7]|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis)(?: años)?(?: \w+){0,3} (?:mi|un|el) (?:padrastro|papa|tio|abuelo|hermano|primo|profe|profesor|vecino|padre|entrenador|pastor|cura|novio)(?: \w+){0,2} (?:me|se|entra|quiere que|viene|llega|hace|mete)`,
    String.raw`(?:dice|dijo|dicen|dijeron|jur\w+|promet\w+|mando a decir|grita|amenaza|escribio)(?: \w+){0,2} (?:que|con) (?:\w+ ){0,4}(?:(?:me|nos|la|lo) (?:va|van|viene|vienen|vino) a ${HARM}|(?:viene|vienen|va|van) a (?:venir a )?${HARM}(?:me|nos|la|lo))`,
    String.raw`(?:picar|cortar|marcar|rayar|quemar|dañar|desfigurar|rajar)(?:me|nos|la|lo) (?:toda )?(?:la cara|el cuerpo|el rostro|viv[oa])|(?:tir|ech|lanz|roci|baj)\w{1,4}(?:me|le|nos|la|lo)? (?:un |una |con |el )?(?:frasco de |botella de )?acido(?! (?:al|para|muriatico para|a la))|(?:con|ataque con|ataques con) acido(?= [.?]|$| en (?:la|el)| a mi)|me (?:quem|roci|bañ)\w+ (?:con|de) (?:acido|gasolina|alcohol)`,
    String.raw`(?:se|me|la|nos|lo) (?:l[oa]s? )?(?:oye|oyen|oigo|escucho|escuchan|siente|sienten) (?:gritar|llorar|pedir (?:auxilio|ayuda)|golpear|pegar)(?: \w+){0,4} (?:golp|peg|mat|auxilio|ayuda|correa|toda la noche|encerrad)\w*|(?:cogiendo|agarrando|encendiendo|dando) (?:a |con )(?:golpes|pata|puños|correa|palo|cable|bofetadas|patadas)`,
    String.raw`(?:lo|la|los|las|me|nos) (?:tiene|tienen|dejan?|dejo|dejaron|mantienen?) (?:\w+ )?(?:con candado|bajo llave|encadenad\w|amarrad\w)|(?:tiene|tienen|dejan?|dejo|dejaron|mantienen?)(?: \w+)? (?:a )?(?:mi|la|el|los|las|su|sus|una|un) ${CHILD}(?: \w+){0,3} (?:con candado|bajo llave|encadenad\w|amarrad\w|enjaulad\w|como esclav\w|a la fuerza)|duermo (?:encerrad\w|amarrad\w|con candado)|(?:me|le|nos) (?:tienen?|quit(?:o|aron)|escond\w+|retien\w+) (?:la cedula|los papeles|el pasaporte|los documentos)(?: \w+){0,4} (?:no (?:me|nos|la) dej|para que no|trabaj\w+ gratis|encerr|y me pega)\w*`,
  ),
];
