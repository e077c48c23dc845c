import type { JSX } from 'preact';
import type { InboxRow } from '../../../src/protocol/inbox.ts';
import { dueState } from '../../../src/rules/question.ts';
import { now } from '../clock.ts';
import { date, dateOfDay, isoDay } from '../formats.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** How urgent it is, in words and colour. */
export function DueTag({ one }: { one: InboxRow }): JSX.Element {
  if (one.answeredAt !== null) return <span class="tag">{said.answeredOn(date(one.answeredAt))}</span>;
  const due = dueState(one.dueOn, isoDay(now.value));
  const day = dateOfDay(one.dueOn);
  if (due === 'later') return <span class="tag">{said.due(day)}</span>;
  return due === 'today' ? (
    <span class="tag tag-warning">{said.dueToday}</span>
  ) : (
    <>
      <span class="tag tag-danger">{said.overdue}</span> <span class="soft">{said.wasDue(day)}</span>
    </>
  );
}
