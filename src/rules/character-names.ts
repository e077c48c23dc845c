/** Names in Spanish for characters that are refused: "emoji «😀»", "carácter invisible U+200B", "símbolo «#»". */

/** Long enough for any emoji; a letter under hundreds of marks is cut here. */
const SHOWN_CODE_POINTS = 8;

const scripts: [RegExp, string][] = [
  [/\p{Script=Cyrillic}/u, 'letra cirílica'],
  [/\p{Script=Greek}/u, 'letra griega'],
  [/\p{Script=Arabic}/u, 'letra árabe'],
  [/\p{Script=Hebrew}/u, 'letra hebrea'],
  [/\p{Script=Han}/u, 'carácter chino'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'carácter japonés'],
  [/\p{Script=Hangul}/u, 'carácter coreano'],
  [/\p{Script=Devanagari}/u, 'letra devanagari'],
];

/** In order: the first that matches names the code point. `hidden` ones are shown by their number. */
const kinds: { is: RegExp; name: string; hidden?: boolean }[] = [
  { is: /\p{Cs}/u, name: 'carácter dañado', hidden: true },
  {
    is: /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u,
    name: 'marca invisible de dirección',
    hidden: true,
  },
  { is: /\p{Default_Ignorable_Code_Point}/u, name: 'carácter invisible', hidden: true },
  { is: /\p{Cc}/u, name: 'carácter de control', hidden: true },
  { is: /\p{Cf}/u, name: 'carácter invisible', hidden: true },
  { is: /[\p{Co}\p{Cn}]/u, name: 'carácter desconocido', hidden: true },
  { is: /[\u2028\u2029\p{Zs}]/u, name: 'espacio especial', hidden: true },
  { is: /[\uFF01-\uFF60\uFFE0-\uFFE6]/u, name: 'carácter de ancho completo' },
  { is: /[\uFF61-\uFFDC\uFFE8-\uFFEE]/u, name: 'carácter de medio ancho' },
  { is: /\p{Nd}/u, name: 'cifra de otra escritura' },
  { is: /\p{N}/u, name: 'número especial' },
  ...scripts.map(([is, name]) => ({ is, name })),
  { is: /(?=\p{Script=Latin})[\p{Lm}\uFB00-\uFB06]/u, name: 'letra especial' },
  { is: /(?=\p{Script=Latin})\p{L}/u, name: 'letra que no es del español' },
  { is: /\p{L}/u, name: 'letra de otro alfabeto' },
  { is: /\p{M}/u, name: 'marca sin letra' },
];

const EMOJI =
  /\p{Emoji_Presentation}|\p{Regional_Indicator}|\u20E3|(?![©®™])\p{Extended_Pictographic}|.\uFE0F/u;

/** `character`: the refused grapheme in a form that can be shown. `name`: what it is, with the character. */
export function describeRefused(
  grapheme: string,
  allows: (part: string) => boolean,
): { character: string; name: string } {
  const points = Array.from(grapheme);
  if (EMOJI.test(grapheme)) return shown('emoji', points);
  const culprit = points.find((point) => !allows(point)) ?? points[0] ?? '';
  const isMark = /\p{M}/u.test(culprit) && !/\p{Default_Ignorable_Code_Point}/u.test(culprit);
  if (isMark && points.length > 1) return shown('letra con una marca que no se admite', points);
  const kind = kinds.find(({ is }) => is.test(culprit));
  if (kind?.hidden) return { character: codeOf(culprit), name: `${kind.name} ${codeOf(culprit)}` };
  return shown(kind?.name ?? 'símbolo', isMark ? ['◌', culprit] : [culprit]);
}

function shown(kind: string, points: string[]): { character: string; name: string } {
  const character = points.slice(0, SHOWN_CODE_POINTS).join('');
  return { character, name: `${kind} «${character}»` };
}

function codeOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
