// Words that offend only when somebody is called so: "mi perra se perdió", "es inútil insistir" and "hay ratas en la
// plaza" do not. Stems, matched to the end of the word.

/** What a complaint may say of somebody without offending: "la señora fue muy grosera conmigo". */
const COMPLAINT = [
  'ladron(?:a|es|as)?|rater[oa]s?|corrupt[oa]s?|perezos[oa]s?|floj[oa]s?|mediocres?|delincuentes?|mentiros[oa]s?|igualad[oa]s?',
  'descarad[oa]s?|abusiv[oa]s?|groser[oa]s?',
].join('|');
/** The others; h.p. with what may stand between. */
export const UNKIND_WORDS = [
  'brut[oa]s?|inutil(?:es)?|tont[oa]s?|bob[oa]s?|sons[oa]s?|mens[oa]s?|lel[oa]s?|vag[oa]s?|incompetentes?|ignorantes?',
  'analfabet[oa]s?|bandid[oa]s?|hampon(?:es)?|embuster[oa]s?|farsantes?|hipocritas?|ridicul[oa]s?|ñer[oa]s?|guis[oa]s?',
  'tragon(?:a|es)?|payas[oa]s?|mamon(?:es|a|as)?|miserables?|asqueros[oa]s?|inmund[oa]s?|mamert[oa]s?|lacras?|escorias?',
  'desgraciad[oa]s?|gamin(?:es|a)?|zangan[oa]s?|babos[oa]s?|guaches?|parasit[oa]s?|conchud[oa]s?|cobardes?|sarnos[oa]s?',
  'inservibles?|torpes?|lerd[oa]s?|haragan(?:es|a|as)?|mantenid[oa]s?|rufian(?:es)?|picar[oa]s?|estafador(?:a|es|as)?',
  'hediond[oa]s?|rastrer[oa]s?|arrastrad[oa]s?|retardad[oa]s?|retrasad[oa]s?|anormal(?:es)?|subnormal(?:es)?|montañer[oa]s?',
  'corronch[oa]s?|paracos?|arpias?|malandr[oa]s?|atenid[oa]s|vividor(?:es|as)|amargad[oa]s?|pelele|bellac[oa]s?|mafios[oa]s?',
  'bufon(?:es|a)?|mugros[oa]s?|piojos[oa]s?|desquiciad[oa]s?|cachon(?:a|es)?|lambon(?:a|es|as)?|trepador(?:a|es|as)?|arribistas?|charlatan(?:es|a)?',
  'chupasangres?|carroñer[oa]s?|pordioser[oa]s?|pelagat[oa]s?|sirvient(?:e|a|ica|ita)s?|malandrines|apestos[oa]s?|malolientes?|psicopatas?|sicopatas?',
  'canallas?|infeliz|infelices|nauseabund[oa]s?|mequetrefes?|loc[oa]s? de mierda|h\\.? ?p\\.?',
].join('|');
/** As unkind, but also somebody's surname. */
export const UNKIND_MORE = [
  'incapaces|incapaz|adormilad[oa]s?|atrevid[oa]s?|arrodillad[oa]s?|sidos[oa]s?|decrepit[oa]s?|cinic[oa]s?|desalmad[oa]s?|tiran[oa]s?',
  'engreid[oa]s?|petulantes?|insolentes?|maleducad[oa]s?|malcriad[oa]s?|ordinari[oa]s|chabacan[oa]s?|tramador(?:a|es)?|timador(?:a|es)?',
  'embaucador(?:a|es)?|chambon(?:a|es)?|despreciables?|repugnantes?|vomitiv[oa]s?|infames|traidor(?:a|es)?|judas|farise[oa]s?|lenguilarg[oa]s?',
  'entrometid[oa]s?|envidios[oa]s?|resentid[oa]s?|acomplejad[oa]s?|degenerad[oa]s?|pervertid[oa]s?|depravad[oa]s?|gaznapir[oa]s?|majader[oa]s?',
  'mentecat[oa]s?|neci[oa]s?|simplon(?:a|es)?|alcornoques?|ceporr[oa]s?|adefesios?|esperpentos?|engendros?|espantajos?|mamarrach[oa]s?',
  'zarrapastros[oa]s?|harapient[oa]s?|andrajos[oa]s?|facineros[oa]s?|bandoler[oa]s?|cuatrer[oa]s?|desvergonzad[oa]s?|caraduras?|tartuf[oa]s?',
  'cavernicolas?|trogloditas?|neandertal(?:es)?|barbajan(?:es)?|gorron(?:a|es)?|cacrec[oa]s?|morbos[oa]s?|cizañer[oa]s?|culipront[oa]s?|roscon(?:es)?',
  'chapucer[oa]s?|zafi[oa]s?|mezquin[oa]s?|hijuemadres?|tapad[oa]s|atembad[oa]s?|aletead[oa]s?|patirrucios?|malevol[oa]s?|perverso?s|mediquill[oa]s?',
].join('|');
/**
 * In a text whose unkind words are marked, any of them: the list stands in dozens of patterns, and V8 optimises no
 * more once it holds 16 MB of compiled code.
 */
