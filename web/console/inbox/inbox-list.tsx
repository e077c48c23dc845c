import type { JSX } from 'preact';
import type { InboxFilter, InboxPage, InboxRow } from '../../../src/protocol/inbox.ts';
import { dueState } from '../../../src/rules/question.ts';
import { now } from '../clock.ts';
import { isoDay } from '../formats.ts';
import { me } from '../session.ts';
import { place } from '../router.ts';
import { pageAddress, questionAddress } from './inbox-address.ts';
import { DueTag } from './due-tag.tsx';
import { inboxTexts as said } from './texts-inbox.ts';

interface InboxListProps {
  query: URLSearchParams;
  page: InboxPage;
  show: InboxFilter;
}

export function InboxList({ query, page, show }: InboxListProps): JSX.Element {
  const searched = (query.get('buscar') ?? '') !== '';
  return (
    <>
      <p class="visually-hidden" role="status">
        {said.found(page.total)}
      </p>
      {page.questions.length === 0 && <p class="empty">{searched ? said.none : said.empty[show]}</p>}
      <ul class="inbox-list" aria-label={said.list}>
        {page.questions.map((one) => (
          <li key={one.id}>
            <Row one={one} query={query} />
          </li>
        ))}
      </ul>
      <Pages query={query} page={page} />
    </>
  );
}

function Row({ one, query }: { one: InboxRow; query: URLSearchParams }): JSX.Element {
  const chosen = place.value.query.get('consulta') === one.id;
  return (
    <a
      class={`inbox-row inbox-row-${urgency(one)}`}
      href={questionAddress(query, one.id)}
      aria-current={chosen ? 'true' : undefined}
    >
      <span class="inbox-row-head">
        <span class="clip name">{one.name}</span>
        <span class="number soft">{said.number(one.number)}</span>
      </span>
      <span class="inbox-excerpt soft">{one.body}</span>
      <span class="inbox-marks">
        <DueTag one={one} />
        {one.holder !== null && <span class="tag">{holderWords(one)}</span>}
        {one.mail !== null && one.mail !== 'sent' && one.mail !== 'queued' && (
          <span class={one.mail === 'retrying' ? 'tag tag-warning' : 'tag tag-danger'}>
            {said.mailStates[one.mail]}
          </span>
        )}
      </span>
    </a>
  );
}

function urgency({ answeredAt, dueOn }: InboxRow): string {
  return answeredAt === null ? dueState(dueOn, isoDay(now.value)) : 'answered';
}

function holderWords({ holder }: InboxRow): string {
  return holder?.id === me.value?.userId ? said.heldByMe : said.heldBy(holder?.name ?? '');
}

function Pages({ query, page }: Omit<InboxListProps, 'show'>): JSX.Element | null {
  const pages = Math.ceil(page.total / page.pageSize);
  if (pages <= 1) return null;
  return (
    <nav class="pagination" aria-label={said.pages}>
      {page.page > 1 ? <a href={pageAddress(query, page.page - 1)}>{said.previous}</a> : <span />}
      <span>{said.page(page.page, pages)}</span>
      {page.page < pages ? <a href={pageAddress(query, page.page + 1)}>{said.next}</a> : <span />}
    </nav>
  );
}
