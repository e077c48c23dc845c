import { anyOf, perhaps, sure, type Cue, type Family } from '../cues/weigh.ts';
import { few, FORMAL_PAPER, PLAIN_PAPER, some, THE } from './words.ts';

const HAND_IN =
  '(?:radicar|anexar|adjuntar|enviar|mandar|entregar|subir|dejar|pasar|meter|allegar|aportar|remitir|presentar|llevar|hacer llegar|hacerles llegar|hacerle llegar|interponer|cargar|escanear|compartir|instaurar)(?:l[eoa]s?|sel[oa]s?)?';
const I_HAND_IN =
  '(?:radico|anexo|adjunto|envio|mando|entrego|subo|dejo|paso|meto|allego|aporto|remito|presento|llevo|hago llegar|interpongo|mandamos|enviamos|entregamos|radicamos|dejamos|presentamos|instauro|mandaba|mandaria)';
const WISH =
  '(?:quiero|quisiera|deseo|necesito|vengo a|voy a|queremos|necesitamos|puedo|podemos|podria|como|donde|debo|pretendo|requiero|quien|estoy|toca|tengo que|tengo para|para|hay que|me toca|me gustaria|se puede|solicito|como hago para|por donde|permiten|dejan|pueden)';
const HERE =
  '(?:por aqui|por aca|aqui|aca|aqui mismo|aca mismo|por este medio|por este chat|por el chat|al chat|en el chat|por esta via|por este canal|por whatsapp|por correo|al correo|virtualmente|en linea|a la mano)';

const PAPERS = anyOf([FORMAL_PAPER], 'g');

const withPapersMarked = (heardText: string): string => heardText.replace(PAPERS, 'xpaper');

/** A formal paper of any name as one mark: the list is looked for once, and the patterns stay small. */
const onPaper = (...ways: string[]): Cue => ({ ...sure(...ways), reading: withPapersMarked });

