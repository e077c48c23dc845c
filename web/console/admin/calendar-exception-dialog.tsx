import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ExceptionRequest } from '../../../src/protocol/calendar.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import { fieldErrors } from '../failure.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField, SelectField, TextField } from '../ui/field.tsx';
import * as api from './api-calendar.ts';
import { calendarTexts as said } from './texts-calendar.ts';

const kinds = Object.entries(said.kinds).map(([value, label]) => ({ value, label }));

interface Draft {
  kind: ExceptionRequest['kind'];
  from: string;
  to: string;
  fromHour: string;
  toHour: string;
  message: string;
  reason: string;
}

/** A closure or extraordinary hours, of some hours or of whole days. */
export function ExceptionDialog({ day, again }: { day: string; again: () => void }): JSX.Element {
  const id = useRef(newId());
  const wholeDay = useSignal(true);
  const draft = useSignal<Draft>({
    kind: 'closure',
    from: day,
    to: day,
    fromHour: '08:00',
    toHour: '12:00',
    message: '',
    reason: '',
  });
  const wrong = useSignal<Record<string, string>>({});
  const field = <Name extends keyof Draft>(name: Name, error: string = name) => ({
    name,
    value: draft.value[name],
    error: wrong.value[error],
    onValue: (value: string) => {
      draft.value = { ...draft.value, [name]: value };
    },
  });
  const add = async (): Promise<void> => {
    try {
      await watched(api.addException(requestOf(draft.value, wholeDay.value, id.current)));
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      throw failure;
    }
    note(said.added);
    again();
  };
  const isClosure = draft.value.kind === 'closure';
  return (
    <Confirm title={said.addException} onConfirm={add}>
      <SelectField label={said.kind} options={kinds} {...field('kind')} />
      <div class="two-fields">
        <TextField label={said.from} type="date" {...field('from')} />
        <TextField label={said.to} type="date" {...field('to')} />
      </div>
      <label class="check">
        <input
          type="checkbox"
          name="wholeDay"
          checked={wholeDay.value}
          onChange={(event) => (wholeDay.value = event.currentTarget.checked)}
        />
        {said.wholeDay}
      </label>
      {!wholeDay.value && (
        <div class="two-fields">
          <TextField label={said.fromHour} type="time" {...field('fromHour', 'from')} />
          <TextField label={said.toHour} type="time" help={said.toHourHelp} {...field('toHour', 'to')} />
        </div>
      )}
      <LongField
        label={said.message}
        help={isClosure ? said.closureHelp : said.openingHelp}
        {...field('message')}
      />
      <LongField label={said.reason} help={said.reasonHelp} rows={2} {...field('reason')} />
    </Confirm>
  );
}

/** Midnight as the end of a day is its 24:00. */
function requestOf(draft: Draft, wholeDay: boolean, id: string): ExceptionRequest {
  const { kind, from, to, fromHour, toHour, message, reason } = draft;
  const end = wholeDay || toHour === '00:00' ? '24:00' : toHour;
  return { id, kind, from: `${from}T${wholeDay ? '00:00' : fromHour}`, to: `${to}T${end}`, message, reason };
}
