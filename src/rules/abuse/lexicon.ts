/**
 * Words of offence as spoken in Colombia: lower case, without accents (ñ stays). Whole words only, so that Putumayo,
 * computador, disputa, artículo and vehículo stay clean. Plural and the other gender are added by `formsOf`.
 */
const ALWAYS = `
puta puto putica putear puteria reputa putazo hijueputa hijoeputa hijodeputa hijaeputa hijadeputa
hijueputica ijueputa juepucha jueputa hijueperra hpta hijuep hdp triplehijueputa triplehp malparido
malparidez malparidito malnacido gonorriento gonorreica pirobo pirobito piroba cacorro cacorra
marica maricon mariconada maricada marikon guevon guevona güevon huevon huevona webon weon guebon
huebon mamaguevo mamahuevo pendejo pendejada imbecil estupido estupidez estupideces idioteces
imbecilidad idiota idiotez tarado mongolico cretino lameculos lambon sapohijueputa mierda mierdero
mierdita culicagado culo verga verguero picha chupapija comemierda cabron cabrona coño zorrapuerca
perrahijueputa bastardo sinverguenza ramera chanda garbimba patan atarban badulaque inepto ineptitud
hijodesumadre hijuetantas guevonada huevonada webonada guevonazo huevonazo lambeculo lambeculos
lambebotas lambesuela chupamedias gilipollas pelotudo boludo conchudo culiado culiada culear culiar
culero culera vergajo guaricha carajete cojudo pajudo pajuo mongolo mogolico subnormal
zopenco mequetrefe zoquete tarupido imbesil estupides idiotes gonorreoso hijuemil chandoso
gurrupleta veneco sudaca negrada indiada conchatumadre conchetumadre hptm mamabicho mamaburra
chupaverga chupavergas soplapollas malparir malparidas caremico pichurria mka mrk gvon putilla putarraca putona vergacion puñetero joputa lambericas ctm csm
gono mk mrka gueva gueba idiotico pajero malparidito joputa hijuepucha
mlprd mlprds mlprdo mlprda mlp mlps malprd gnrra gnrras gnrr gnrea vrga vrgas vrg brga ladrns mldto mldtos prrs mrda mrdas mrdo hjpt hjpta hjpts hjputa jpta ijpta hjp
prbo prbos pndjo pndejo pendjo imbcl imbecl estpd estpdo estpda crvrga crchmb crmond mrcon mrcn mrkon gvn hvn wvn cbrn ptm hdlgp hdlp hdspm
monda funcionariucho empleaducho secretariucha abogaducho doctorzuelo mujerzuela tipejo politicucho burocratucho profesorucho jefezuelo directorzuelo
malcogida malculiada comeverga chupaculos soplanucas tragasables lamebolas
muergano machorra marimacho gentuza mariquita lambiscon imbecilazo malparidisimo
`;

/** Families that grow a new member every day: "hijuepuerca", "carenalga", "malparidazo". */
const FAMILIES = [
  /^(?:h?[iu]?[jy]?[iuo]?[jy]?ue?|h?ijo(?:de|e|)|gran)(?:mil|tres|re)?(?:put|puerc|perr|puch|punt)/,
  /^h?i?jueput|^hijoeput/,
  /^(?:car[ae])(?:chimb|mond|cul|verg|pich|nalg|puñ|gonorr|mierd|pen[ei]|huev|guev|pij|ping|put|sap|rata|marran|bolas?$|mondr)/,
  /^mal ?pari[dr]/,
  /^(?:gu|h|g|w)u?ev(?:on|ud)(?:\w{0,5})$/,
  /^gonorr(?:ei|ie|eos)/,
  /^hp(?:s|t|ts|ta|tas|tica)?$/,
  /^lam[eb]e?(?:cul|bot|suel|huev)/,
];

/** Whole expressions of the list; `expressions.ts` has the ones that vary. */
export const phrases: readonly string[] = [
  'retrasad[oa]s? mental(?:es)?',
  'indi[oa]s? asqueros[oa]s?',
  'negr[oa]s? asqueros[oa]s?',
];

export const words: ReadonlySet<string> = new Set(
  ALWAYS.split(/\s+/)
    .filter((word) => word !== '')
    .flatMap(formsOf),
);

export const isOfTheFamily = (word: string): boolean => {
  const heard = word.replace(/k/g, 'c');
  return FAMILIES.some((family) => family.test(heard));
};

function formsOf(word: string): string[] {
  const other = word.endsWith('o') ? [`${word.slice(0, -1)}a`] : /[oó]n$/.test(word) ? [`${word}a`] : [];
  const ending = /[aeiou]$/.test(word) ? 's' : 'es';
  return [word, ...other].flatMap((form) => [form, `${form}${ending}`]);
}