export const FILING: Family<'filing'> = {
  kind: 'filing',
  cues: [
    sure(
      String.raw`(?:radicar|radico|radique|radicamos|radiquen|radicarles?|radicarlo|radicarla|radicarlos) ${THE}(?:nuevo |nueva )?(?:${FORMAL_PAPER}|${PLAIN_PAPER}|queja|reclamo)`,
      String.raw`(?:quiero|necesito|deseo|quisiera|donde|como|puedo|podria|vengo a|voy a|para|queria|queremos|por aqui|debo|hay que|toca|en que correo|a que correo)${few} (?:los |las |lo |la |se )?radic(?:ar|o|amos|arlo|arla|arlos|arlas)(?: [.?]|$| un| una| unos| lo| la| mi| el| por| aqui| en| esto| eso| algo| directamente| ante| para)`,
      String.raw`(?:que|para que|y|me|lo|la|se) (?:me |lo |la |le )?(?:queden?|dejen?|deje|pongan?|dan|den|de|colocan|asignen?|ponga|sellen?|sella)(?: \w+){0,3} (?:radicad[oa]s?|radicar|sello|recibido)`,
      String.raw`(?:la|lo|los|las|se|les|le) radic(?:o|a|an|amos|ar)(?= (?:por|aqui|aca|en|ante|a|con|alla|directo|virtual)|(?: [.?])|$)`,
      String.raw`(?:numero de )?radicado (?:para|a) (?:mi|lo mio|la|este|esta|el|un|una)`,
      String.raw`(?:me|nos|le) (?:dan|dara|daran|da|asignan|entregan|generan) (?:el |un )?(?:numero (?:de )?)?radicado|sell(?:ar|an|en|a|e|arme|enme)(?: \w+)? (?:la|una|mi) (?:copia|carta)`,
      String.raw`(?:sello de recibido|con recibido|me firman el recibido)`,
      String.raw`ventanilla de (?:radicacion|correspondencia)|radicacion de (?:documento|correspondencia)s?`,
    ),
    onPaper(
      String.raw`${WISH}(?: \w+){0,3} ${HAND_IN} ${THE}(?:\w+ )?xpaper`,
      String.raw`${WISH}(?: \w+){0,3} (?:le |les |se |lo |la )?${I_HAND_IN} ${THE}(?:\w+ )?xpaper`,
      String.raw`(?:a quien|a que correo|a cual correo|en que correo|a donde|por donde|en que ventanilla|en cual ventanilla|a que oficina|en que oficina|donde)(?: \w+){0,2} (?:${HAND_IN}|${I_HAND_IN}) (?:${THE}(?:\w+ )?(?:xpaper))`,
      String.raw`(?:me |nos )?(?:reciben|recibe|reciba|reciban|recibirian|recibiria|recibirme|recibir|aceptan|acepta) ${THE}(?:xpaper|${PLAIN_PAPER})${some} ${HERE}`,
      String.raw`(?:me|nos) (?:reciben|recibe|reciba|reciban|recibirian|recibiria) ${THE}(?:xpaper|documentos|papeles|documentacion|solicitud|respuesta|sobre)`,
      String.raw`(?:se puede|puedo|podemos|puede uno) dejar(?:les)? ${THE}(?:xpaper|solicitud|documentos?|papeles|sobre)`,
      String.raw`(?:documento|documentos|solicitud|respuesta|oposicion|objecion|objeciones|xpaper)(?: \w+){0,6} (?:quien|donde|en que piso|en que oficina|a quien|por donde|en que ventanilla) (?:me |se |le )?(?:l[oa]s? )?(?:recib|entreg|dej|radic)\w+`,
      String.raw`(?:${I_HAND_IN}) ${THE}(?:xpaper)(?: \w+){0,3} (?:a quien|donde|por donde|a que|en que|con quien)`,
      String.raw`sell(?:ar|an|en|a|e|arme|enme|eme)(?: \w+){0,2} (?:recibido|memorial|oficio|radicado|carta|copia)`,
      String.raw`quien (?:me )?(?:recibe|firma) ${THE}(?:xpaper|${PLAIN_PAPER})`,
      String.raw`(?:traigo|tengo|llevo|tenemos|traemos|hice|hicimos|escribi) ${THE}(?:\w+ )?xpaper${some} (?:para|dirigid[oa]|lista?o?|firmad[oa]|a|donde|como|y)(?: \w+){0,5} (?:${HAND_IN}|${I_HAND_IN}|entregarl[oa]|dejarl[oa]|el director|la directora|el alcalde|el gobernador|la dejo|lo dejo)`,
      String.raw`(?:les?|te) (?:adjunto|anexo|envio|mando|comparto|hago llegar|remito)(?: \w+){0,2} (?:xpaper|${PLAIN_PAPER})`,
      String.raw`(?:adjunto|anexo|allego|remito|aporto) (?:\w+ )?${THE}(?:xpaper|documento|documentacion|papel|foto|pdf|solicitud|certificado|copia|prueba)\w{0,2}`,
    ),
    onPaper(
      String.raw`${WISH}(?: \w+){0,3} (?:${HAND_IN}|${I_HAND_IN}) (?:${HERE} |aqui |aca )?${THE}(?:\w+ )?(?:${PLAIN_PAPER}|xpaper)${some} ${HERE}`,
      String.raw`${WISH}(?: \w+){0,3} (?:${HAND_IN}|${I_HAND_IN}) ${HERE}(?: \w+){0,2} (?:xpaper|${PLAIN_PAPER})`,
      String.raw`(?:quiero|quisiera|deseo|vengo a|voy a|como puedo|puedo|donde puedo|por donde puedo|necesito|como les|como le|por donde les|por donde)(?: \w+){0,2} (?:adjuntar|anexar|enviar|mandar|envio|mando|adjunto|anexo|paso|hago llegar|hacer llegar|radicar|allegar)(?:les?)? ${THE}(?:documento|documentacion|papel|papeles|archivo|pdf|foto|solicitud|certificado)e?s?`,
      String.raw`(?:lo|la|los|las) (?:puedo|podria|puede uno|podemos) (?:mandar|enviar|adjuntar|radicar|entregar|pasar|presentar|hacer llegar) ${HERE}`,
      String.raw`(?:a quien|por donde|donde) (?:se |le |les )?(?:los|las|lo|la) (?:entrego|dejo|paso|radico|mando|envio|adjunto|hago llegar)(?: [.?]| para| y| en|$)`,
    ),
    sure(
      String.raw`(?:interponer|interpongo|presentar|presento|radicar|poner|pongo|instaurar|meter|meto|hacer|entutelar|colocar) ${THE}(?:accion de )?(?:tutelas?|recursos?|apelacion|demanda|accion popular|impugnacion|desacato|revocatoria|solicitud de revocatoria)`,
      String.raw`(?:quiero|voy a|como|para|puedo|deseo|vengo a|necesito) (?:apelar|apelo|impugnar|impugno|entutelar(?:los)?|demandar(?:los)?|recurrir|controvertir|responder (?:el|un|al) (?:requerimiento|pliego))`,
      String.raw`entutelar(?:los|las)?`,
      String.raw`recurso de (?:reposicion|apelacion|queja)`,
      String.raw`(?:notificar(?:les|le|los)?|notificacion judicial|oficio (?:del|de un) juzgado|comunicacion del juzgado)`,
    ),
    perhaps(
      String.raw`(?:formulario|documento|papel|papele|carta|oficio|soporte|informe|escrito|solicitud|paquete|carpeta)s?`,
    ),
    perhaps(
      String.raw`para (?:que )?(?:quede|radicar|dejar|entregar|que me (?:firmen|sellen|reciban))`,
      String.raw`(?:mesa de entrada|correspondencia|ventanilla (?:unica|de radicacion)|por donde l[oa]s? (?:paso|mando|envio|entrego))`,
    ),
  ],
};
