import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { HandedLink } from '../../../src/protocol/people.ts';
import { announce } from '../announcer.tsx';
import { messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { peopleTexts as said } from './texts-people.ts';

/** The link went by e-mail, or is shown this once to be handed over. */
export function Handed({ handed, name }: { handed: HandedLink; name: string }): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const id = useId();
  if (handed.link === null) return <p role="status">{said.mailed(handed.sentTo ?? '')}</p>;
  const link = handed.link;
  const copy = async (): Promise<void> => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      announce(said.copied);
    } catch {
      // On a LAN without https there is no clipboard for pages.
      announce(said.selected);
    }
  };
  return (
    <div class="field handed-link">
      <label for={id}>{said.linkFor(name)}</label>
      <p class="field-help">{said.noMail}</p>
      <input id={id} ref={box} class="input" readOnly value={link} />
      <button type="button" class="button-plain" onClick={() => void copy()}>
        {said.copy}
      </button>
    </div>
  );
}

/** Says what the link does, makes it, and shows what became of it. */
export function LinkDialog(props: {
  title: string;
  help: string;
  name: string;
  make: () => Promise<HandedLink>;
  onMade?: () => void;
}): JSX.Element {
  const handed = useSignal<HandedLink | null>(null);
  const error = useSignal('');
  const make = async (): Promise<void> => {
    try {
      handed.value = await watched(props.make());
      props.onMade?.();
    } catch (failure) {
      error.value = messageOf(failure);
    }
  };
  return (
    <Dialog title={props.title} onCancel={closeDialog}>
      <div class="dialog-body">
        {handed.value ? <Handed handed={handed.value} name={props.name} /> : <p>{props.help}</p>}
      </div>
      <p class="form-error" role="alert">
        {error}
      </p>
      <div class="dialog-actions">
        <button type="button" class="button-plain" onClick={closeDialog}>
          {handed.value ? texts.close : texts.cancel}
        </button>
        {!handed.value && (
          <button type="button" class="button" onClick={() => void make()}>
            {props.title}
          </button>
        )}
      </div>
    </Dialog>
  );
}
