import { soundOf } from './abuse/plain.ts';
import { UNKIND_WORDS } from './abuse/calling.ts';

/** Names that nobody has: a joke that is vulgar when read aloud, a sentence, an insult to who attends. */

/** By ear and without spaces: "Elver Galarga", "Débora Melrabo". As `soundOf` hears: b for v, s for z, c for k and qu. */
const ALOUD = new RegExp(
  [
    '(?<!ed)e[lr]?[bm]ergal?arg|e[lr][bm]erg(?:ud[oa]|ona?|ot[ao]|ad[ao])$|el[bm]agin(?:on|a)$|^elmamon(?:a|es)?$',
    '^(?:tu|su|mi)(?:pic[oa]s?|berga|pene|culo|nalgas|tetas|panoxa|cuca|xocxa|clitoris)$',
    'mel(?:rabo|troso|tronco|culo|pito|pene|miembro|orto|nabo|bulto|uebo|sipote|bixo|caxo|palo|poste|pepino|pedaso|duro)$',
    '(?:rosa|rosita|analisa|tere(?:sa)?|susana|ines|sacude|lola|clara|marta|dora)mel(?:an[ou]|ojo)$|rosamelcac',
    'benitocamel[ao]s?$|almamad[ao]s?$|almamon$|lalicuador|analisamel|doloresde(?:lano|lculo|culo|lrecto)$',
    '^(?:soil|soyl)a(?:put(?:[ao]s?$|ona|it[ao]|isim)|perras?$|sorras?$|tetas|tetona|bergas?$|bergona|culo(?:$|n)|bruja$|rata$|marica$|lesbi|ladrona?$|tuperr|mamad)',
    'jor[gj]enital|pacogert|pacojert|pacogerl|agapito(?:melor|dur[oa]$|delcul)|tomasturb[dn]|tomasturba[dn]|elpitodur|elpitoloc|elpenedu|marico(?:nas|ngo)|marconaso',
    '(?:pica|rico|gran|largo|mi|tu|su|duro|mata|xupa|mama|come|dame|toca|besa|cara|mete|jala|sacude)pen(?:e|es)$|pene(?:larg|gran|gord|dur|ric|negr|paro|erect|flac|ties|gigant|loc|enorm)',
    '(?<!l)berga(?:larga|dura|gorda|grande|parada|tiesa|peluda|negra|brava|gruesa)|bergalarg',
    '(?:telameto|telametio|telametes|teloclavo|telaclavo|temetola|temetoel|telaxupo|temeolami|melapelas|melapela|melaxup[ae]s?|melamamas?|melasudas?|melajalas?|melaxupan)$',
    'xup(?:a|e)(?:lam|melo|mela|lo$|la$|pij|berg)|mama(?:lamel|mela|melo|berg)|tocamela|besamelcul|lambemel|sobamela|sobamelo|jalamela|jalamelo|comemelo|comemela',
    'aciles(?:brinco|meto|bajo|clavo|toco)(?:tu|su|el|la|mi)|elsatelit$|elnegrodel(?:wasap|guatsap)|ipolitoro|nikito?nipongo|ailsamel',
    'estelagartija(?:cax|cal|arr)|susanaoriade|(?:tu|su)(?:madre|mama|ermana|abuela)(?:en|la|es|me)',
  ].join('|'),
);

