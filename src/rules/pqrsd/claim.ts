import { hint, named, perhaps, sure, whenTold, type Family } from '../cues/weigh.ts';
import { channelFor } from './channel.ts';
import { JUDGEMENT } from './discontent.ts';
import { PERIOD, THE } from './words.ts';

const NAMED = named(
  'reclamacion (?:por|contra|sobre|de)',
  String.raw`(?:poner|pongo|presentar|presento|interponer|interpongo|colocar|coloco|hacer|hago|radicar|radico|instaurar|formular|formulo|elevar|elevo|dejar|dejo|montar|pasar|enviar|tramitar|registrar|meter)(?:le|les)? (?:\w+ )?${THE}(?:reclamo|reclamacion)(?:es|s)?(?! publicitari)`,
  String.raw`(?:mi|nuestro|un|el) reclamo (?:es|por|formal|va|porque|contra|sobre|de que|ante)`,
  String.raw`(?:quiero|vengo a|voy a|necesito|quisiera|deseo|para|donde puedo|debo|toca) reclamar(?! (?:el|la|los|las|mi|un|una|mis) )`,
  String.raw`(?:quiero|vengo a|voy a|necesito|quisiera|deseo|donde puedo) reclamar (?:el cobro|la demora|lo que|por|que|mis derechos|mi plata|la plata|el dinero|mi dinero)`,
  String.raw`reclamo formal|tengo un reclamo|reclamo (?:por|porque)|(?:a quien|con quien|donde) (?:le |se |les )?reclam(?:o|a|amos)(?! (?:el|la|los|las|mi))`,
  String.raw`quien (?:me |nos |le )(?:responde|va a responder|paga)(?: \w+)? por|quien (?:responde|va a responder|paga) por (?:mi|el daño|los daños|lo|eso|esto|la perdida|las perdidas|todo)|quien (?:me|nos) (?:responde|va a responder)|respond(?:an|a|er|anme|erme) por|que (?:me |nos )?respondan`,
  String.raw`(?:exijo|exigimos|exigirles|exigir|demando|exigiendo)`,
  String.raw`(?:que (?:me |nos )?(?:devuelvan|reintegren|reembolsen)|devuelvan(?:me|nos)?|reembols\w+|devolucion de (?:mi|la plata|el dinero|lo que)|me devuelven (?:la|mi) plata)`,
  String.raw`incumpl\w+|no (?:me |nos |han |ha |se |le ){0,2}(?:cumplieron|cumplen|cumplio|cumplido|cumple)(?! (?:los|con los|el|con el) requisito)`,
  String.raw`(?:solucionen|soluciones|arreglen|resuelvan|hagan algo|pongan cuidado|pongan orden|tomen medidas|tomen cartas|den (?:la )?cara)`,
);

