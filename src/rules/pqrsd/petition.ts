import { named, perhaps, sure, type Family } from '../cues/weigh.ts';
import { channelFor } from './channel.ts';
import { many, some, THE } from './words.ts';

const ASK =
  '(?:solicito|solicitamos|pido|pedimos|ruego|rogamos|suplico|suplicamos|requiero|requerimos|imploro|peticiono|quiero solicitar|quiero pedir|vengo a solicitar|vengo a pedir|venimos a pedir|queremos solicitar|queremos pedir|me permito solicitar|deseo solicitar|necesito solicitar|quisiera solicitar|quisiera pedir)';
const POLITELY =
  '(?:respetuosamente|comedidamente|formalmente|cordialmente|atentamente|encarecidamente|de (?:la )?manera (?:mas )?(?:respetuosa|formal|atenta|cordial|comedida|oficial|escrita|urgente|inmediata)|con (?:todo|el mayor|el debido) respeto|muy respetuosamente)';
/** What only an authority can give or undo: works, decisions, places in a list. */
const ACT =
  '(?:asign|adjudic|revoqu|reconsider|revis|reubiqu|restituy|reintegr|devuelv|expid|certifi|reconozc|pavimen|arregl|repar|instal|construy|pong|tap|repin|ilumin|amplien|notifi|anul|exoner|condon|investig|interveng|retir|traslad|incluy|vincul|respet|cumpl|entreg|proteg|proteja|regul|limpi|recoj|pod|mantenga|aprueb|aprob|suspend|corrij|corrig|rectifi|actualic|concep|prorrog|refinanci|rebaj|reliquid|autori|permit|deje|dejen|garantic|haga|hagan|nombr|envi|mand|den|de una|suministr|pag|cambi|quit|habilit|abra|abran|atiend|tengan en cuenta|tenga en cuenta|vuelv)';
const WORKS =
  '(?:via|carretera|calle|puente|alumbrado|poste|luz|luminaria|colegio|escuela|acueducto|alcantarillado|parque|hueco|anden|semaforo|reductor|cancha|puesto de salud|hospital|agua potable|trocha|camino|cuneta|muro|polideportivo|salon comunal|energia|internet|placa huella|transporte escolar|cuadra|barrio|vereda|entrada)';

/** Ley 1581 de 2012: to have one's data deleted is a request with a term of its own; to bring them up to date is not. */
const DATA_OF_MINE = named(
  'habeas data|derecho al olvido',
  String.raw`(?:borr|elimin|suprim|retir|quit|sac|deje\w* de (?:usar|tratar|compartir))\w{1,6}(?: \w+)? (?:todos )?(?:mis|nuestros) datos(?! (?:de la solicitud|del formulario|repetid))`,
  String.raw`(?:borr|elimin|suprim|retir|quit|sac)\w{1,6}(?: \w+)? (?:mi|nuestra) (?:informacion|nombre|numero|correo|telefono|cedula|foto)(?: \w+){0,2} (?:de|del) (?:su|sus|la|las|el|ese|esa) (?:\w+ )?(?:sistema|base|bases|registros?|pagina|web|publicacion)s?`,
  String.raw`(?:supresion|eliminacion|borrado) de (?:mis|los|nuestros) datos|(?:revoco|revocar|retiro|retirar)(?: \w+){0,2} (?:autorizacion|consentimiento)(?: \w+){0,4} (?:datos|imagen|foto)|no autorizo(?: \w+){0,6} (?:mis datos|datos personales|mi imagen)`,
);
const TO_AN_AUTHORITY = sure(
  String.raw`(?<!(?:¿|como|donde|cuando|quien|que) (?:le |les )?)${ASK}(?: \w+){0,2} (?:al|a la|a los|a las|ante (?:el|la)) (?:señora?e?s? |doctora? |honorables? )?(?:secretari|alcald|gobernador|director|rector|ministr|personer|ingenier|jef|presiden|gerent|coordinador|concej|asamblea|secretaria de|comite|inspector|subdirector|gobernacion|alcaldia|ipes|entidad|instituto|distrito|municipio)\w{0,4}(?!(?: \w+){0,3} (?:informacion|cita|certificad\w|horario|direccion|telefono))`,
  String.raw`(?:insist|reiter|ratific|sosten)\w{1,5}(?: en)? lo (?:solicitado|pedido|expuesto|dicho|manifestado|reclamado)|(?:para|donde|como|por donde|a donde)(?: \w+){0,2} (?:quejarse|se queja uno|uno se queja)`,
  String.raw`por (?:medio|intermedio|conducto) (?:de|del?) (?:ustedes|usted|este|esta|la entidad|el|ese)(?: \w+){0,2} (?:${ASK}|solicitar|pedir|manifiesto|manifestar|presento|denuncio|me permito|elevo|interpongo|les pido|le pido)`,
  String.raw`(?<!(?:¿|como|donde|cuando|para|quien|que) (?:le |les )?)${ASK}(?: \w+){0,2} (?:prorroga|ampliacion del? (?:plazo|termino)|aplazamiento|exoneracion|condonacion|reconsideracion|revocatoria|reubicacion|reliquidacion|restitucion|nombramiento|indemnizacion|reparacion|rectificacion|supresion|intervencion|investigacion|visita tecnica|mesa de trabajo|audiencia)`,
  String.raw`(?:el|la|los|las|su|un|una) (?:\w+ )?(?:nombramiento|pavimentacion|asignacion|adjudicacion|intervencion|construccion|dotacion|reparacion|instalacion|adecuacion|terminacion)(?: \w+){0,3} (?:urgente|inmediat\w|prioritari\w|a la mayor brevedad|cuanto antes)`,
  String.raw`(?:es|como|esta es|hago|sirva como|tomen? (?:esto|este \w+) como|considere\w* (?:esto|este \w+)) (?:una? )?(?:solicitud|peticion|requerimiento) (?:formal|oficial|respetuosa|escrita)|(?:solicito|pido|requiero) formalmente`,
  String.raw`(?:ya )?(?:se )?(?:les )?(?:vencieron|vencio|vencidos|se vencieron) (?:los|el|sus|su) (?:terminos?|plazos? (?:para (?:responder|contestar|resolver|dar)|de (?:respuesta|ley)|legal)|tiempo de ley|dias habiles)|(?<!que es (?:el )?)silencio administrativo|terminos de ley|respuesta (?:de fondo|dentro de los terminos|en los terminos)`,
);

