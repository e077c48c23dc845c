import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CalendarDayView } from '../../../src/protocol/calendar.ts';
import { fieldErrors } from '../failure.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField } from '../ui/field.tsx';
import * as api from './api-calendar.ts';
import { dayName } from './calendar-words.ts';
import { calendarTexts as said } from './texts-calendar.ts';

/** A holiday becomes a day of work, or a holiday again, with a reason. */
export function HolidayDialog(props: {
  day: CalendarDayView;
  worked: boolean;
  revision: number;
  again: () => void;
}): JSX.Element {
  const { day, worked, revision, again } = props;
  const reason = useSignal('');
  const wrong = useSignal<Record<string, string>>({});
  const save = async (): Promise<void> => {
    try {
      await watched(api.saveHoliday({ revision, date: day.date, worked, reason: reason.value }));
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      throw failure;
    } finally {
      again();
    }
  };
  return (
    <Confirm title={worked ? said.workHoliday : said.keepHoliday} onConfirm={save}>
      <p>
        <strong>{dayName(day)}</strong>
      </p>
      <p>{worked ? said.holidayHelp : said.holidayBackHelp}</p>
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