export const UNKIND = 'ñq[a-z]+';
/** The text with its unkind words marked. */
export const marked = (plain: string, unkind: RegExp): string =>
  plain.replace(unkind, (_, before: string, word: string) => `${before}ñq${word.replace(/[^a-z]/g, '')}`);
export const PERSONS = `${UNKIND}|${COMPLAINT}`;
const THINGS =
  'perr[oa]s?|zorr[oa]s?|sap[oa]s?|burr[oa]s?|cerd[oa]s?|marran[oa]s?|puerc[oa]s?|cochin[oa]s?|rat(?:a|ota|as|otas)|animal(?:es)?|besti(?:a|as)|brujas?|basura|porqueria|gusan[oa]s?|alimañas?|mulas?|viboras?|hienas?|cucarachas?|sanguijuelas?|garrapatas?|mic[oa]s?|simi[oa]s?|lagart[oa]s?|gat[oa]s?|long[oa]s?|gallinazos?|buitres?|piltrafas?|bazofias?|asco|loc[oa]s?|gord[oa]s?|fe[oa]s?|viej[oa]s? (?:bruj|loc|inutil)\\w*';
export const ANY = `(?:${PERSONS}|${THINGS})`;
/** Two of these side by side mean a person: "vagos mantenidos". */
export const ASSOCIATED_UNKIND = [
  'vag[oa]s|mantenid[oa]s|brut[oa]s?|inutil(?:es)?|tont[oa]s?|bob[oa]s?|incompetentes?|inept[oa]s?|ignorantes?|atenid[oa]s',
  'zangan[oa]s|haraganes|vividores|hipocritas?|bandid[oa]s?|hampones|payas[oa]s|ridicul[oa]s|miserables?|torpes?|inservibles?',
  'sinverguenzas?|farsantes|arrastrad[oa]s',
].join('|');
export const ASSOCIATED = `${ASSOCIATED_UNKIND}|perezos[oa]s|floj[oa]s|corrupt[oa]s?|ladron(?:es|a)?|rater[oa]s?|mediocres|mentiros[oa]s?|abusiv[oa]s?|descarad[oa]s?|groser[oa]s?|igualad[oa]s?`;
const ADVERB =
  '(?:(?:un|una|unos|unas|tan|muy|bien|mas|solo|puro|puros|puras|pura|todo|toda|el|la|mera|mero)\\s+){0,2}';
const WHO =
  '(?:es[ea]s?|est[ea]s?|aquel|aquella|el|la|su|los|las|esos|estos)\\s+(?:man|vieja|viejo|tip[oa]|tipej[oa]|señor[a]?|funcionari[oa]s?|servidor[a]?|emplead[oa]s?|director[a]?|gerente|alcalde|alcaldesa|celador|vigilante|muchach[oa]|mujer|guardia)';

/** Somebody is called so. Each stands between two ends of words. */
export const CALLING = [
  // "usted es una rata", "ustedes ratas"
  `(?:usted(?:es)?|uds?|vos)\\s+(?:si\\s+)?(?:(?:es|son|sos|parece|parecen|fue)\\s+)?(?:todos\\s+|todas\\s+)?${ADVERB}${ANY}`,
  `(?:tu\\s+)?eres\\s+${ADVERB}${ANY}`,
  `(?:es|son|parecen?)\\s+(?:usted|ustedes)\\s+${ADVERB}${ANY}`,
  `no\\s+sea(?:n|s)?\\s+${ADVERB}${ANY}`,
  `(?:so|pinches?|maldit[oa]s?|puerc[oa])\\s+(?:${ANY}|viej[oa]s?)`,
  `semejante\\s+(?:${PERSONS}|bestia|animal|burr[oa])`,
  // Said of persons: "son unos inútiles", "es un ladrón", "qué par de incompetentes"
  `son\\s+(?:todos|todas)\\s+(?:unos\\s+|unas\\s+)?${ANY}`,
  `son\\s+(?:unos|unas|puros|puras)\\s+${ANY}`,
  `son\\s+(?:muy|tan|mas|bien)\\s+(?:${UNKIND})`,
  `es\\s+(?:un|una)\\s+(?:${PERSONS}|sap[oa]|zorra|rata|bestia|arpia)(?!\\s+(?:de|que|del|blanc|negr|enorme|gigante|muert))`,
  `parecen?\\s+(?:un|una|unos|unas)?\\s*(?:${PERSONS}|burr[oa]s?|besti(?:a|as)|rat(?:a|as))`,
  `(?:par|trio)\\s+de\\s+(?:${PERSONS}|sap[oa]s|rat[ao]s|burr[oa]s|besti(?:a|as)|animales)`,
  `(?:pobre|gran)\\s+(?:brut[oa]|inutil|tont[oa]|bob[oa]|ladron|payas[oa]|ignorante|diabl[oa]|infeliz|sap[oa]|pendej[oa])`,
  `que\\s+(?:gente|funcionari[oa]s?|entidad|personal|señora|señor|vieja|viejo|man)\\s+(?:tan|mas)\\s+(?:${UNKIND}|animal|besti(?:a|as)|burr[oa]s?|sap[oa]s?|marran[oa])`,
  `${WHO}\\s+(?:(?:de|del)\\s+\\w+\\s+)?(?:es|son|parece)\\s+(?:(?:un|una|unos|unas)\\s+${ANY}|(?:muy|tan|mas)\\s+(?:${UNKIND}))`,
];

