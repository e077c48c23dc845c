import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { InboxPage, InboxRow } from '../../../src/protocol/inbox.ts';
import { date, dateAndHour, dateOfDay } from '../formats.ts';
import { addresses, go } from '../router.ts';
import { texts } from '../texts.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { inbox } from './api-inbox.ts';
import {
  filterNames,
  filtersIn,
  recordAddress,
  recordsAddress,
  recordsPageAddress,
  recordsQuery,
  type RecordFilter,
} from './question-records-address.ts';
import { inboxTexts } from './texts-inbox.ts';

const said = inboxTexts.records;

/** The questions left, searched like the conversations: what was asked, answered, and whether it arrived. */
export function QuestionRecords({ query }: { query: URLSearchParams }): JSX.Element {
  const asked = recordsQuery(query).toString();
  return (
    <>
      <p class="soft">{said.intro}</p>
      <Loaded asked={asked} ask={() => inbox(recordsQuery(query))}>
        {(found) => (
          <>
            <Filters key={asked} query={query} agents={found.agents} />
            <p class="found" role="status">
              {inboxTexts.found(found.total)}
            </p>
            {found.questions.length === 0 ? (
              <p class="empty">{filtersIn(query) ? texts.records.none : inboxTexts.empty.all}</p>
            ) : (
              <Table rows={found.questions} />
            )}
            <Pages query={query} found={found} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Filters(props: { query: URLSearchParams; agents: { id: string; name: string }[] }): JSX.Element {
  const values = useSignal(
    Object.fromEntries(filterNames.map((name) => [name, props.query.get(name) ?? ''])) as Record<
      RecordFilter,
      string
    >,
  );
  const field = (name: RecordFilter) => ({
    name,
    value: values.value[name],
    onValue: (value: string) => {
      values.value = { ...values.value, [name]: value };
    },
  });
  const search = (event: Event): void => {
    event.preventDefault();
    go(recordsAddress(values.value));
  };
  return (
    <form class="filters" role="search" aria-label={said.questions} onSubmit={search}>
      <TextField {...field('desde')} label={texts.records.from} type="date" />
      <TextField {...field('hasta')} label={texts.records.to} type="date" />
      <TextField {...field('buscar')} label={inboxTexts.search} maxLength={200} />
      <SelectField
        {...field('funcionario')}
        label={said.answeredBy}
        options={[
          { value: '', label: texts.records.all },
          ...props.agents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        {...field('estado')}
        label={said.state}
        options={Object.entries(said.states).map(([value, label]) => ({
          value: value === 'all' ? '' : value,
          label,
        }))}
      />
      <div class="filters-actions">
        <button type="submit" class="button">
          {texts.records.search}
        </button>
        {filtersIn(props.query) && <a href={recordsAddress({})}>{texts.records.clear}</a>}
      </div>
    </form>
  );
}

/** On a narrow screen each row becomes a card: every cell carries the name of its column. */
function Table({ rows }: { rows: InboxRow[] }): JSX.Element {
  return (
    <table class="table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {said.columns.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((one) => (
          <tr key={one.id} role="row">
            {cellsOf(one).map((cell, i) => (
              <td key={said.columns[i]} role="cell" data-column={said.columns[i]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellsOf(one: InboxRow): (JSX.Element | string)[] {
  return [
    <a href={recordAddress(one.id)}>
      <span class="visually-hidden">{inboxTexts.questionNumber(one.number)}</span>
      <span aria-hidden="true">{one.number}</span>
    </a>,
    dateAndHour(one.leftAt),
    <>
      <span class="name">{one.name}</span>
      <span class="soft table-second">{one.email}</span>
    </>,
    dateOfDay(one.dueOn),
    one.answeredAt === null ? '–' : date(one.answeredAt),
    one.answeredBy ?? texts.records.nobody,
    one.mail === null ? '–' : inboxTexts.mailStates[one.mail],
  ];
}

function Pages({ query, found }: { query: URLSearchParams; found: InboxPage }): JSX.Element | null {
  const pages = Math.ceil(found.total / found.pageSize);
  if (pages <= 1) return null;
  const to = (page: number): string => recordsPageAddress(query, page);
  return (
    <nav class="pagination" aria-label={texts.records.pagination}>
      {found.page > 1 ? <a href={to(found.page - 1)}>{texts.records.previous}</a> : <span />}
      <span>{texts.records.page(found.page, pages)}</span>
      {found.page < pages ? <a href={to(found.page + 1)}>{texts.records.next}</a> : <span />}
    </nav>
  );
}

/** Which kind of record one looks at: both are the institution's record of who asked what. */
export function RecordKinds({ shown }: { shown: 'chat' | 'questions' }): JSX.Element {
  const kinds = [
    ['chat', addresses.records],
    ['questions', recordsAddress({})],
  ] as const;
  return (
    <nav class="record-kinds" aria-label={said.kinds}>
      {kinds.map(([kind, address]) => (
        <a key={kind} class="inbox-tab" href={address} aria-current={kind === shown ? 'page' : undefined}>
          {said[kind]}
        </a>
      ))}
    </nav>
  );
}