/** Nothing comes of it, however often one asks. */
const UNANSWERED = sure(
  String.raw`nadie (?:\w+ ){0,3}(?:respond|contest|solucion|ayud|atiend|atend|razon|respuest|hace|hizo|hace nada|aparec|lleg|arregl|resolv|resuelv|viene|vino|escuch|prest|quier|explic|inform|dice nada|dijo nada|da la|dio la|cuenta de|pone)\w{0,5}`,
  String.raw`(?:me|nos|lo|la|uno|lo a uno) (?:tienen|tiene|traen|ponen|mandan|mantienen) (?:de|dando|esperando|en las|en esta|en un|en esas|a uno|como|con|del|asi|dos|tres|hace|desde|a puro|rodando|madrugando|para arriba|pa arriba|para alla)`,
  String.raw`(?:me|nos|uno|le a uno) (?:hacen|hicieron|hace|hizo|pusieron|ponen) (?:a )?(?:ir|volver|dar|devolver|perder|madrugar|esperar|hacer|venir|viajar|gastar|subir|sacar otra)`,
  String.raw`(?:de (?:un lado (?:para|al|a) otro|oficina en oficina|aca para alla|alla para aca|ventanilla en ventanilla|una oficina a otra|un lado a otro)|pelot(?:eo|ean|eando|eado|a de ping)\w*|de paseo|peloteando|(?:dando|dar|mil|puras) vueltas|me tiran de)`,
  String.raw`(?:dicen|dijeron|sale con|salen con|contestan|dice) (?:\w+ ){0,3}(?:que )?(?:vuelva|regrese|espere|venga|que siga esperando|llame|llama) (?:mañana|otro|la otra|despues|luego|la semana|la proxima|el lunes|mas)`,
  String.raw`respuesta(?: \w+){0,5} no (?:responde|resuelve|contesta|dice|aclara|tiene nada|corresponde)`,
  String.raw`(?:ninguna|cero|ni una sola|sin ninguna|sin obtener) (?:respuesta|solucion|razon|explicacion)|(?:administracion|alcaldia|gobernacion|ipes|instituto|entidad|secretaria|oficina|autoridad|autoridades|policia|ustedes|espacio publico)(?: \w+)? no (?:hace|hacen|ha hecho|han hecho|dice|dicen) nada`,
  String.raw`(?:no|ni) hacen (?:nada|caso)|nada (?:de nada|me resuelven|solucionan|hacen)|nunca (?:me |nos |le |les |los )?(?:contest|respond|lleg|dan|dier|atiend|soluciona|llam|sirv|funcion|aparec|abr|cumpl|entreg|arregl|pag|hac|hic|vin|ven|hay quien|resolv|avis|ayud|ha servido|han)\w{0,5}`,
  String.raw`(?:y|pero) (?:hasta (?:hoy|ahora|la fecha) |todavia |aun |sigue |siguen |seguimos |sigo |a la fecha )?(?:nada|nadie|no hay respuesta|no hay razon|cero respuesta|ni razon|ni respuesta|no pasa nada|sin respuesta|no hacen nada|igual|lo mismo)(?: [.?]|$| de nada| que| ustedes| me| hasta| y)`,
  String.raw`(?:perdi|perdimos|perder|perdiendo|pierdo|pierde uno|pierde|me hicieron perder) (?:el|mi|todo el|la|toda la|un|tanto|otro|mucho|una|medio) (?:dia|tiempo|viaje|mañana|pasaje|plata|venta|jornada)`,
  String.raw`(?:puras? |solo |son )(?:mentiras?|promesas?|excusas?|carreta|paja|cuentos?|disculpas|largas|evasivas)|promet(?:ieron|en|io|ido|ieran)(?: \w+){0,6} (?:y|no|nada|nunca|pero)|(?:dan|dando|dieron) (?:largas|excusas|evasivas)`,
  String.raw`ni (?:siquiera )?(?:un|una|me|nos|la) (?:correo|respuesta|llamada|mensaje|explicacion|razon|aviso|disculpa|llaman|contestan|responden|avisaron|avisan|contestaron|dijeron|explicaron|dan)`,
  String.raw`(?:siempre|cada vez que)(?: \w+){0,5} (?:lo mismo|excusa|cerrad|no hay sistema|se cae|se cayo|no hay quien|me dicen|me salen|me piden|dicen|mandan|piden|sacan|ponen|cambian|inventan)\w*`,
);

const WAITING = perhaps(
  String.raw`(?<!por que )no (?:me |nos |se |le |les |lo |la |los |las |ha |han |he |hemos ){0,3}(?:respond|contest|solucion|pag|entreg|dad|dan|dieron|dio|lleg|arregl|resuel|resolv|llam|devuel|hecho|hacen|hicieron|atend|notifi|reconoc|pronunci|dicho|dijer|venid|vien|vinieron|recib|salid|sal|repar|recog|aparec|carg|funcion|sirv|permit|dej|public|consign|gir|abr|instal|termin|tenido|podido|logrado|sabido|tengo respuesta|hay respuesta|hay quien|contamos|alcanz|explic|inform|avis|ayud)\w{0,5}`,
  String.raw`nada (?:que|aun|todavia)|sin (?!que me cobr)(?:respuesta|solucion|explicacion|recibir|que me|que nos|que nadie|poder|servicio|luz|agua|funcionar|noticias|saber nada|resolver|atender)|(?:sigo|seguimos|sigue|siguen) (?:sin|esperando|en las mismas|igual|en espera|dañad|cerrad|aparec|sal|cobr|report|en mora|figur|mal|apagad|rot)\w{0,5}|(?:esperando|en espera|aguantando)`,
  String.raw`(?:todavia|aun) (?:no|nada|sigo|espero|sin|sigue|me|aparezco|esta)|hasta (?:ahora|hoy|la fecha|el momento|el sol de hoy)(?: \w+)? (?:no|nada|ni|nadie|sin)|ni razon|ni respuesta`,
  String.raw`(?:demora|demoras|retraso|tardanza|lentitud)|se (?:demor|tard)\w{1,5}|dañad[oa]s?|(?:no|nunca) (?:sirve|funciona|abre|carga|hay)n?`,
  String.raw`prometieron|quedaron de|dijeron que|aseguraron|se comprometieron|me aprobaron`,
);

