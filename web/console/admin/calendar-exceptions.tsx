import type { JSX } from 'preact';
import type { CalendarView, ExceptionView } from '../../../src/protocol/calendar.ts';
import { dateAndHour } from '../formats.ts';
import { administers } from '../session.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { periodText } from './calendar-words.ts';
import { RevokeDialog } from './calendar-revoke-dialog.tsx';
import { calendarTexts as said } from './texts-calendar.ts';

/** Those of the month and those to come; what was revoked stays to be read. */
export function Exceptions({ view, again }: { view: CalendarView; again: () => void }): JSX.Element {
  if (view.exceptions.length === 0) return <p class="empty">{said.noExceptions}</p>;
  return (
    <ul class="exceptions">
      {view.exceptions.map((one) => (
        <Exception key={one.id} one={one} now={view.now} again={again} />
      ))}
    </ul>
  );
}

function Exception(props: { one: ExceptionView; now: number; again: () => void }): JSX.Element {
  const { one, now, again } = props;
  const what = said[one.kind](one.message);
  return (
    <li class={one.revoked ? 'is-revoked' : ''}>
      <p>
        <strong>{what}</strong>
      </p>
      <p>{periodText(one)}</p>
      <p class="soft">{said.because(one.reason)}</p>
      <p class="soft">{said.decidedBy(one.authorName, dateAndHour(one.createdAt))}</p>
      {one.revoked && (
        <p>{said.revokedBy(one.revoked.byName, dateAndHour(one.revoked.at), one.revoked.reason)}</p>
      )}
      {administers.value && one.revoked === null && one.to > now && (
        <button
          type="button"
          class="button-plain button-small"
          aria-label={said.revokeOne(what)}
          onClick={() => openDialog(() => <RevokeDialog exception={one} again={again} />)}
        >
          {said.revoke}
        </button>
      )}
    </li>
  );
}
