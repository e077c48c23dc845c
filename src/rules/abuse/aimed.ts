import { ANY, ASSOCIATED, ASSOCIATED_UNKIND, PERSONS, UNKIND } from './calling.ts';

/**
 * More ways in which such a word is aimed at somebody. Each stands between two ends of words; a space is any run of
 * spaces. What a complaint may say ("la señora fue muy grosera", "los ladrones se llevaron todo") stays clean.
 */
const OFFICE =
  '(?:director[a]?|alcalde|alcaldesa|gobernador[a]?|gerente|jef[ea]|supervisor[a]?|funcionari[oa]s?|señor[a]?|celador|coordinador[a]?|secretari[oa]|emplead[oa]s?|entidad|instituto|ipes|alcaldia|gobernacion|oficina|ventanilla|chat|quinta|corbata|escritorio|siempre|asesor[a]?|vigilante)';
const SERVES =
  '(?:atiend|contest|respond|trabaj|escrib|mand|dirig|habl|maneja)[a-z]{1,6}|estan? (?:ahi|alla)';

export const AIMED = [
  `(?:^|[.!?,] ?)(?:y )?est[ea] (?:${UNKIND}) (?:que|no|si|de que)`,
  // "que tipo tan animal el que atiende", "qué vieja tan amargada"
  `que (?:tip[oa]|man|vieja|viejo|niñ[oa]|muchach[oa]|doctor[a]?|funcionari[oa]|servidor[a]?|gente|emplead[oa]|personal) (?:tan|mas) (?:${UNKIND}|animal|besti[a]|burr[oa]|amargad[oa]|sap[oa]|cerd[oa]|marran[oa]|perr[oa]|rata)`,
  // "tan boba la niña que me atendió"
  `(?:tan|re|bien) (?:${UNKIND}|animal|burr[oa]|sap[oa]) (?:el|la|los|las|es[ea]|es[oa]s|usted(?:es)?|uds?|ell[oa]s|tod[oa]s)`,
  // "que ignorantes son ustedes"
  `que (?:tan )?(?:${UNKIND}|animales|burr[oa]s?|besti[a]s?) (?:que )?(?:son|es|eres|sois) (?:tod[oa]s )?(?:usted(?:es)?|uds?|es[ea]|es[oa]s|ell[oa]s|en|ah?i|all[ia]|los|las|el|la)`,
  `como (?:pueden?|van?|se puede) (?:a )?ser tan (?:${UNKIND}|animal(?:es)?|burr[oa]s?|besti[a]s?)`,
  // "los mismos inútiles de siempre", "esa rata del director", "rateros de corbata"
  `(?:l[oa]s mism[oa]s|es[ea]|es[oa]s|unos|unas|est[eao]s?|semejantes?) (?:${ANY}) (?:de|del|de la|de los|de esa|de ese) ${OFFICE}`,
  `(?:${PERSONS}|ratas?|sap[oa]s?|animal(?:es)?) (?:de|del) (?:corbata|cuello blanco|escritorio|siempre|quinta|pacotilla|primera)`,
  // "que zorra la que atiende", "payaso el que contesta"
  `(?:${UNKIND}|zorra|perra|burr[oa]|bestia|animal|sap[oa]|rata|bruja) (?:el|la|los|las) que (?:me |nos |lo |la |le )?(?:${SERVES})`,
  `(?:el|la|los|las|es[ea]|es[oa]s) (?:${UNKIND}) (?:es[ea] )?que (?:me |nos |lo |la |le )?(?:${SERVES})`,
  // "usted como que es bruta", "a una señora tan inútil"
  `(?:como que|parece que|se nota que|yo creo que|seguro) (?:es|son|usted es|ustedes son) (?:tan |muy |un[oa]s? )?(?:${UNKIND}|animal(?:es)?|burr[oa]s?|besti[a]s?)`,
  `(?:señor[a]?|señores|funcionari[oa]s?|emplead[oa]s?|doctor[a]?|asesor[a]?|gente|personal|persona|personas|man|vieja|viejo) (?:tan|mas|muy) (?:${UNKIND}|animal(?:es)?|burr[oa]s?)`,
  `que tal (?:est[oa]s|es[oa]s|est[ae]|es[ae]) (?:${ANY})`,
  `(?:${ANY})[^.!?]{0,40} (?:eso )?es lo que (?:son|es)`,
  `(?:${PERSONS}) tod[oa]s(?! los| las)`,
  `(?:su|l[ae]|es[ea]|es[oa]s|l[oa]s) (?:jef[ea]s?|director[a]?|doctor[a]?|funcionari[oa]s?|alcaldes?|alcaldesa|gerente|coordinador[a]?|secretari[oa]s?|compañer[oa]s?) (?:es|son) (?:un[oa]s? |tremend[oa]s? )?(?:perra|zorra|rat[ao]s?|sap[oa]s?|burr[oa]s?|besti[a]s?|animal(?:es)?|bruja|${UNKIND})`,
  // "una cueva de ratas", "puros ladrones en esa oficina"
  `(?:nido|cueva|antro|partida|banda|sarta|caterva|mano|monton|pocoton|tropa|combo|par|punta) de (?:${ANY})`,
  `(?:puros|puras|solo|solos|tantos|tantas|cuanto) (?:${UNKIND}|ratas|rateros|ladrones|corruptos|hampones|sapos|animales) (?:en|trabaj|hay en|es lo que|que)`,
  `(?:son|es) (?:la|una) (?:escoria|lacra|plaga|basura)(?: de| del|[.!,]|$)`,
  // "vagos mantenidos", "vagos y mantenidos", "unos atenidos y unos zánganos"
  `(?:${ASSOCIATED})(?: [ey])? (?:unos |unas )?(?:${ASSOCIATED_UNKIND})`,
  `(?:${ASSOCIATED_UNKIND})(?: [ey])? (?:unos |unas )?(?:${ASSOCIATED})`,
  `sap[oa]s? (?:hij[oa]s?|lamb|de mierda|arrastrad)[a-z]*`,
  // "brutoooo no entiende", "burra, le dije cédula no RUT"
  `(?:brut|burr|animal|besti|tont|bob|tarad)[a-z]{0,4} (?:no|que no|le dije|les dije|aprend|estudi|lea|entiend)[a-z]{0,5}`,
  `(?:ratas?|ladron(?:es|a)?|rater[oa]s?|bandid[oa]s?|corrupt[oa]s?|hampones) (?:devuelv|dejen de rob|se roban|se robaron la plata|roban|respond|pagu|trabaj|renunci)[a-z]{0,5}`,
  `(?:es[ea] |es[oa]s )(?:rat[ao]s?|zorra|perra|burr[oa]|besti[a]s?|animales?) (?:no|que|de la|deberia|es|son|me|se|tiene|cobra)`,
  `(?:es|son)(?: lo que)?(?: son)? (?:ustedes|uds)? ?(?:un[oa]s |tod[oa]s )(?:atenid|vividor|buen[oa]s para nada|sap|rat|burr)[a-z]*`,
  `(?:unos|unas|par de|mano de|combo de|tropa de|cartel de) (?:atenid|vividor|chupasangre|arrimad|alcahuet|sinvergu)[a-z]*`,
  `(?:pa|para) (?:${UNKIND}|animal|burr[oa]) (?:usted(?:es)?|es[ea]|ell[oa]s|los de)`,
  `(?:es usted|usted es|ustedes son|son ustedes|son) (?:la|el|los|las) (?:persona|personas|funcionari[oa]s?|gente|entidad|señor[a]?|emplead[oa]s?)(?: \\w+)? mas (?:${UNKIND}|animal|burr[oa])`,
  `(?:${ANY}) (?:de porqueria|de mierda|de pacotilla|hp|del demonio|del infierno|de quinta|con sueldo)`,
  `(?:burocratas?|funcionari[oa]s?|emplead[oa]s?|contratistas?) (?:de mierda|inservibles?|inutil(?:es)?|vendid[oa]s?|arrodillad[oa]s?|parasit[oa]s?|mantenid[oa]s?|brut[oa]s?|inept[oa]s?|lambon(?:es)?|chupasangres?|hp|incapaces|bob[oa]s)`,
];

