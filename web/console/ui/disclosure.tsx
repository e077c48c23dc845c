import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** A button that shows a few more: ordinary buttons, not a menu. Escape closes it, and so does leaving it. */
export function Disclosure(props: {
  label: string;
  /** Where its list opens: above what stands at the bottom of the screen. */
  above?: boolean;
  children: (choose: (action: () => void) => () => void) => ComponentChildren;
}): JSX.Element {
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const choose = (action: () => void) => () => {
    open.value = false;
    opener.current?.focus();
    action();
  };
  return (
    <div
      class={props.above ? 'disclosure disclosure-above' : 'disclosure'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open.value) return;
        event.stopPropagation();
        choose(() => undefined)();
      }}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) open.value = false;
      }}
    >
      <button
        ref={opener}
        type="button"
        class="button-plain button-small"
        aria-expanded={open.value}
        aria-controls={id}
        onClick={() => (open.value = !open.value)}
      >
        {props.label}
      </button>
      <div id={id} class="disclosure-list" hidden={!open.value}>
        {props.children(choose)}
      </div>
    </div>
  );
}
