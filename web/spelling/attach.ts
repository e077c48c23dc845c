import type { SpellingMark } from '../../src/protocol/spelling.ts';
import type { SpellingApi } from './ask.ts';
import { element } from './elements.ts';
import { openLooking } from './looking.ts';
import { paintMarks } from './paint.ts';
import { openPanel, type Panel } from './panel.ts';
import { replaceIn } from './replace.ts';
import { shifted } from './shifted.ts';
import { hearValue } from './value.ts';

export interface Attached {
  misspelt(): string[];
}

/** The word that is being written is looked at when its writer rests. */
const RESTED_MS = 1500;
/** Left as they are in this page, by whoever writes here. */
const ignored = new Set<string>();

/**
 * Underlines what is misspelt in a field as one writes, and offers what may have been meant. It never blocks sending
 * and never moves the caret; without an answer the browser's own checker stays. `data-names` on the field: names of
 * those who talk, which are nobody's mistake.
 */
export function attachSpelling(
  field: HTMLTextAreaElement,
  api: SpellingApi & { add?: (word: string) => Promise<unknown> },
): Attached {
  let marks: SpellingMark[] = [];
  let before = field.value;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const front = openFront(field);
  const panel = openPanel(field, {
    ...api,
    ignore(word) {
      ignored.add(word.toLowerCase());
      show();
    },
    replace: ({ from, to }, by) => replaceIn(field, from, to, by),
  });
  const looking = openLooking(api, field, heard);

  function show(rested = true): void {
    const visible = shown(field, marks, rested);
    paintMarks(front, field, visible);
    panel.show(visible);
  }

  function heard(found: SpellingMark[] | null): void {
    // Two underlines under one word would be one too many; and the browser's own when we cannot tell.
    field.spellcheck = found === null;
    marks = found ?? [];
    show(false);
    clearTimeout(rest);
    rest = setTimeout(show, RESTED_MS);
  }

  /** Until the answer comes, what was found before moves with the text. */
  function onChange(): void {
    if (!field.isConnected || field.value === before) return;
    marks = shifted(marks, before, field.value);
    before = field.value;
    panel.close();
    show(false);
    clearTimeout(rest);
    looking.soon();
  }

  field.addEventListener('input', onChange);
  // A box that its page empties (sent) or fills (inserted) tells nobody.
  hearValue(field, onChange);
  field.addEventListener('scroll', () => (front.scrollTop = field.scrollTop));
  openByHand(field, panel, () => shown(field, marks, true));
  whenResized(field, show, () => {
    panel.remove();
    front.remove();
  });
  looking.now();

  return {
    misspelt: () =>
      shown(field, marks, true)
        .filter(({ meant }) => meant === null)
        .map(({ from, to }) => field.value.slice(from, to)),
  };
}

function openFront(field: HTMLTextAreaElement): HTMLElement {
  const host = field.parentElement ?? document.body;
  if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
  const front = element('div', 'spell-front');
  front.setAttribute('aria-hidden', 'true');
  host.append(front);
  return front;
}

/** `rested`: also the word at the caret, which may not be finished. */
function shown(field: HTMLTextAreaElement, marks: readonly SpellingMark[], rested: boolean): SpellingMark[] {
  const names = (field.dataset.names ?? '').toLowerCase().split(/\s+/);
  const writing = !rested && document.activeElement === field ? field.selectionStart : -1;
  return marks.filter(({ from, to }) => {
    const word = field.value.slice(from, to).toLowerCase();
    return to !== writing && !ignored.has(word) && !names.includes(word);
  });
}

/** By a click or a tap on a word that is underlined, or by the key F7, as word processors do. */
function openByHand(field: HTMLTextAreaElement, panel: Panel, visible: () => SpellingMark[]): void {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && panel.close()) event.stopPropagation();
    if (event.key !== 'F7') return;
    const marks = visible();
    const caret = field.selectionStart;
    const mark = marks.filter(({ from }) => from <= caret).pop() ?? marks[0];
    if (!mark) return;
    event.preventDefault();
    panel.open(mark, true);
  });
  field.addEventListener('click', () => {
    const at = field.selectionStart;
    const mark = visible().find(({ from, to }) => from <= at && at <= to);
    if (mark && at === field.selectionEnd) panel.open(mark, false);
  });
}

/** Also when its page took it away and not what held it. */
function whenResized(field: HTMLTextAreaElement, resized: () => void, gone: () => void): void {
  const observer = new ResizeObserver(() => {
    if (field.isConnected) {
      resized();
      return;
    }
    observer.disconnect();
    gone();
  });
  observer.observe(field);
}
