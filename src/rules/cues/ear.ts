import { beginningsOf, LONGEST_BEGINNING, waysOf } from './beginnings.ts';
import { heardPattern } from './heard.ts';

/** One way to say something of an owner; its pattern is made when a text first begins like it. */
interface Way<Owner> {
  owner: Owner;
  source: string;
  pattern?: RegExp;
}

/**
 * Who of these is spoken of in a heard text. A thousand ways are not tried at each word: by the first signs of a word
 * one looks up the few that begin like it. All together as patterns they took twice the code that V8 optimises, and four
 * times as long for a message (measured, 28 November 2026).
 */
export function openEar<Owner>(
  ways: Iterable<readonly [Owner, readonly string[]]>,
): (heardText: string) => Set<Owner> {
  const byBeginning = new Map<string, Way<Owner>[]>();
  const anywhere: Way<Owner>[] = [];
  for (const [owner, sources] of ways) {
    for (const source of sources.flatMap((one) => waysOf(heardPattern(one)))) place({ owner, source });
  }

  return (heardText) => {
    const heard = new Set<Owner>();
    for (const way of anywhere) if (!heard.has(way.owner) && isSaid(way, heardText)) heard.add(way.owner);
    for (let at = 0; at < heardText.length; at += 1)
      if (beginsWord(heardText, at)) listenAt(heardText, at, heard);
    return heard;
  };

  function place(way: Way<Owner>): void {
    const beginnings = beginningsOf(way.source);
    if (!beginnings) anywhere.push(way);
    for (const begun of beginnings ?? []) {
      const there = byBeginning.get(begun);
      if (there) there.push(way);
      else byBeginning.set(begun, [way]);
    }
  }

  function listenAt(text: string, at: number, heard: Set<Owner>): void {
    for (let length = 1; length <= LONGEST_BEGINNING; length += 1) {
      for (const way of byBeginning.get(text.slice(at, at + length)) ?? []) {
        if (!heard.has(way.owner) && isSaidAt(way, text, at)) heard.add(way.owner);
      }
    }
  }
}

const beginsWord = (text: string, at: number): boolean =>
  isOfWord(text.charCodeAt(at)) && (at === 0 || !isOfWord(text.charCodeAt(at - 1)));

/** \w of a heard text: a–z, 0–9, _. */
const isOfWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;

/** Whole words, as they sound. */
function isSaid(way: Way<unknown>, text: string): boolean {
  way.pattern ??= new RegExp(String.raw`\b(?:${way.source})(?!\w)`);
  return way.pattern.test(text);
}

function isSaidAt(way: Way<unknown>, text: string, at: number): boolean {
  way.pattern ??= new RegExp(String.raw`(?:${way.source})(?!\w)`, 'y');
  way.pattern.lastIndex = at;
  return way.pattern.test(text);
}
