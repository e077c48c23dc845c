const writable = ['text', 'search', 'email', 'password', 'tel', 'url', 'number', 'date'];

/** Whether keys typed now would go into something the person is writing. */
export function isWriting(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return writable.includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

let last: HTMLElement | null = null;

/** Where the keyboard was, also after the page around it became inert. */
export function lastFocused(): HTMLElement | null {
  return last;
}

export function startFocusMemory(): void {
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
}