const SINCE = perhaps(
  String.raw`(?:llev|hace|van|haciendo|complet|durante|dur|pas|mas de|casi|por|en|desde hace|tiene|tenemos|tengo)\w{0,4} ${PERIOD}`,
  String.raw`desde (?:el |la )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|año|mes|semana|lunes|martes|miercoles|jueves|viernes|ayer|las|temprano|\d)(?: pasad\w)?`,
  String.raw`(?:dos|tres|cuatro|cinco|seis|siete|ocho|diez|varias|muchas|tantas|mil|ene|repetidas|enesima|segunda|tercera|cuarta|quinta|\d{1,2}) (?:vez|veces|viajes|vueltas|correos|llamadas|solicitudes|citas|ocasion|ocasiones)`,
  String.raw`(?:cada vez que|cada rato|todo el tiempo|a cada nada|siempre|otra vez|de nuevo|nuevamente|ya no mas|cansad\w)`,
);

const CHARGED = perhaps(
  String.raw`(?:dos veces|doble|doblemente|de mas|mas de lo|lo que no|que no (?:debo|es|me corresponde|corresponde|he|hice|use|debia)|no (?:corresponde|debo|es el|es lo|coincide)|indebid|ya (?:pague|habia pagado|lo pague|la pague|cancele|estaba pag|esta pag|estoy a)|estoy al dia|mal liquidad|en mora|error|equivocad|sin haber|sin deber|algo que|un mes que|sin derecho|sin razon|sin motivo|injustific)\w{0,4}`,
  String.raw`sin (?:avisar|previo|notific|explic|justa|ninguna|ningun|consult|decir|derecho|aviso|razon|motivo|mi autorizacion|justificacion|permiso|dar)\w{0,6}`,
  String.raw`con (?:goteras|humedad|fallas|la puerta dañ|el techo|huecos|filtraciones|vidrios rotos|daños|errores)|(?:incomplet|dañad|rot|vencid|podrid|mal hech|en mal estado|en pesimo estado|oxidad|defectuos)\w{0,3}`,
);

const DONE = perhaps(
  String.raw`(?<!no )(?:me|nos|le|les) (?:estan |esta |siguen |sigue |han |ha |volvieron a |vuelven a )?(?:quit|cancel|sac|exclu|neg|rechaz|bloque|descont|cobr|borr|cambi|suspend|aplaz|perd|decomis|cerr|dañ|romp|elimin|retir|desaloj|embarg|mult|report|anul|retuv|entreg|lleg|factur|liquid|sub|aparec|quedaron mal|registr|present|vend|incaut|baj|devolv|desafili|sell|inund)(?:o|aron|ieron|yeron|eron|ando|iendo|yendo|an|en|ado|ido|a|io|e)`,
);

const MATTER_OF_MONEY = hint('pague|consigne|cancele|deuda|cobro|factura|recibo|saldo|mora|plata|arriendo');

/** A thing of the institution that is not as it should be. */
const THING =
  '(?:kit|lista|carne|cheque|luz|pagina|recibo|oficina|obra|convocatoria|local|kiosco|modulo|caseta|nomina|via|puente|mercado|subsidio|certificado|diploma|curso|taller|plaza|baño|pago|contrato|formulario|sistema|chat|linea|correo|cita|turno|fila|resolucion|valor|factura|arriendo|ayuda|refrigerio|carpa|feria|multa|sello|puerta|techo|ascensor|computador|programa|inscripcion|resultado|puntaje|proceso|visita|medidor|servicio|agua|carretera|puesto de salud|escuela|colegio|bus|transporte)e?s?';
const AMISS = hint(
  String.raw`(?:el|la|los|las|ese|esa|esos|esas|este|esta|mi|su|del|al|un|una) ${THING}(?: \w+){0,7} (?:sin|ni|menos|otra|otro|mal|nunca|nadie|ningun\w?|antes de|cortaron|quitaron|cerrad\w|aunque|apagad\w|rot\w|en blanco|lento|lenta|peor|cae|caen|tampoco|vacio|vacia|todavia|sucio|sucia|huele|por menos)`,
);
const STILL = hint(
  String.raw`(?:y hoy|y ya|aunque|mil veces|para nada|ya estaba|como si|y me|y nos|y lo|y la|y a la|por eso|y eso que|y resulta|resulta que|van (?:dos|tres|cuatro|cinco|\d+)|en ninguna|ninguno|ya llame|ya fui|ya escribi|ya pregunte|cumplo|al dia|desde que|que yo)`,
);

