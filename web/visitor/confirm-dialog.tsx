import { useLayoutEffect, useRef } from 'preact/hooks';

interface ConfirmProps {
  title: string;
  help: string;
  /** Repeats the action's name. */
  action: string;
  cancel: string;
  onAction: () => void;
  onCancel: () => void;
}

/** One question before what cannot be undone. Escape and `cancel` leave everything as it was. */
export function ConfirmDialog({ title, help, action, cancel, onAction, onCancel }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before it is painted: a key pressed in its first frame is for it, not for the page behind.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    // Safari before 15.4 has no dialog: it is shown in its place, and still works.
    if (typeof shown?.showModal === 'function') shown.showModal();
    else shown?.setAttribute('open', '');
    return () => {
      // While it stands open the page behind is inert, and takes no focus.
      if (typeof shown?.close === 'function') shown.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog stack"
      aria-labelledby="confirmar-titulo"
      aria-describedby="confirmar-ayuda"
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id="confirmar-titulo">{title}</h2>
      <p id="confirmar-ayuda">{help}</p>
      <div class="row">
        <button type="button" class="button-danger" onClick={onAction}>
          {action}
        </button>
        <button type="button" class="button-plain" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </dialog>
  );
}
