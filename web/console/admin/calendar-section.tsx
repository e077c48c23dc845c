import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { CalendarView } from '../../../src/protocol/calendar.ts';
import { administers } from '../session.ts';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-calendar.ts';
import { ExceptionDialog } from './calendar-exception-dialog.tsx';
import { Exceptions } from './calendar-exceptions.tsx';
import { HoursForm } from './calendar-hours.tsx';
import { Month } from './calendar-month.tsx';
import { monthBeside, monthName } from './calendar-words.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { calendarTexts as said } from './texts-calendar.ts';

/** "for each day, open spans and why not", and the decisions behind it. */
export function Calendar(): JSX.Element {
  const month = useSignal('');
  return (
    <Loaded asked={`calendar ${month.value}`} ask={() => api.calendar(month.value)}>
      {(view, again) => (
        <div class="stack">
          <section aria-labelledby="mes" class="stack">
            <MonthBar view={view} onMonth={(wanted) => (month.value = wanted)} />
            {!administers.value && <p class="soft">{said.onlyAdministrators}</p>}
            <Month view={view} again={again} />
          </section>
          <section aria-labelledby="excepciones" class="stack">
            <h2 id="excepciones">{said.exceptions}</h2>
            {administers.value && (
              <p>
                <button
                  type="button"
                  class="button"
                  onClick={() => openDialog(() => <ExceptionDialog day={view.today} again={again} />)}
                >
                  {said.addException}
                </button>
              </p>
            )}
            <Exceptions view={view} again={again} />
          </section>
          {administers.value && <HoursForm view={view} again={again} />}
        </div>
      )}
    </Loaded>
  );
}

function MonthBar(props: { view: CalendarView; onMonth: (month: string) => void }): JSX.Element {
  const { month } = props.view;
  return (
    <div class="month-bar">
      <h2 id="mes" aria-live="polite">
        {monthName(month)}
      </h2>
      <div class="row">
        <button type="button" class="button-plain" onClick={() => props.onMonth(monthBeside(month, -1))}>
          {said.previous}
        </button>
        <button type="button" class="button-plain" onClick={() => props.onMonth(monthBeside(month, 1))}>
          {said.next}
        </button>
      </div>
    </div>
  );
}
