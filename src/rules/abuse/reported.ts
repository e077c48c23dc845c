/**
 * What others said, given back by whoever complains of it: «me gritó "vieja metida"», "cállese la boca, eso me dijo el
 * vigilante". It is not said to who attends.
 */
const TOLD =
  '(?:dijo|dijeron|dice|dicen|decia|grito|gritaron|grita|gritan|gritaba|llamo|llamaron|llama|llaman|contesto|contestaron|respondio|respondieron|escribio|escribieron|trato|trataron|trata|tratan|insulto|insultaron|solto|puso)';
const QUOTED = new RegExp(
  `(?:${TOLD}|diciendo|gritando|llamandome|tratandome|palabras|frases?|insultos?|apodos?)[^."“«'.;!?]{0,40}["“«'‘][^"”»'’]{1,120}["”»'’]`,
  'g',
);
/** "Me trató de ladrona", "me dijo vieja sapa"; but not "me dijo que usted es una rata". */
const CALLED = new RegExp(
  `(?:^|[^a-z])(?:me|nos) ${TOLD} (?:de |como |a |que (?:yo |nosotros )?(?:era|soy|eramos|somos|estaba|estoy|parecia) )?(?:muy |tan |bien |toda |todo |un |una |unos |unas |pedazo de |semejante )*(?!que |usted|ustedes|es |son |eso|lo )[a-zñ]+(?:,? (?:y |e )?(?:de )?(?!usted|ustedes|son |es |que |cuando |por |pero |y |en |el |la |los |las )[a-zñ]+){0,3}`,
  'g',
);
/** "…, eso me dijo el vigilante", "…, así me gritó". */
const BEFORE = new RegExp(
  `[^.!?;]{1,120}(?:, ?["”»]? ?(?:me|nos) ${TOLD} (?:el|la|los|las|un|una|mi|mis|es[ea]|est[ea])(?![a-z])|[,.!:]? ?["”»]?,? ?(?:eso|asi|eso fue lo que|fue lo que|asi mismo|tal cual) (?:mismo )?(?:me|nos|le) ${TOLD})`,
  'g',
);

const SAYING = /dij|dic|grit|llam|contest|respond|escrib|trat|insult|solto|puso|palabr|frase|apodo/;
const SOMEBODY_SAID = new RegExp(
  `(?:^|[^a-z])(?:(?:me|nos|le|les|se) ${TOLD}|diciendo|gritando|llamandome|tratandome|palabras?|frases?|insultos?|apodos?)(?![a-z])`,
);

/** Expects the text without accents. */
export const withoutReported = (plain: string): string =>
  SAYING.test(plain) && SOMEBODY_SAID.test(plain)
    ? plain.replace(QUOTED, ' algo ').replace(BEFORE, ' algo ').replace(CALLED, ' algo ')
    : plain;