/** As words. Real names come near some of them: Chimba, Tanga and Cuca only with what makes them vulgar. */
const SAID = new RegExp(
  String.raw`(?:^| )(?:${[
    '(?:tetas|tetona|tetonas|nalgona|nalgas|culona|culito|cachond[oa]s?|porno|pornstar|sexo|sexy|orgasmo|condon|prepago|panocha|chocha|follador[a]?|culear|coger|calzones|mamacita|papacito|papasito|mamasita|vergon|vergudo|putona|pajero|pajuo|clitoris|escroto|testiculos?|prepucio|semen|vibrador|consolador|orgia|violador[a]?|pedofilo|masturb[a-z]*)',
    'chimbas? (?:(?:pelud|rasur|mojad|apretad|gonorr|depil)[a-z]*|ricas?|locas?|marica)|(?:doña|señora|dona|la|una|su|pura|que) chimba',
    'cara? ?(?:e|de) (?:verga|culo|pene|mond[ao]|chimba|picha|nalga|rata|perro|sapo|huevo|mico|burro)',
    '(?:tu|su) (?:madre|mama|abuela|hermana|mami)|en (?:tanga|bola|bolas|pelota|cuatro)|(?:pica|rico|gran|largo|duro|mata|chupa|mama|come|toca)penes?',
    '(?:soy|mi|yo|el|la|tu|su) (?:soy |su |tu |el |la |mi )*(?:papi|papito|papacito|papasito|mamacita|puto|marido|macho|amante|mozo|pesadilla|verdugo|peor es nada)(?:$| (?:ric[oa]|favorit[oa]|sexy|caliente|peor)[a-z]*)|soy (?:su|tu|el|la) (?:madre|mama|papi|papa|dueño|patron|amo|hombre|mujer)',
    '(?:me|te|se|nos) (?:la|lo|las|los) (?:pel|chup|mam|com|sac|sob|jal|menea|agarr|lam|tir|sud|met|clav|paso)[a-z]*',
    'mela (?:chup|pel[ao]|mam[ao]s?$|sacud|sob|com[eo]s|agarr|jal|lam|sud|meten?)[a-z]*',
    '(?:papi|mami|papito|mamita|nena|chica|perr[oa]|zorra|gat[oa]|vieja|señora|flaca) (?:ric[oa]|calient[e]|sabros[oa]|buen[oa]|buenon|hot|arrech[oa]|cachond[oa]|fogos[oa]|ardiente|sucia|cochina|put[oa])',
    '(?:vayan?se|vayan?|coman?|chupen?|mamen?|larguense|pudranse|muerans?e|ojala|no (?:les?|me|te|soy|quiero|sirve)|ustedes|usted|que (?:le|les|te)|son|abajo|fuera|muerte a|odio a?|malditos?) (?:a |al |la |el |los |las |se |un |una |un[oa]s |son |importa|mueran?|jod|robo|ladron|rata|inutil|mierda|ipes|alcaldia|gobernacion)[a-z ]*',
    '(?:ratas?|ladron(?:es|a)?(?! de guevara)|corrupt[oa]s?|rater[oa]s?|delincuentes?|sapos?|sapas?|vag[oa]s?|burros?|marranos?|cerdos|zanganos|parasitos|perezos[oa]s?|mentiros[oa]s?) (?:de|del|de la|de los|los|las|hp|todos|publicos?|ipes|inmund[oa]s?|asqueros[oa]s?|suci[oa]s?|viej[oa]s?|miserables?)',
    '(?:funcionari|emplead|servidor|burocrat|alcald|gobernador|director|asesor|secretari|celador|entidad|ipes|alcaldia|gobernacion)[a-z]* (?:\\w+ )?(?:inutil|rat|ladr|corrupt|vag|perez|inept|incompet|brut|burr|ignor|mediocr|put[oa]s?|hp|basur|porquer|asquer|lent|bob|tont|mierd|sap[oa]|payas)[a-z]*',
  ].join('|')})(?![a-zñ])`,
);
/** Surnames and given names that are also an unkind word. */
const REAL = new Set([
  'vaga',
  'bob',
  'lela',
  'lelo',
  'mamert',
  'torpe',
  'pelele',
  'infeliz',
  'bruto',
  'picaro',
  'cobarde',
  'guiso',
  'guisa',
  'mensa',
  'lerda',
  'canalla',
  'sonsa',
  'boba',
  'bobo',
  'guache',
  'montañero',
  'montañera',
  'vago',
  'rufian',
  'infelices',
  'anormal',
]);
const UNKIND = new RegExp(`^(?:${UNKIND_WORDS})$`);

/** Words without accents, as they stand in a name or in the first part of a mailbox. */
export function isJokeName(words: readonly string[]): boolean {
  const spoken = words.join(' ');
  return (
    ALOUD.test(soundOf(words.join(''))) ||
    SAID.test(spoken) ||
    words.some((word) => word.length > 3 && !REAL.has(word) && UNKIND.test(word))
  );
}
