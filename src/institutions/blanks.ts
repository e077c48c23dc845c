const BLANK = /\{([a-z][a-z_]*)\}/g;

/** A text asked for a blank that nobody filled: a programmer's mistake, never shown to a citizen. */
export class MissingBlank extends Error {
  readonly blank: string;

  constructor(blank: string, text: string) {
    super(`No value for the blank {${blank}} of "${text}"`);
    this.name = 'MissingBlank';
    this.blank = blank;
  }
}

/** Names of the blanks of a text, each once, in order of appearance: "Hola {nombre}." gives ["nombre"]. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(BLANK)].map((match) => match[1] ?? ''))];
}

/**
 * Puts the values in the blanks, in one pass: a citizen named "{limite}" stays "{limite}".
 * Values that the text does not ask for are ignored. A value that ends in a point of its own ("9:11 a. m.") takes the
 * one that ends the sentence.
 */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(BLANK, (whole: string, blank: string, at: number) => {
    const value = Object.hasOwn(values, blank) ? values[blank] : undefined;
    if (value === undefined) throw new MissingBlank(blank, text);
    return /[^.]\.$/.test(value) && endsSentence(text.slice(at + whole.length)) ? value.slice(0, -1) : value;
  });
}

/** One point and no more: an ellipsis is not the end of a sentence. */
const endsSentence = (rest: string): boolean => /^\.(?!\.)/.test(rest);
