import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BanPreview } from '../../../src/protocol/bans.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { fieldErrors, Unready } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { banTexts as said } from '../texts-bans.ts';
import { BanFields, freshAnswers } from '../ui/ban-fields.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { catchUp } from './conversation-store.ts';
import { loadDesk } from './desk-store.ts';

interface About {
  conversationId: string;
  kind: 'ip' | 'email';
  live: boolean;
}

/** First how many others it would shut out, then reason, note and duration. */
export function BanDialog(props: About): JSX.Element {
  return (
    <Loaded
      asked={props.conversationId}
      ask={() => api.banPreview(props.conversationId, props.kind)}
      frame={(waiting) => (
        <Dialog title={said.title[props.kind]} onCancel={closeDialog}>
          {waiting}
        </Dialog>
      )}
    >
      {(preview) => <BanForm {...props} preview={preview} />}
    </Loaded>
  );
}

function BanForm({ conversationId, kind, live, preview }: About & { preview: BanPreview }): JSX.Element {
  const id = useSignal(newId());
  const answers = useSignal(freshAnswers(preview.maxHours));
  const errors = useSignal<Record<string, string>>({});
  const ban = async (): Promise<void> => {
    const { reason, note: noted, hours } = answers.value;
    errors.value = reason.trim() === '' ? { reason: said.noReason } : {};
    if (errors.value.reason !== undefined) throw new Unready(said.noReason);
    const wanted = { id: id.value, conversationId, kind, reason, note: noted, hours: Number(hours) };
    try {
      const made = await watched(api.ban(wanted));
      note(said.done(dateAndHour(made.until)));
    } catch (failure) {
      errors.value = fieldErrors(failure);
      throw failure;
    }
    await Promise.all([loadDesk(), catchUp(conversationId)]);
  };
  return (
    <Confirm title={said.title[kind]} danger onConfirm={ban}>
      <p>
        {said.what[kind]}: <strong class="number">{preview.value}</strong>
      </p>
      {kind === 'ip' && (
        <p class={preview.othersIn30Days > 0 ? 'notice notice-warning' : 'soft'}>
          {said.others(preview.othersIn30Days)}
        </p>
      )}
      {preview.othersNow > 0 && <p class="notice notice-warning">{said.now(preview.othersNow)}</p>}
      {live && <p>{said.during}</p>}
      <BanFields answers={answers} maxHours={preview.maxHours} errors={errors.value} />
    </Confirm>
  );
}
