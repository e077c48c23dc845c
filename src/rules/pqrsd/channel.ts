import { anyOf, type Cue } from '../cues/weigh.ts';

const PLACE =
  '(?:buzon|libro|caja|cajita|urna|canal|canales|medio|correo|formulario|formato|planilla|enlace|link|pagina|oficina|ventanilla|linea|telefono|espacio|sitio|area|dependencia|punto|modulo|whatsapp)';
const FORMAL =
  '(?:verbal(?:es|mente)?|por escrito|escrit[oa]|anonim[oa]s?|formal(?:es|mente)?|colectiv[oa]|disciplinari[oa]s?|respetuos[oa])';

const MATTER =
  '(?:peticion(?:es)?|pqrs?d?f?s?|derechos? de peticion|quejas?|inconformidad(?:es)?|reclamos?|reclamacion(?:es)?|sugerencias?|felicitacion(?:es)?|denuncias?|denunciar)(?! (?:de|por) perdida)';

/**
 * Where, how and with whom one leaves such a thing; one that is to be written down, signed, insisted on or withdrawn.
 * Whoever asks for the box of complaints has one, whatever they call it.
 */
const CHANNEL = anyOf([
  String.raw`${PLACE} (?:\w+ )?(?:de|para|donde|del?)(?: \w+){0,4} ${MATTER}`,
  String.raw`(?<!(?:cuant[oa]s?|que|ya|no) (?:me |nos |les |le |se )?)(?:recib(?:e|en|ir|an|irme|irnos|ame|anme|irian)|atiend(?:e|en|an)|tom(?:e|en|an|ar|arme|eme|enme)|acept(?:a|an)|tramit(?:a|an|ar)|radic(?:a|an)|escuch(?:a|an|en)|anot(?:e|en|eme|enme)|regist(?:ren|renme|reme)|recepcion(?:a|an|en)) (?:\w+ ){0,2}${MATTER}`,
  String.raw`(?:donde|como|quiero|puedo|para|quien|a quien|vengo a|voy a|necesito|por donde|con quien|me toca|ante quien|en que|a que|a donde|a cual)(?: \w+){0,2} (?:mand|envi|remit|entreg|llev|dirij|dirig|firm|escrib|llen|diligenci|redact|cuent|cont|tramit|met|mont|instaur|interpon|eleva|elevo|dict|grab|ampli)\w{0,4}(?: \w+){0,2} ${MATTER}`,
  String.raw`se (?:pon|hac|present|radic|met|dej|interpon|envi|tramit|instaur|escrib|formul|entreg|coloc)\w{1,4}(?: \w+){0,2} ${MATTER}`,
  String.raw`(?:quede|quedar|conste|dej(?:e|en|ar|o)|anot\w+|registr\w+|pong(?:a|an))(?: \w+)? (?:escrit[oa]|constancia|registrad[oa]|anotad[oa]|radicad[oa]|grabad[oa]|por escrito)(?: \w+){0,3} ${MATTER}`,
  String.raw`(?:que )(?:quede|dejen|pongan|anoten|le pongan|le hagan) (?:una?|mi|la|el) ${MATTER}`,
  String.raw`${MATTER}(?: \w+){0,3} (?:quede|quedar|conste)(?: \w+)? (?:escrit|constancia|registrad|anotad|radicad|grabad)\w*`,
  String.raw`(?:insist(?:o|imos|ir|iendo)|reiter(?:o|amos|ar|ando)|ratific(?:o|amos|ar)|reafirmo|sostengo|mantengo|refuerzo|ampli(?:o|ar)|adicion(?:o|ar)|complement(?:o|ar)|vuelvo a (?:insistir|presentar|poner|radicar|enviar|elevar)|(?:segunda|tercera|cuarta|quinta|enesima) vez(?: \w+){0,3})(?: \w+){0,3} ${MATTER}`,
  String.raw`${MATTER}(?: \w+){0,6} (?:no (?:me |nos )?(?:la |lo )?ha(?:n)? sido|sigue(?:n)? sin(?: ser)?|sin(?: ser| haber sido)?) (?:atend|respond|resuel|resol|contest|tramit|estudi|respuesta)\w*`,
  String.raw`(?:desist(?:o|ir|imos|imiento)|retract\w+|retir(?:o|ar) )(?: \w+){0,3} ${MATTER}`,
  String.raw`(?:una?|mi|la|el|de|poner|hacer|otra) ${MATTER} (?:\w+ )?${FORMAL}`,
  String.raw`${MATTER} (?:verbal|anonim[oa]|colectiv[oa])`,
  String.raw`(?:hay|tienen|existe|existen|cuentan con|manejan|prestan|dan)(?: \w+){0,3} (?:para|de) (?:las |los |dejar |poner |hacer |presentar )?${MATTER}`,
]);

/**
 * One pattern for all matters: together the patterns of the detectors may take no more than V8 optimises. The family is
 * told by the word itself.
 */
export function channelFor(matter: string): Cue {
  const word = anyOf([matter]);
  return { points: 3, ways: [], said: (heardText) => word.test(heardText) && CHANNEL.test(heardText) };
}