/** As harsh, without a word for a person in it. */
export const LOOSE = [
  `chupasangres?|sanguijuelas? (?:del|que)|vividor(?:es|as?) (?:del|de la|de lo)|patirrajad[oa]s?|arepera|cacorr[a-z]{2,5}|tortillera (?:asq|hp|de m)[a-z]*`,
  `que (?:tip|gent|cos|vain|asco de|porqueria de|verguenza de|mugre de) (?:funcionari|emplead|servidor|entidad|gente|persona)[a-z]*`,
  `(?:deberian?|tendrian? que) (?:darles? verguenza ser tan|estar pudriendose|pudrirse)`,
  `(?:que|como|donde|quien|cuando|cual(?:es)?|por ?que) (?:putas|carajos?|chimbas|diablos hacen ustedes)`,
  `(?:est[ae]|es[ae]|su|la|que) (?:mugre|mugrosa|porqueria|pinche|chimba|jodida|bendita mierda) (?:de )?(?:entidad|chat|servicio|oficina|alcaldia|gobernacion|instituto|pagina|atencion|respuesta)`,
];

/** The first word of what is said to somebody: "haraganes, para cobrar sí son rápidos"; or its last: "busque bien, inútil". */
const NAMED = `(?:${UNKIND}|animal|besti[a]|burr[oa]|rata|sap[oa]|ratas|bestias|perra|zorra|cerd[oa]|cochin[oa]|puerc[oa]|marran[oa])(?:\\s+(?:ñq)?(?:asqueros|inmund|hp|de mierda|hijue)[a-z]*)?`;
export const ADDRESSED = new RegExp(
  `(?:^|[.!?;\\n]\\s*)(?:(?:oiga|oigan|ey|hey|vea|ve|mire|hola|a ver|gracias|adios|chao|felicitaciones),?\\s+)?(?:partida de\\s+)?(?:${UNKIND}|animal|bestia)\\s*,|,\\s*(?:viej[oa]\\s+|grand[ií]sim[oa]\\s+|so\\s+|pedazo de\\s+|partida de\\s+|montón de\\s+|manada de\\s+)?(?:${NAMED})\\s*(?:[.!?]|$)`,
);

