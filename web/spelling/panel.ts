import type { SpellingMark } from '../../src/protocol/spelling.ts';
import { button, element } from './elements.ts';
import { placeIn } from './paint.ts';
import { texts } from './texts.ts';

export interface Doing {
  suggest(word: string): Promise<string[]>;
  add?: (word: string) => Promise<unknown>;
  ignore(word: string): void;
  replace(mark: SpellingMark, by: string): void;
}

export interface Panel {
  /** What there is to look at. */
  show(marks: readonly SpellingMark[]): void;
  /** `focus`: asked for by keyboard, so the first suggestion gets the focus. */
  open(mark: SpellingMark, focus: boolean): void;
  /** True when it was open. */
  close(): boolean;
  remove(): void;
}

/** For this height above the field there is room; otherwise it opens below. */
const ROOM_PX = 170;

/**
 * Beside the field, over whatever is there: nothing moves while somebody writes. A button for who finds things by
 * their name, and for the chosen word what may have been meant. Ordinary buttons, tall enough for a thumb.
 */
export function openPanel(field: HTMLTextAreaElement, doing: Doing): Panel {
  let marks: readonly SpellingMark[] = [];
  let announced: string[] = [];
  const toggle = button('spell-toggle', '', () => marks[0] && open(marks[0], true));
  toggle.hidden = true;
  const group = element('div', 'spell-group');
  group.setAttribute('role', 'group');
  group.hidden = true;
  const status = element('p', 'visually-hidden');
  status.setAttribute('role', 'status');
  (field.parentElement ?? document.body).append(toggle, group, status);
  const stopHearing = closeByItself(field, group, () => close());

  const wordOf = ({ from, to }: SpellingMark): string => field.value.slice(from, to);
  const say = (words: string) => (): void => {
    status.textContent = words;
  };

  function show(next: readonly SpellingMark[]): void {
    marks = next;
    toggle.hidden = marks.length === 0;
    toggle.textContent = texts.toReview(marks.length);
    const words = marks.map(wordOf);
    // Each word is said once, not at every letter.
    if (words.some((word) => !announced.includes(word))) say(texts.announced(words))();
    announced = words;
  }

  function close(): boolean {
    const wasOpen = !group.hidden;
    group.hidden = true;
    return wasOpen;
  }

  function open(mark: SpellingMark, focus: boolean): void {
    const word = wordOf(mark);
    group.setAttribute('aria-label', texts.group(word));
    group.replaceChildren(element('span', 'spell-note', texts.looking));
    group.hidden = false;
    place(field, group);
    const found = mark.meant === null ? doing.suggest(word) : Promise.resolve([mark.meant]);
    void found.then((words) => {
      if (group.hidden || wordOf(mark) !== word) return;
      const parts = [...words.map((by) => choice(mark, word, by)), leave(word), ...adding(word)];
      group.replaceChildren(
        ...(words.length > 0 ? [] : [element('span', 'spell-note', texts.none)]),
        ...parts,
      );
      if (focus) parts[0]?.focus();
    });
  }

  function choice(mark: SpellingMark, word: string, by: string): HTMLButtonElement {
    const one = button('spell-choice', by, () => {
      close();
      doing.replace(mark, by);
      say(texts.replaced(word, by))();
    });
    one.setAttribute('aria-label', texts.replaceWith(by));
    return one;
  }

  function leaveIt(word: string): void {
    close();
    doing.ignore(word);
    field.focus();
  }

  const leave = (word: string): HTMLButtonElement => button('spell-leave', texts.ignore, () => leaveIt(word));

  function adding(word: string): HTMLButtonElement[] {
    const { add } = doing;
    if (!add) return [];
    const one = button('spell-leave', texts.add, () => {
      leaveIt(word);
      add(word).then(say(texts.added(word)), say(texts.notAdded));
    });
    return [one];
  }

  return {
    show,
    open,
    close,
    remove() {
      stopHearing();
      for (const part of [toggle, group, status]) part.remove();
    },
  };
}

/** Above the field where there is room. */
function place(field: HTMLElement, group: HTMLElement): void {
  const { top, height } = placeIn(field);
  const isAbove = field.getBoundingClientRect().top > ROOM_PX;
  group.style.bottom = isAbove ? `${height - top + 4}px` : 'auto';
  group.style.top = isAbove ? 'auto' : `${top + field.offsetHeight + 4}px`;
}

/** When somebody goes elsewhere, or says so. Answers how to stop hearing. */
function closeByItself(field: HTMLElement, group: HTMLElement, close: () => void): () => void {
  // The field keeps the focus, and a phone its keyboard.
  group.addEventListener('mousedown', (event) => event.preventDefault());
  group.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    field.focus();
  });
  const elsewhere = ({ target }: Event): void => {
    if (target instanceof Node && target !== field && !group.contains(target)) close();
  };
  const names = ['pointerdown', 'focusin'];
  for (const name of names) document.addEventListener(name, elsewhere);
  return () => {
    for (const name of names) document.removeEventListener(name, elsewhere);
  };
}
