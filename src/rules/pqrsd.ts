import { foldAccents } from './fold.ts';

/** What may not be attended here (Putumayo): "Peticiones, quejas, reclamos o denuncias …, ni tampoco para radicar documentos". */
export type PqrsdKind = 'petition' | 'complaint' | 'claim' | 'suggestion' | 'denunciation' | 'filing';

const WISH =
  '(?:quiero|quisiera|deseo|necesito|vengo a|voy a|queremos|solicito|me gustaria|puedo|como|donde|para|debo|pretendo|requiero|quien|mi intencion es|estoy|por medio de la presente)';
const VERB =
  '(?:poner|pongo|presentar|presento|interponer|interpongo|colocar|coloco|hacer|hago|radicar|radico|instaurar|formular|formulo|elevar|elevo|dejar|dejo|montar|pasar|enviar|tramitar|registrar)';
const A = '(?:un|una|mi|la|el|esta|este|otra|otro|nuestra|nuestro)';

const SIGNS: [PqrsdKind, RegExp][] = [
  ['petition', /\b(?:derechos? de peticion|derecho peticion)\b/],
  ['petition', /\b(?:poner|hacer|presentar|enviar|radicar) (?:una|un|la|el) (?:pqrs?d?|pqr|p\.q\.r)\b/],
  [
    'petition',
    new RegExp(String.raw`\b${VERB}\s+(?:${A}\s+)?(?:peticion|solicitud formal|solicitud escrita)\b`),
  ],
  ['complaint', new RegExp(String.raw`\b${VERB}\s+(?:${A}\s+)?quejas?\b`)],
  [
    'complaint',
    /\b(?:mi queja|me quejo|me (?:quiero|voy a|vengo a) quejar|queja formal|quiero quejarme|quejarme (?:de|por|del|contra|ante)|tengo queja|les pongo (?:la|una|esta) queja|donde (?:me )?quejo|vengo a quejarme|tengo (?:una|varias) quejas?)\b/,
  ],
  ['claim', new RegExp(String.raw`\b${VERB}\s+(?:${A}\s+)?(?:reclamo|reclamacion)(?:es|s)?\b`)],
  [
    'claim',
    /\b(?:mi reclamo|quiero reclamar|vengo a reclamar|reclamo formal|tengo un reclamo|reclamo por (?:el|la|los|las|un|una)|quede radicad[oa] mi)\b/,
  ],
  [
    'suggestion',
    new RegExp(
      String.raw`\b(?:${VERB}\s+(?:${A}\s+)?(?:sugerencia|felicitacion)(?:s|es)?|(?:quiero|quisiera|deseo) (?:sugerir|felicitar)|mi sugerencia es|tengo (?:una|varias) sugerencias?|sugiero que)\b`,
    ),
  ],
  [
    'denunciation',
    new RegExp(
      String.raw`\b(?:${VERB}\s+(?:${A}\s+)?(?:denuncia)s?|(?:quiero|quisiera|deseo|vengo a|voy a|necesito|para) denunciar(?:los|lo|la)?|(?:quien|donde|como) (?:le |les )?denuncio|denuncio (?:a|que|al|la|el|un|una))\b`,
    ),
  ],
  [
    'denunciation',
    /\b(?:me (?:pidio|pidieron|exigio|exigieron|cobro|cobraron) (?:plata|dinero|una coima|coima|un soborno)|soborno|coima|mordida|acto de corrupcion|funcionario corrupto|corrupcion de (?:un|una|los|el|la) funcionari\w+|me (?:estan|esta) (?:pidiendo|cobrando) (?:plata|dinero|coima|vacuna|un soborno))\b/,
  ],
  [
    'filing',
    /\b(?:radicar|radico|radique|radicacion de) (?:(?:un|una|unos|unas|mi|mis|el|la|los|las|este|estos)\s+)?(?:documentos?|papeles|oficios?|memorial|carta|solicitud|tutela|formularios?|soportes|anexos|escrito)\b/,
  ],
  [
    'filing',
    new RegExp(
      String.raw`\b(?:${WISH}\s+(?:(?:por aqui|aqui|por este medio|por el chat)\s+)?)(?:radicar|anexar|adjuntar|enviar(?:les)?|mandar(?:les)?|entregar|subir)\s+(?:(?:un|una|unos|unas|mi|mis|el|la|los|las|este|estos)\s+)?(?:documentos?|papeles|oficios?|carta|fotos?|soportes|anexos|archivos?|pdf|memorial|solicitud)\b`,
    ),
  ],
  [
    'filing',
    /\b(?:(?:quiero|necesito|deseo|quisiera|donde|como|puedo|vengo a|voy a) radic(?:ar|o)|(?:les?|te) (?:adjunto|anexo|envio|mando) (?:aqui |por aqui )?(?:el|la|los|las|mis?|unos|unas) (?:documentos?|papeles|soportes?|anexos?|oficios?|carta|solicitud|archivos?|pdf)|interponer (?:una |la )?tutela|(?:quede|dejar) radicad[oa])\b/,
  ],
];

/** Asking about one that was filed already, or what such a thing is, is a question like any other. */
const ABOUT =
  /\b(?:que es (?:un|una|el|la)|ya (?:lo |la |los |las )?(?:radique|presente|puse|envie|interpuse)|hace (?:un|dos|tres|varios|\d{1,3}) (?:mes|meses|dias|semanas)|respuesta|estado|consultar|saber|seguimiento|que paso con|como va|en que va|radicado numero|numero de radicado)\b/;
const NEW =
  /\b(?:presentar|poner|interponer|radicar|instaurar|formular|elevar|denunciar|quiero quejarme|me quejo|denuncio)\b/;

/** What the words look like, or undefined. A hint, never a refusal: the person is shown the way to file. */
export function pqrsdIn(text: string): PqrsdKind | undefined {
  const folded = foldAccents(text.normalize('NFC')).replace(/\s+/g, ' ');
  if (ABOUT.test(folded) && !NEW.test(folded)) return undefined;
  return SIGNS.find(([, sign]) => sign.test(folded))?.[0];
}
