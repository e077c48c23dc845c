/** What changes from one text to another, paragraph by paragraph: enough for a person to see what is new. */
export interface ParagraphChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A table of this many cells is quick; longer texts have their middle shown as removed and added. */
const MOST_CELLS = 1_000_000;

/** Removed paragraphs come before the ones that take their place. */
export function paragraphChanges(before: string, after: string): ParagraphChange[] {
  const [old, fresh] = [paragraphsOf(before), paragraphsOf(after)];
  const start = commonLength(old, fresh, (list, i) => list[i]);
  const [oldRest, freshRest] = [old.slice(start), fresh.slice(start)];
  const end = commonLength(oldRest, freshRest, (list, i) => list[list.length - 1 - i]);
  const middle = changesOf(
    oldRest.slice(0, oldRest.length - end),
    freshRest.slice(0, freshRest.length - end),
  );
  const same = (texts: string[]): ParagraphChange[] => texts.map((text) => ({ kind: 'same', text }));
  return [...same(old.slice(0, start)), ...middle, ...same(end === 0 ? [] : oldRest.slice(-end))];
}

/** A list's points are paragraphs of their own, also without a blank line between them. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n|\n(?=\s*(?:[*+-]|\d+[.)])\s)/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

function commonLength(
  a: string[],
  b: string[],
  at: (list: string[], i: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && at(a, length) === at(b, length)) length += 1;
  return length;
}

/** The longest common run of paragraphs stays; the rest was removed or added. */
function changesOf(old: string[], fresh: string[]): ParagraphChange[] {
  const removed = (text: string): ParagraphChange => ({ kind: 'removed', text });
  const added = (text: string): ParagraphChange => ({ kind: 'added', text });
  if (old.length * fresh.length > MOST_CELLS) return [...old.map(removed), ...fresh.map(added)];
  const kept = keptLengths(old, fresh);
  const lengthAt = (i: number, j: number) => kept[i]?.[j] ?? 0;
  const changes: ParagraphChange[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [was, is] = [old[i], fresh[j]];
    if (was !== undefined && was === is) {
      changes.push({ kind: 'same', text: was });
      i += 1;
      j += 1;
    } else if (was !== undefined && (is === undefined || lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      changes.push(removed(was));
      i += 1;
    } else if (is !== undefined) {
      changes.push(added(is));
      j += 1;
    }
  }
  return changes;
}

function keptLengths(old: string[], fresh: string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
