import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { messageOf } from '../failure.ts';
import { texts } from '../texts.ts';
import { closeDialog } from './dialog-host.tsx';
import { Dialog } from './dialog.tsx';

/** Names the consequence, repeats the action's name on its button, and stays open with the reason if it fails. */
export function Confirm(props: {
  title: string;
  action?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  onConfirm: () => Promise<unknown>;
  children: ComponentChildren;
}): JSX.Element {
  const busy = useSignal(false);
  const error = useSignal('');
  const confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    error.value = '';
    try {
      await props.onConfirm();
      closeDialog();
    } catch (failure) {
      error.value = messageOf(failure);
      busy.value = false;
    }
  };
  return (
    <Dialog title={props.title} onCancel={closeDialog}>
      <form noValidate onSubmit={(event) => void confirm(event)}>
        <div class="dialog-body">{props.children}</div>
        <p class="form-error" role="alert">
          {error}
        </p>
        <div class="dialog-actions">
          <button type="button" class="button-plain" onClick={closeDialog}>
            {texts.cancel}
          </button>
          <button
            type="submit"
            class={props.danger ? 'button-danger' : 'button'}
            aria-disabled={busy.value || props.disabled === true}
          >
            {props.action ?? props.title}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
