import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BanPreview } from '../../../src/protocol.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { Unready } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LongField, SelectField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { banDurations } from './ban-durations.ts';
import { catchUp } from './conversation-store.ts';
import { loadDesk } from './desk-store.ts';

const said = texts.ban;

/** First how many others the address would shut out, then reason and duration. */
export function BanDialog(props: { conversationId: string; live: boolean }): JSX.Element {
  return (
    <Loaded
      asked={props.conversationId}
      ask={() => api.banPreview(props.conversationId, 'ip')}
      frame={(waiting) => (
        <Dialog title={said.title} onCancel={closeDialog}>
          {waiting}
        </Dialog>
      )}
    >
      {(preview) => <BanForm {...props} preview={preview} />}
    </Loaded>
  );
}

function BanForm(props: { conversationId: string; live: boolean; preview: BanPreview }): JSX.Element {
  const { preview, conversationId } = props;
  const choices = banDurations(preview.maxHours);
  const id = useSignal(newId());
  const reason = useSignal('');
  const hours = useSignal(String(choices[0] ?? preview.maxHours));
  const missing = useSignal(false);
  const ban = async (): Promise<void> => {
    missing.value = reason.value.trim() === '';
    if (missing.value) throw new Unready(said.noReason);
    const made = await watched(
      api.ban({
        id: id.value,
        conversationId,
        kind: 'ip',
        reason: reason.value.trim(),
        hours: Number(hours.value),
      }),
    );
    note(said.done(dateAndHour(made.until)));
    await Promise.all([loadDesk(), catchUp(conversationId)]);
  };
  return (
    <Confirm title={said.title} danger onConfirm={ban}>
      <p>
        {said.address}: <strong class="number">{preview.value}</strong>
      </p>
      <p class={preview.othersIn30Days > 0 ? 'notice notice-warning' : 'soft'}>
        {said.others(preview.othersIn30Days)}
      </p>
      {props.live && <p>{said.during}</p>}
      <LongField
        label={said.reason}
        help={said.reasonHelp}
        name="reason"
        value={reason.value}
        error={missing.value && reason.value.trim() === '' ? said.noReason : undefined}
        onValue={(value) => (reason.value = value)}
      />
      <SelectField
        label={said.duration}
        name="hours"
        value={hours.value}
        options={choices.map((h) => ({ value: String(h), label: said.hours(h) }))}
        onValue={(value) => (hours.value = value)}
      />
    </Confirm>
  );
}
