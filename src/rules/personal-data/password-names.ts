// How a password is named, by those who can spell and by those who cannot.
// Every run of spaces is bounded: a thousand of them must not make a pattern look a million times.
const NAMES =
  '(?:contra[sc]e[nñ]i?(?:as?|ita)|contra(?=\\s(?:es|de|del)\\b|:)|[ck]la[vb]e(?:s|[cs]ita)?|pas{1,2}w[ou]r[dt]?|pas{1,2}g[uw]?or[dt]?|passwd|pass|psw|pwd|pin|nip|codigo(?=\\s\\d{4,8}\\sde\\s(?:verif|acces|confirm|segur))|codigo(?=\\s\\d{4,8}\\s(?:(?:que|q|ese|es|fue|el)\\s){0,3}(?:(?:me|le)\\s(?:lleg|envi|mand|sali)|recib|acab))|codigo (?:de (?:verificacion|acceso|ingreso|confirmacion|seguridad)|dinamico|otp)|codigo(?= (?:que|q) (?:me|le) (?:lleg|envi|mand))|otp|token)';
export const OF = String.raw`(?:\s{1,2}(?:de|del|para)\s{1,2}(?:(?:la|el|mi|su)\s{1,2})?(?:tarjeta|cajero|banco|cuenta|correo|wifi|app|aplicacion|celular|nequi|daviplata|plataforma|pagina|sistema|usuario)(?![a-zñ])|\s{1,2}(?:de|del|para|la|el|mi|su|al|en|a)\s{1,2}[a-zñ]{1,20}(?![^\s,.:;=()])|\s{1,2}(?:wifi|web|bancaria|nueva|actual|temporal|provisional|dinamica|anterior|vieja|personal)(?![a-zñ])|\s{1,2}[a-zñ]{1,20}(?=\s{1,2}es\b)){0,3}`;
export const IS = String.raw`\s{0,2}(?:es|son|era|:|=|\(|[=-]?>|→|-)?\s{0,2}(?:es\s{1,2})?[:"'“«]?\s{0,2}`;

/** In a folded text nothing is a capital: a run of them stands for the name. */
export const NAMED = 'K{3,40}';
const NAME = new RegExp(String.raw`\b${NAMES}(?![a-zñ])`, 'g');

/**
 * The text with every name of a password as a run of the same length: the names are looked for once, and the many
 * patterns stay small. Together the patterns of the detectors may take no more than V8 optimises.
 */
export const withNamesMarked = (folded: string): string =>
  folded.replace(NAME, (name) => 'K'.repeat(name.length));
