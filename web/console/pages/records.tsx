import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import * as api from '../api.ts';
import { count } from '../formats.ts';
import { question } from '../inbox/api-inbox.ts';
import { QuestionRecord } from '../inbox/question-record.tsx';
import { QuestionRecords, RecordKinds } from '../inbox/question-records.tsx';
import { addresses, place } from '../router.ts';
import { texts } from '../texts.ts';
import { Loaded } from '../ui/loaded.tsx';
import { RecordDetail } from './record-detail.tsx';
import { addressOf, hasFilters, pageQuery, serverQuery } from './records-address.ts';
import { RecordsFilters } from './records-filters.tsx';
import { RecordsTable } from './records-table.tsx';

const said = texts.records;

/** The search is in the address: it can be kept, sent to a colleague and printed. */
export function RecordsPage(): JSX.Element {
  const { query } = place.value;
  const ofQuestions = query.get('tipo') === 'consultas';
  const one = query.get(ofQuestions ? 'pregunta' : 'consulta');
  const main = useRef<HTMLElement>(null);
  // Going to a record or to another page of results begins at its top, also for the keyboard.
  useEffect(() => main.current?.focus(), [one, query.get('pagina')]);
  return (
    <main id="content" ref={main} class="page page-wide" tabIndex={-1}>
      {one === null && (
        <>
          <h1>{said.title}</h1>
          <RecordKinds shown={ofQuestions ? 'questions' : 'chat'} />
          {ofQuestions ? <QuestionRecords query={query} /> : <Conversations query={query} />}
        </>
      )}
      {one !== null && ofQuestions && (
        <Loaded key={one} asked={one} ask={() => question(one)}>
          {(view) => <QuestionRecord view={view} />}
        </Loaded>
      )}
      {one !== null && !ofQuestions && (
        <Loaded key={one} asked={one} ask={() => api.record(one)}>
          {(record, again) => <RecordDetail view={record} again={again} />}
        </Loaded>
      )}
    </main>
  );
}

function Conversations({ query }: { query: URLSearchParams }): JSX.Element {
  const asked = serverQuery(query).toString();
  return (
    <>
      <p class="soft">{said.intro}</p>
      <Loaded asked={asked} ask={() => api.records(serverQuery(query))}>
        {(found) => (
          <>
            <RecordsFilters key={asked} query={query} agents={found.agents} />
            <p class="found" role="status">
              {count(found.total, 'consulta', 'consultas')}
            </p>
            {found.records.length === 0 ? (
              <p class="empty">{hasFilters(query) ? said.none : said.noneYet}</p>
            ) : (
              <RecordsTable records={found.records} />
            )}
            <Pagination page={found.page} pages={Math.ceil(found.total / found.pageSize)} query={query} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Pagination(props: { page: number; pages: number; query: URLSearchParams }): JSX.Element | null {
  const { page, pages, query } = props;
  if (pages <= 1) return null;
  const to = (n: number): string => addressOf(addresses.records, pageQuery(query, n));
  return (
    <nav class="pagination" aria-label={said.pagination}>
      {page > 1 ? <a href={to(page - 1)}>{said.previous}</a> : <span />}
      <span>{said.page(page, pages)}</span>
      {page < pages ? <a href={to(page + 1)}>{said.next}</a> : <span />}
    </nav>
  );
}
