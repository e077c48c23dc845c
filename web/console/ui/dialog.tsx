import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { lastFocused } from './focus.ts';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/**
 * A modal dialog of our own: a native one would sit in the browser's top layer, over the alarm, which must
 * stay over everything. Escape cancels, Tab stays inside, and the focus returns to where it was.
 */
export function Dialog(props: {
  title: string;
  /** Absent: it cannot be cancelled (a session that expired). */
  onCancel?: (() => void) | undefined;
  wide?: boolean;
  children: ComponentChildren;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  // Before it is painted: a key pressed in its first frame is for it, not for the page behind.
  useLayoutEffect(() => holdFocus(box.current), []);
  useLayoutEffect(() => {
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) props.onCancel?.();
    };
    addEventListener('keydown', onEscape);
    return () => {
      removeEventListener('keydown', onEscape);
    };
  });
  return (
    <div class="scrim" onMouseDown={(event) => event.target === event.currentTarget && props.onCancel?.()}>
      <div
        ref={box}
        class={props.wide ? 'dialog dialog-wide' : 'dialog'}
        role="dialog"
        aria-modal="true"
        aria-labelledby={title}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === 'Tab') keepInside(event, box.current);
        }}
      >
        <h2 id={title} class="dialog-title">
          {props.title}
        </h2>
        {props.children}
      </div>
    </div>
  );
}

/** The first field, else the dialog itself: never a button that a stray Enter would press. */
function holdFocus(box: HTMLElement | null): () => void {
  // Not document.activeElement: the page behind is inert by now, and has lost it.
  const before = lastFocused();
  if (!box?.contains(document.activeElement)) {
    const first = box?.querySelector<HTMLElement>('input, select, textarea');
    (first ?? box)?.focus();
  }
  return () => {
    // The page behind stops being inert in the same turn; and what a button of the dialog focused stays so.
    setTimeout(() => {
      const isFree = document.activeElement === document.body || document.activeElement === null;
      if (isFree && before?.isConnected) before.focus();
    });
  };
}

function keepInside(event: KeyboardEvent, box: HTMLElement | null): void {
  const inside = [...(box?.querySelectorAll<HTMLElement>(focusable) ?? [])];
  const [first, last] = [inside[0], inside[inside.length - 1]];
  if (!first || !last) return;
  const at = document.activeElement;
  if (event.shiftKey && (at === first || at === box)) {
    event.preventDefault();
    last.focus();
  } else if (!event.shiftKey && at === last) {
    event.preventDefault();
    first.focus();
  }
}