export const PETITION: Family<'petition'> = {
  kind: 'petition',
  cues: [
    channelFor('(?:peticion(?:es)?|pqrs?d?f?s?|derechos? de peticion)'),
    DATA_OF_MINE,
    TO_AN_AUTHORITY,
    named(
      'derechos? (?:de )?peticion(?:es)?',
      String.raw`(?:poner|pongo|hacer|hago|presentar|presento|enviar|envio|radicar|radico|elevar|elevo|elevamos|montar|mando|mandar|formular|formulo|tramitar|interponer|pasar|escribir)${some.replace('4', '2')} (?:pqrs?d?|peticion(?:es)?|solicitud (?:formal|escrita|respetuosa)|pqrsdf?|pqrsf)`,
      String.raw`(?:pongo|ponerle|pone|presento|hago|coloco|coloca) (?:una |un |la |el |mi )?(?:pqr\w{0,3}|peticion(?:es)?)`,
      'la peticion de que',
      String.raw`mi peticion (?:es|va|consiste|formal)`,
    ),
    sure(
      String.raw`(?:${ASK}|agradezco|agradeceria|favor|les|le|nos)${some.replace('4', '2')} ${POLITELY}`,
      String.raw`${POLITELY} (?:me |nos |le |les )?(?:${ASK}|dirijo|solicitar|pedir|pedirles?|solicitarles?)`,
      String.raw`${ASK} (?:a ustedes |a quien corresponda |a la \w+ |al \w+ |por favor )?(?:que )?se (?:me |nos |le |les )?(?!(?:inform|expli|indi|dig))\w+`,
      String.raw`${ASK}${many} que (?:por favor |se |me |nos |le |les |lo |la |los |las ){0,3}${ACT}\w{0,8}`,
      String.raw`(?:le|les|nos) (?:pido|pedimos|ruego|rogamos|suplico|solicito|solicitamos)${many} (?:que|para que) (?:se |me |nos |le |les |lo |la |los |las ){0,3}${ACT}\w{0,8}`,
      String.raw`(?:se|les?|me|nos) solicita (?:que|se|a)`,
      String.raw`(?:${ASK}|me permito solicitar|quiero pedirles?|queremos pedirles?|vengo a pedirles?|pedirles?|solicitarles?)(?: \w+){0,5} que (?!(?:me |nos |le )?(?:ayud|dig|expli|colabor|regal|indi|orient|llam|asesor|guie|den (?:una )?(?:cita|informacion)|de (?:una )?(?:cita|informacion|los requisitos))|debo|documento|papel|requisito|tengo|hay|puedo|hago|toca|necesito|es |se |tramite|pasos|son|dia|hora)\w+`,
      String.raw`${ASK}(?: \w+){0,3} (?:la|el|los|las|una|su|mi) (?:exoneracion|revision|reconsideracion|prorroga|reubicacion|intervencion|condonacion|devolucion|revocatoria|restitucion|reintegro|construccion|pavimentacion|instalacion|reparacion|correccion|reunion|audiencia|rebaja|nulidad|anulacion|aclaracion|rectificacion|supresion|eliminacion|arreglo|vinculacion|inclusion|colaboracion de la|apoyo de la|intermediacion|donacion|mantenimiento|traslado de)`,
      String.raw`(?:quiero|necesito|exijo|queremos|necesitamos) que (?:(?:la|el|los|ustedes|las) ?\w* )?(?:me |nos )(?:respond|contest|notifi)\w+`,
      String.raw`(?:quiero|necesito|exijo|queremos|necesitamos) que (?:me |nos |se |le |les |lo |la ){0,2}${ACT}\w{0,8}`,
      String.raw`(?:elevar|elevo|acudo|acudimos) (?:una |la |mi |a |ante |una respetuosa )?(?:solicitud|ustedes|su|usted|peticion|la entidad|este medio para)|me permito (?:solicitar|pedir|presentar|exponer|manifestar|dirigir\w+)|en (?:mi|nuestra) (?:calidad|condicion) de`,
    ),
    sure(
      String.raw`por (?:medio|intermedio) de(?:l)? (?:la )?presente`,
      String.raw`(?:por|con|mediante) la presente`,
      String.raw`(?:la|el) presente (?:es|tiene|mensaje|escrito|comunicacion|documento)`,
      String.raw`me dirijo (?:a|ante|respetuosamente|muy|de)`,
      String.raw`en (?:ejercicio|uso|virtud) (?:de|del) (?:mi |mis |el |nuestro |lo |la |los )?(?:derecho|articulo|ley|dispuest)\w*`,
      String.raw`(?:con|en) (?:fundamento|base|virtud|amparo) (?:en|de|a|del?) (?:el|lo|la|los) (?:articulo|ley|constitucion|decreto|dispuesto|derecho)\w{0,2}`,
      String.raw`(?:ampar|fundament|apoy)ad[oa]s? en (?:el|la|los|lo)`,
      String.raw`segun (?:el )?articulo \d+`,
      'articulo 23',
    ),
    sure(
      String.raw`(?:ped|pid|solicit|respuest|respond|respuest|contest|expli|dig|den|quede|quiero|necesito|notifi|inform|exijo)\w{0,8}${some} (?:por|como) escrito`,
      String.raw`(?:me|nos) (?:\w+ )?por escrito`,
      String.raw`respuesta (?:formal|de fondo|oficial|escrita|clara y)`,
      String.raw`(?:solicito|solicitamos|pido|pedimos|quiero|queremos|necesito|necesitamos|requiero|den|entreguen|expidan|faciliten|suministren|envien|saquen|solicitar|pedir)${some} (?:copias?|fotocopias?|grabacion(?:es)?|videos?|listados?|informacion|autentica)${some} (?:de mi expediente|del expediente|acta|resolucion|contratos|convenios?|presupuesto|concepto|camaras?|visita|proceso|historial|comite|kioscos entregados|beneficiarios)`,
      String.raw`(?:solicito|solicitamos|pido|pedimos) (?:una )?copias? (?:de |del )`,
      String.raw`peticion(?= que)|(?:pedir|pedirle|solicitar|pedimos)(?: \w+){0,3} (?:oficialmente|formalmente)`,
      String.raw`copias?${some} (?:de mi |del )expediente`,
      String.raw`(?:revis|estudi|reconsider)\w{1,6}(?: de)? (?:nuevo |otra vez )?(?:mi|nuestro) (?:caso|situacion|puntaje|expediente|solicitud|proceso|exclusion)`,
      String.raw`revocar|revocatoria|revoquen?|reconsideren?|reconsideracion`,
    ),
    sure(
      String.raw`(?:nosotros|nosotras|los|las|la comunidad|el gremio|la junta|los vecinos|los habitantes|en nombre|a nombre|en representacion)${many} (?:pedimos|solicitamos|necesitamos que|requerimos|queremos que|pedirles|solicitarles|solicita|pide|exigimos|rogamos)`,
      String.raw`(?:a nombre|en nombre|en representacion) de (?:la|los|mi|las|nuestra|toda la) (?:comunidad|junta|vendedor|vecin|vereda|barrio|asociacion|habitant|famili|comerciant|padres)\w{0,4}`,
      String.raw`somos (?:mas de |como |casi )?\w+ (?:familias|habitantes|hogares)`,
      String.raw`(?:que|para que|y que|favor|por favor) (?:nos |me |le |les )?(?:pavimen|arregl|repar|instal|construy|pong|tap|ilumin|hag|termin|coloqu|limpi|pod|cambi|revis)\w{1,5}${some} ${WORKS}s?`,
      String.raw`(?:necesitamos|requerimos|queremos|nos hace falta) (?:que |un |una |el |la |los |las |mas |con urgencia |urgente ){0,3}(?:\w+ ){0,3}${WORKS}s?`,
    ),
    perhaps(String.raw`(?:${ASK}|le ruego|les ruego)`, 'solicitud'),
    perhaps(POLITELY, String.raw`directora?|gobernadora?|alcalde|alcaldesa|quien corresponda`),
    perhaps(
      String.raw`(?:que|se) (?:me |nos |le |les )?(?:asign|adjudic|revoqu|reubiqu|restituy|reintegr|pavimen|instal|construy|exoner|condon)\w{1,6}`,
    ),
    perhaps(
      String.raw`(?:quiero|necesito|queremos|necesitamos|exijo) (?:${THE})que (?:me |nos )?(?:expid|certifi|reconozc|revis|reubiqu|devuelv|respond|contest|reintegr|restituy)\w{1,6}`,
    ),
  ],
};