const CONTRAST = hint(
  String.raw`(?:y yo (?:al|ya|tengo|pag|si|cumpl|nunca|no he|nunca)\w*|y (?:uno|a otros|a otras|a mi|tampoco|nunca|ya|ahora|sin embargo|el telefono|los demas)|pero (?:nunca|nadie|ya|me|a mi|el|la|ahora)|en cambio|mientras|despues de mi|tampoco|con menos|sin tener|y nosotros|por fuera|a otros si|a los demas|a mitad de|que (?:nunca|jamas) (?:llego|hicieron|vino))`,
);

/** What was, or was not, done to somebody; the same words in a question are only its reason. */
const ORDINARY =
  '(?:prest|consign|corr|visit|sugir|dij|cont|recomend|mand|inform|explic|indic|ayud|llam|pregunt|pid|rob|suger|invit|atend|habl|escrib|enseñ|regal|aconsej|naci|oper|despid|dier|aprob|acept|gust|llev|hosp|diagn|asign|adjudic|citar|parec|hic|hiz)';
const TOLD = whenTold(
  '(?:me|nos) hicieron(?! (?:la visita|el favor|una visita|la cita|firmar|el examen))',
  String.raw`(?<!no )(?:me|nos|le|les|lo|la|los|las) (?!${ORDINARY})\w+(?:aron|ieron|yeron)`,
  String.raw`no (?:me |nos |le |les |lo |la |los |las |se ){0,2}(?:(?:han|ha) (?!sido)\w+(?:ado|ido)|\w+(?:aron|ieron|yeron|io|an|en))(?= )`,
  String.raw`(?:me|nos) (?:sale|salen|aparece|figura|aparecen|siguen|sigue|cobran|quitan|quieren (?:cobrar|quitar|sacar)|ponen|devuelven|devuelve|sacan|sacaron|saca|niegan|rechazan|ignoran|regañan|hacen|tratan|miran|tienen en)|(?:lo|la|uno|los|las) (?:sacan|devuelven|mandan a|ponen a|dejan por)|aparezco|figuro (?:como|en)|no sal(?:i|io) en|(?:mi nombre|el pago|mi caso|el subsidio|mi solicitud|la ayuda) no`,
  String.raw`(?:\w+ar|\w+er|\w+ir)on(?: \w+){0,4} (?:antes que|despues de mi|primero que|a otros|a gente que|a los que)`,
  String.raw`(?:llego|llegaron|salio|salieron|entregaron|vino|vinieron)(?: \w+)? (?:sin (?:la|el|los|las)|por menos|incomplet\w+|rot\w+|vaci\w+|mal)`,
  String.raw`(?:hice|envie|mande|radique|presente|entregue|pedi|solicite|llame|escribi)(?: \w+){0,8} (?:no (?:me |nos )?(?:han|ha|hay|contest|respond|llam|dan|dicen)\w*|nada|nadie)`,
  String.raw`(?:iban|iba|quedaron|quedo|prometieron|prometio|dijeron|comprometieron) (?:a|de|en|que)(?: \w+){0,8} (?:y|pero|ya|no|nada|tampoco)`,
  String.raw`(?:se (?:daño|cayo|mojo|rompio|perdio|inundo)|esta dañad\w|fui)(?: \w+){0,10} (?:y no|y nada|y nadie|tampoco|nadie|no estaba|no mandan|no vienen|no hay)`,
  String.raw`(?:mi|el|nuestro|mis|la) (?:caso|tramite|proceso|expediente|solicitud|papeles|documentos|carpeta)(?: \w+){0,6} (?:dormid|engavetad|archivad|perdid|quiet|parad|estancad|refundid|represad|empolvad|varad|embolatad)[oa]s?`,
  String.raw`(?:rebota|suena y suena|suena ocupado|no entra la llamada|buzon|siempre ocupad\w|nunca esta|nunca estan)`,
);

export const CLAIM: Family<'claim'> = {
  kind: 'claim',
  cues: [
    NAMED,
    channelFor('(?:reclamos?|reclamacion(?:es)?)'),
    UNANSWERED,
    JUDGEMENT,
    WAITING,
    SINCE,
    CHARGED,
    DONE,
    MATTER_OF_MONEY,
    CONTRAST,
    AMISS,
    STILL,
    TOLD,
  ],
};
