import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { CalendarHours, CalendarView, HoursRequest, SpanView } from '../../../src/protocol/calendar.ts';
import { timetable, WEEKDAYS } from '../../../src/rules/timetable.ts';
import { note } from '../announcer.tsx';
import { codeOf, fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import * as api from './api-calendar.ts';
import { DayHours } from './calendar-day-hours.tsx';
import { HoursConflict } from './calendar-hours-conflict.tsx';
import { HoursWordsFields } from './calendar-hours-words.tsx';
import { calendarTexts as said } from './texts-calendar.ts';

export type HoursDraft = Omit<HoursRequest, 'revision' | 'lastEntryMarginMinutes'> & { margin: string };

interface Office {
  view: CalendarView;
  again: () => void;
}

/**
 * Several spans a day for each weekday, the last entry and the words for it. Who comes second is told what it says now
 * beside what was typed, which stays; saving it is then a decision.
 */
export function HoursForm({ view, again }: Office): JSX.Element {
  const { draft, wrong, refused, meanwhile, change, keep, show, save } = useHours({ view, again });
  return (
    <form
      class="hours-form stack"
      noValidate
      aria-label={said.hours}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{said.hours}</h2>
      <p class="soft">{said.hoursHelp}</p>
      {view.hours.warnings.length > 0 && <Warnings warnings={view.hours.warnings} />}
      <ErrorSummary errors={wrong.value} other={refused.value} />
      {meanwhile.value && (
        <HoursConflict {...meanwhile.value} mine={draft.value} onKeepMine={keep} onUseNow={show} />
      )}
      {WEEKDAYS.map((name, index) => (
        <DayHours
          key={name}
          name={name}
          field={`weekly.${index + 1}`}
          spans={draft.value.weekly[String(index + 1)] ?? []}
          error={wrong.value[`weekly.${index + 1}`]}
          onSpans={(spans) => change({ weekly: { ...draft.value.weekly, [String(index + 1)]: spans } })}
        />
      ))}
      <Margin
        margin={draft.value.margin}
        error={wrong.value.lastEntryMarginMinutes}
        onMargin={(margin) => change({ margin })}
      />
      <HoursWordsFields
        words={draft.value.ownWords}
        kept={view.hours.ownWords}
        generated={timetable({ weekly: draft.value.weekly })}
        errors={wrong.value}
        onWords={(ownWords) => change({ ownWords })}
      />
      <TextField
        label={said.reason}
        help={said.reasonHelp}
        name="reason"
        value={draft.value.reason}
        error={wrong.value.reason}
        onValue={(reason) => change({ reason })}
      />
      <p>
        <button type="submit" class="button">
          {said.save}
        </button>
      </p>
    </form>
  );
}

function useHours({ view, again }: Office) {
  const opened = useRef({ revision: view.revision, hours: decided(view.hours) });
  const draft = useSignal<HoursDraft>(draftOf(view.hours));
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const meanwhile = useSignal<{ now: CalendarView; message: string } | null>(null);
  // Another part of the settings changed, not this one: that is no conflict.
  if (decided(view.hours) === opened.current.hours) opened.current.revision = view.revision;
  const change = (part: Partial<HoursDraft>): void => {
    draft.value = { ...draft.value, ...part };
  };
  const reopen = (fresh: CalendarView): void => {
    opened.current = { revision: fresh.revision, hours: decided(fresh.hours) };
    meanwhile.value = null;
  };
  const show = (fresh: CalendarView): void => {
    reopen(fresh);
    draft.value = draftOf(fresh.hours);
    again();
  };
  const save = async (): Promise<void> => {
    wrong.value = {};
    refused.value = '';
    const { margin, ...rest } = draft.value;
    const { revision } = opened.current;
    try {
      await watched(
        api.saveHours({ ...rest, revision, lastEntryMarginMinutes: margin === '' ? -1 : Number(margin) }),
      );
    } catch (failure) {
      if (codeOf(failure) === 'changed_meanwhile') {
        meanwhile.value = { now: await watched(api.calendar(view.month)), message: messageOf(failure) };
        return;
      }
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) refused.value = messageOf(failure);
      return;
    }
    show(await watched(api.calendar(view.month)));
    note(said.saved);
  };
  const keep = (fresh: CalendarView): void => {
    reopen(fresh);
    void save();
  };
  return { draft, wrong, refused, meanwhile, change, keep, show, save };
}

function Margin(props: {
  margin: string;
  error: string | undefined;
  onMargin: (margin: string) => void;
}): JSX.Element {
  return (
    <TextField
      label={said.margin}
      help={said.marginHelp}
      name="lastEntryMarginMinutes"
      type="number"
      value={props.margin}
      error={props.error}
      onValue={props.onMargin}
    />
  );
}

function Warnings({ warnings }: { warnings: string[] }): JSX.Element {
  return (
    <div class="notice notice-warning">
      <p>
        <strong>{said.warnings}</strong>
      </p>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}

function draftOf({ weekly, lastEntryMarginMinutes, ownWords }: CalendarHours): HoursDraft {
  const spans = (list: SpanView[]) => list.map((span) => ({ ...span }));
  const copied = Object.fromEntries(Object.entries(weekly).map(([day, list]) => [day, spans(list)]));
  return { weekly: copied, margin: String(lastEntryMarginMinutes), ownWords, reason: '' };
}

/** What this form decides, to see whether somebody else decided it. */
function decided({ weekly, lastEntryMarginMinutes, ownWords }: CalendarHours): string {
  return JSON.stringify([weekly, lastEntryMarginMinutes, ownWords]);
}
