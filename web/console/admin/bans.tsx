import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BansPage, BanView } from '../../../src/protocol/bans.ts';
import * as api from '../api.ts';
import { ThreatList } from '../desk/threats.tsx';
import { dateAndHour } from '../formats.ts';
import { addresses } from '../router.ts';
import { texts } from '../texts.ts';
import { banTexts as said } from '../texts-bans.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { AddDialog, ExtendDialog, LiftDialog } from './ban-dialogs.tsx';

interface Search {
  text: string;
  author: string;
  state: string;
  page: number;
}

const everything: Search = { text: '', author: '', state: '', page: 1 };

/** Who is restricted, since when, until when and why; nothing in this list is ever rewritten. */
export function Bans(): JSX.Element {
  const search = useSignal(everything);
  const asked = { ...search.value, page: String(search.value.page) };
  return (
    <div class="stack">
      <ThreatList />
      <h2>{said.list}</h2>
      <Loaded asked={JSON.stringify(asked)} ask={() => api.bans(asked)}>
        {(found, again) => (
          <>
            <p>
              <button
                type="button"
                class="button"
                onClick={() => openDialog(() => <AddDialog maxHours={found.maxHours} again={again} />)}
              >
                {said.add}
              </button>
            </p>
            <Filters now={search.value} authors={found.authors} onSearch={(next) => (search.value = next)} />
            <p class="found" role="status">
              {said.found(found.total)}
            </p>
            <List found={found} filtered={isFiltered(search.value)} again={again} />
            <Pages found={found} onPage={(page) => (search.value = { ...search.value, page })} />
          </>
        )}
      </Loaded>
    </div>
  );
}

const isFiltered = ({ text, author, state }: Search): boolean => `${text}${author}${state}` !== '';

function Filters(props: { now: Search; authors: string[]; onSearch: (next: Search) => void }): JSX.Element {
  const typed = useSignal(props.now);
  const set = (patch: Partial<Search>): void => {
    typed.value = { ...typed.value, ...patch };
  };
  const search = (event: Event): void => {
    event.preventDefault();
    props.onSearch({ ...typed.value, text: typed.value.text.trim(), page: 1 });
  };
  const states = Object.entries(said.states).map(([value, label]) => ({ value, label }));
  return (
    <form class="filters" role="search" aria-label={said.list} onSubmit={search}>
      <TextField
        label={said.searchLabel}
        name="text"
        value={typed.value.text}
        onValue={(text) => set({ text })}
      />
      <SelectField
        label={said.author}
        name="author"
        value={typed.value.author}
        options={[
          { value: '', label: said.everyAuthor },
          ...props.authors.map((one) => ({ value: one, label: one })),
        ]}
        onValue={(author) => set({ author })}
      />
      <SelectField
        label={said.state}
        name="state"
        value={typed.value.state}
        options={[{ value: '', label: said.everyState }, ...states]}
        onValue={(state) => set({ state })}
      />
      <div class="filters-actions">
        <button type="submit" class="button-plain">
          {said.search}
        </button>
      </div>
    </form>
  );
}

function List(props: { found: BansPage; filtered: boolean; again: () => void }): JSX.Element {
  const { found, filtered, again } = props;
  if (found.bans.length === 0) return <p class="empty">{filtered ? said.noneFound : said.none}</p>;
  return (
    <ul class="bans">
      {found.bans.map((one) => (
        <Ban key={one.id} one={one} maxHours={found.maxHours} again={again} />
      ))}
    </ul>
  );
}

function Ban(props: { one: BanView; maxHours: number; again: () => void }): JSX.Element {
  const { one, maxHours, again } = props;
  const name = one.kind === 'session' ? said.browser : one.value;
  return (
    <li>
      <span>
        <span class={one.state === 'in_force' ? 'tag tag-warning' : 'tag'}>{said.states[one.state]}</span>{' '}
        <span class="tag">{said.kinds[one.kind]}</span> <strong class="number">{name}</strong>
      </span>
      <span>{one.reason}</span>
      {one.note !== '' && <span class="soft">{said.noted(one.note)}</span>}
      <span class="soft">
        {said.by(one.authorName, dateAndHour(one.createdAt))} ·{' '}
        {one.state === 'expired' ? said.over(dateAndHour(one.until)) : said.until(dateAndHour(one.until))}
        {one.conversation && (
          <>
            {' · '}
            <a href={`${addresses.records}?consulta=${encodeURIComponent(one.conversation.id)}`}>
              {said.conversation(one.conversation.number)}
            </a>
          </>
        )}
      </span>
      <Additions one={one} />
      {one.state === 'in_force' && (
        <span class="row">
          <button
            type="button"
            class="button-plain button-small"
            aria-label={said.liftOf(name)}
            onClick={() => openDialog(() => <LiftDialog ban={one} again={again} />)}
          >
            {said.lift}
          </button>
          <button
            type="button"
            class="button-plain button-small"
            aria-label={said.extendOf(name)}
            onClick={() => openDialog(() => <ExtendDialog ban={one} maxHours={maxHours} again={again} />)}
          >
            {said.extend}
          </button>
        </span>
      )}
    </li>
  );
}

/** What was decided later, below what was decided first. */
function Additions({ one }: { one: BanView }): JSX.Element | null {
  const { additions, liftedAt, liftedBy, liftReason } = one;
  if (additions.length === 0 && liftedAt === null) return null;
  return (
    <ul class="ban-additions soft">
      {additions.length > 0 && <li>{said.first(dateAndHour(one.firstUntil))}</li>}
      {additions.map((it) => (
        <li key={it.at}>
          {said.extended(it.authorName, dateAndHour(it.at), dateAndHour(it.until), it.reason)}
        </li>
      ))}
      {liftedAt !== null && <li>{said.lifted(liftedBy ?? '', dateAndHour(liftedAt), liftReason ?? '')}</li>}
    </ul>
  );
}

function Pages({ found, onPage }: { found: BansPage; onPage: (page: number) => void }): JSX.Element | null {
  const pages = Math.ceil(found.total / found.pageSize);
  if (pages <= 1) return null;
  const { page } = found;
  return (
    <nav class="pagination" aria-label={texts.records.pagination}>
      <button
        type="button"
        class="button-plain"
        aria-disabled={page <= 1}
        onClick={() => page > 1 && onPage(page - 1)}
      >
        {texts.records.previous}
      </button>
      <span>{texts.records.page(page, pages)}</span>
      <button
        type="button"
        class="button-plain"
        aria-disabled={page >= pages}
        onClick={() => page < pages && onPage(page + 1)}
      >
        {texts.records.next}
      </button>
    </nav>
  );
}
