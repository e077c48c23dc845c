import type { SpellingMark } from '../../src/protocol/spelling.ts';

/** The same text over the field, invisible but for its underlines, deaf to the mouse. */
export function paintMarks(
  front: HTMLElement,
  field: HTMLTextAreaElement,
  marks: readonly SpellingMark[],
): void {
  front.hidden = marks.length === 0;
  if (front.hidden) {
    front.replaceChildren();
    return;
  }
  const text = field.value;
  const parts: (string | HTMLElement)[] = [];
  let at = 0;
  for (const { from, to, meant } of marks) {
    const mark = document.createElement('span');
    mark.className = meant === null ? 'spell-wrong' : 'spell-hint';
    mark.textContent = text.slice(from, to);
    parts.push(text.slice(at, from), mark);
    at = to;
  }
  // A last line break has no height of its own.
  front.replaceChildren(...parts, `${text.slice(at)}\n`);
  follow(front, field);
}

/** Each by its own name: a shorthand is empty where it cannot say everything (tabular numbers, older Firefox). */
const COPIED = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontVariantNumeric',
  'letterSpacing',
  'wordSpacing',
  'lineHeight',
  'textAlign',
  'paddingTop',
  'paddingLeft',
  'paddingBottom',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
] as const;

/** Exactly over the box, with its letters. */
function follow(front: HTMLElement, field: HTMLTextAreaElement): void {
  const style = getComputedStyle(field);
  for (const name of COPIED) front.style[name] = style[name];
  const { top, left } = placeIn(field);
  const { width, height } = field.getBoundingClientRect();
  front.style.top = `${top}px`;
  front.style.left = `${left}px`;
  front.style.width = `${width}px`;
  front.style.height = `${height}px`;
  // A scroll bar takes its width from the text.
  const bar = field.offsetWidth - field.clientWidth - 2 * parseFloat(style.borderLeftWidth);
  front.style.paddingRight = `${parseFloat(style.paddingRight) + Math.max(0, Math.round(bar))}px`;
  front.scrollTop = field.scrollTop;
}

/** Where the field stands in the box that holds it, to the fraction of a pixel. */
export function placeIn(field: HTMLElement): { top: number; left: number; height: number } {
  const host = field.parentElement ?? document.body;
  const [outer, inner] = [host.getBoundingClientRect(), field.getBoundingClientRect()];
  return {
    top: inner.top - outer.top - host.clientTop,
    left: inner.left - outer.left - host.clientLeft,
    height: outer.height,
  };
}