/** Of a person, always an offence … */
const ALWAYS_OF_PERSONS =
  /(?:^|[^a-zñ])(?:(?:tont|bob)(?:it|az|arr|alic)?[oa]s?|bobalicon|sons[oa]s?|mens[oa]s|idiotic[oa]|zangan[oa]s?|haragan(?:es|a|as)?|babos[oa]s|patirrajad[oa]s?|ignorantes|incompetentes|mamerto?s?|hampones|malandros|zopencos?|papanatas|petard[oa]s|buen[oa]s? para nada|energumen[oa]s?|cretin[oa]s?|lambisco[n]?|lambericas?|lambones|arrastrad[oa]s|pelagat[oa]s|muertos de hambre)(?![a-zñ])/g;
/** … but one may say it of oneself, of what somebody else said, or of a thing. */
const OF_ONESELF =
  /(?:\b(?:soy|somos|fui|sere|seremos|era|parecer|parezco|amaneci|ando|me puse|me hice|esperando|parad[oa]|sentad[oa]|me tienen?|nos tienen?|me dejaron|como si fuera|como si fueramos|siento|sienta|sentir(?:me)?|creen|cree|crean|ven|piensan|dijo|dice|dicen|dijeron|decir(?:me|nos)?|llam[oa](?:ron)?|trat[oae](?:ron|n|ndo)?|tratar(?:me|nos)?|grit[oa](?:ron)?|uno|una|yo|hago|hice|toman|tom[oó]|quede|por|de puro|no es|ni|el|del|rio|algo|un poco|medio|la pregunta|pregunta|error|juego)\b[^.;!?]{0,18}|\b(?:pregunta|error|caida|cosa|dedo|peso|juego)\s)$/;
const OF_ONESELF_AFTER =
  /^\s*(?:yo\b|de mi parte|fui\b|y abejas?|soy\b|en (?:la materia|el tema|esto|eso|leyes|tecnologia)|de mi\b|de la ley\b|como (?:yo|nosotr|uno))/;

export function namesSomebody(plain: string): boolean {
  return [...plain.matchAll(ALWAYS_OF_PERSONS)].some(({ 0: found, index }) => {
    const from = index + (/^[a-zñ]/.test(found) ? 0 : 1);
    const end = index + found.length;
    return (
      !OF_ONESELF.test(plain.slice(Math.max(0, from - 32), from)) &&
      !OF_ONESELF_AFTER.test(plain.slice(end, end + 24))
    );
  });
}
