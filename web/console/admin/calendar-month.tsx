import type { JSX } from 'preact';
import type { CalendarDayView, CalendarView, DayReasonView } from '../../../src/protocol/calendar.ts';
import { WEEKDAYS } from '../../../src/rules/timetable.ts';
import { administers } from '../session.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { ExceptionDialog } from './calendar-exception-dialog.tsx';
import { HolidayDialog } from './calendar-holiday-dialog.tsx';
import { RevokeDialog } from './calendar-revoke-dialog.tsx';
import { dayName, reasonText, spanText } from './calendar-words.ts';
import { calendarTexts as said } from './texts-calendar.ts';

/**
 * A list of days, drawn as a month where there is room: each one says its whole date, so that it is understood without
 * the columns, by ear or on a phone.
 */
export function Month({ view, again }: { view: CalendarView; again: () => void }): JSX.Element {
  return (
    <div class="month">
      <div class="month-heads" aria-hidden="true">
        {WEEKDAYS.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="month-days" aria-labelledby="mes">
        {view.days.map((day, index) => (
          <Day key={day.date} day={day} view={view} again={again} isFirst={index === 0} />
        ))}
      </ol>
    </div>
  );
}

interface DayProps {
  day: CalendarDayView;
  view: CalendarView;
  again: () => void;
  isFirst: boolean;
}

function Day({ day, view, again, isFirst }: DayProps): JSX.Element {
  const isToday = day.date === view.today;
  const isOpen = day.open.length > 0;
  const classes = [
    isFirst ? `starts-${day.weekday}` : '',
    isToday ? 'is-today' : '',
    isOpen ? '' : 'is-closed',
  ];
  return (
    <li class={classes.filter(Boolean).join(' ')} aria-current={isToday ? 'date' : undefined}>
      <p class="day-name">
        <time dateTime={day.date}>
          <span class="day-number" aria-hidden="true">
            {Number(day.date.slice(8))}
          </span>
          <span class="day-full">{dayName(day)}</span>
        </time>
        {isToday && <span class="tag">{said.today}</span>}
      </p>
      <p class="day-open">
        {isOpen ? day.open.map((span) => <span key={span.from}>{spanText(span)}</span>) : said.closed}
      </p>
      {day.reasons.map((reason) => (
        <Reason key={reasonText(reason)} reason={reason} view={view} again={again} />
      ))}
      {administers.value && day.date >= view.today && <DayActions day={day} view={view} again={again} />}
    </li>
  );
}

function Reason(props: { reason: DayReasonView; view: CalendarView; again: () => void }): JSX.Element {
  const { reason, view, again } = props;
  const exception = 'id' in reason ? view.exceptions.find(({ id }) => id === reason.id) : undefined;
  return (
    <div class={`day-reason day-${reason.kind}`}>
      <p>{reasonText(reason)}</p>
      {administers.value && exception && exception.to > view.now && (
        <button
          type="button"
          class="button-plain button-small"
          aria-label={said.revokeOne(reasonText(reason))}
          onClick={() => openDialog(() => <RevokeDialog exception={exception} again={again} />)}
        >
          {said.revoke}
        </button>
      )}
    </div>
  );
}

function DayActions({ day, view, again }: Omit<DayProps, 'isFirst'>): JSX.Element {
  const holiday = day.reasons.find((reason) => reason.kind === 'holiday');
  const name = dayName(day);
  return (
    <div class="day-actions">
      <button
        type="button"
        class="button-plain button-small"
        aria-label={said.addOn(name)}
        onClick={() => openDialog(() => <ExceptionDialog day={day.date} again={again} />)}
      >
        {said.add}
      </button>
      {holiday && (
        <button
          type="button"
          class="button-plain button-small"
          aria-label={holiday.worked ? said.keepHolidayOn(name) : said.workHolidayOn(name)}
          onClick={() =>
            openDialog(() => (
              <HolidayDialog day={day} worked={!holiday.worked} revision={view.revision} again={again} />
            ))
          }
        >
          {holiday.worked ? said.keepHoliday : said.workHoliday}
        </button>
      )}
    </div>
  );
}