/** Two of them side by side leave no doubt: "bestia ignorante", "animal bruto", "rata inmunda". */
const NOUN =
  'ñer[oa]s?|desechables?|indi[oa]s?|perra|zorra|sap[oa]s?|burr[oa]s?|marran[oa]s?|puerc[oa]s?|rat(?:a|as)|animal(?:es)?|besti(?:a|as)|bruja|gusano|vag[oa]s?|ladron(?:es|a)?|basura|lacra|cerd[oa]s?|viej[oa]s?|tip[oa]s?';
const QUALITY =
  'brut[oa]s?|ignorantes?|inutil(?:es)?|asqueros[oa]s?|inmund[oa]s?|corrupt[oa]s?|miserables?|desgraciad[oa]s?|sarnos[oa]s?|hediond[oa]s?|rastrer[oa]s?|barat[oa]s?|analfabet[oa]s?|incompetentes?|mediocres?|infeliz|maldit[oa]s?|arrastrad[oa]s?|regalad[oa]s?';
export const PAIR = `(?:${NOUN})\\s+(?:${QUALITY})`;
/** … unless it is seen somewhere: "hay ratas inmundas en la plaza", "vi una rata asquerosa". */
export const SEEN =
  /(?:hay|vi|vimos|encontre|salen|salio|tiene|tienen|plaga de|las|los|con|de|venta|vendo|veo)\s+(?:(?:una|un|unas|unos|muchas|muchos|la|el)\s+)?$/;

/** A whole message of one such word; animals that could be the answer to "¿qué vende?" only with an exclamation. */
const ALONE = `(?:${PERSONS}|sap[oa]s?|zorras?|rat(?:a|as|otas?)|burr[oa]|besti(?:a|as)|perra|brujas?|animal|basuras?|cochin[oa]s?|puerc[oa]s?|porqueria|gusanos?|lacras?|rat(?:a|as) de alcantarilla|garrapatas?|sanguijuelas?|cucaracha|buitres?|hienas?|viboras?|alimañas?|titeres?|marionetas?|esquizofrenic[oa]s?|dementes?|histeric[oa]s?|bazofias?|piltrafas?|solteron[oa]s?|igualad[oa]s?)`;
export const ALONE_SAID = new RegExp(
  `^[^a-zñ]*(?:(?:que|si|no|pero|tan|muy|bien|pur[oa]s?)\\s+){0,2}(?:${ALONE}[^a-zñ]*|${ANY}\\s*!+|no\\s+sirven?\\s+para\\s+nada[^a-zñ]*|(?:tu|su) madre[^a-zñ]*|call(?:ese|ate|ense)(?: (?:ya|viej[oa]|pues))?[^a-zñ]*)$`,
);

/** Called at the end of an order: "conteste, bestia", "hable bien animal". */
const ORDERED =
  '(?:contest|respond|habl|le[ae]|aprend|entiend|oig|mir|atiend|trabaj|call|quit|muev|hag|despiert|pong|apur|escrib|expliqu|dig|dej|largu|abr|coj|salg|busqu|revis|fijes|estudi|ayud|solucion|cumpl)[a-z]{0,6}';
export const ORDER = new RegExp(
  `(?:^|[^a-zñ])${ORDERED}(?:\\s+(?:bien|ya|pues|rapido|algo|a trabajar|ome|hombre|de una vez|a leer|esto|los ojos|oficio|la boca|a estudiar|el correo))?[\\s,]+(?:${PERSONS}|sap[oa]s?|perr[oa]s?|rat(?:a|as)|burr[oa]s?|animal(?:es)?|besti(?:a|as)|marran[oa]s?|bruja|gat[oa]|cucaracha|sanguijuela|igualad[oa]|cachif[oa])\\s*(?:[!.,]|$)`,
);
