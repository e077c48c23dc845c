/**
 * Puts other words into a part of a box. The caret stays where the person had it, and the browser's own "undo" still
 * undoes it where it can.
 */
export function replaceIn(field: HTMLTextAreaElement, from: number, to: number, by: string): void {
  const caret = field.selectionStart;
  field.focus();
  field.setSelectionRange(from, to);
  if (!insertAsTyped(by)) {
    field.setRangeText(by, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const moved = caret >= to ? caret + by.length - (to - from) : Math.min(caret, from + by.length);
  field.setSelectionRange(moved, moved);
}

/** The old way is the only one that "undo" knows. */
function insertAsTyped(words: string): boolean {
  const { execCommand } = document as {
    execCommand?: (command: string, ui: boolean, value: string) => boolean;
  };
  return execCommand?.call(document, 'insertText', false, words) ?? false;
}
