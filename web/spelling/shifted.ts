import type { SpellingMark } from '../../src/protocol/spelling.ts';

/** The marks where they stand after an edit; a word that was touched loses its mark until it is looked at again. */
export function shifted(marks: readonly SpellingMark[], before: string, after: string): SpellingMark[] {
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.to < head) return [mark];
    const stands = mark.from > before.length - tail;
    return stands ? [{ ...mark, from: mark.from + moved, to: mark.to + moved }] : [];
  });
}
