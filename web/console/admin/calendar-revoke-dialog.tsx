import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ExceptionView } from '../../../src/protocol/calendar.ts';
import { note } from '../announcer.tsx';
import { fieldErrors } from '../failure.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField } from '../ui/field.tsx';
import * as api from './api-calendar.ts';
import { periodText } from './calendar-words.ts';
import { calendarTexts as said } from './texts-calendar.ts';

export function RevokeDialog(props: { exception: ExceptionView; again: () => void }): JSX.Element {
  const { exception, again } = props;
  const reason = useSignal('');
  const wrong = useSignal<Record<string, string>>({});
  const revoke = async (): Promise<void> => {
    try {
      await watched(api.revokeException(exception.id, reason.value));
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      throw failure;
    }
    note(said.revoked);
    again();
  };
  return (
    <Confirm title={said.revoke} danger onConfirm={revoke}>
      <p>
        <strong>{said[exception.kind](exception.message)}</strong>
      </p>
      <p>{periodText(exception)}</p>
      <p>{said.revokeHelp}</p>
      <LongField
        label={said.reason}
        help={said.reasonHelp}
        name="reason"
        value={reason.value}
        error={wrong.value.reason}
        onValue={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}
