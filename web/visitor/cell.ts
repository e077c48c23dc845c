import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that the screens show. */
export interface Cell<T> {
  value: T;
}

const watchers = new Set<() => void>();

/**
 * Any change of any cell draws the page again, once: it is small, and Preact touches only what differs. Signals
 * would draw less, for 3.7 KB more of a page that must fit in 35.
 */
export function cell<T>(first: T): Cell<T> {
  let kept = first;
  return {
    get value() {
      return kept;
    },
    set value(next: T) {
      if (Object.is(next, kept)) return;
      kept = next;
      for (const redraw of watchers) redraw();
    },
  };
}

/** For the component at the top of a page. */
export function useEveryCell(): void {
  const [, count] = useState(0);
  useLayoutEffect(() => {
    const redraw = (): void => count((drawn) => drawn + 1);
    watchers.add(redraw);
    // What changed between drawing and now.
    redraw();
    return () => void watchers.delete(redraw);
  }, []);
}
