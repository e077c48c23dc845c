import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AcceptanceView } from '../../../src/protocol/terms.ts';
import { note } from '../announcer.tsx';
import { messageOf } from '../failure.ts';
import { date, exactHour } from '../formats.ts';
import { watched } from '../session.ts';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-terms.ts';
import { termsTexts as said } from './texts-terms.ts';

const everything: api.AcceptanceSearch = { from: '', to: '', search: '' };

/** Proof of who accepted what, to be found and taken away. */
export function Acceptances(): JSX.Element {
  const typed = useSignal(everything);
  const asked = useSignal(everything);
  const field = (name: keyof api.AcceptanceSearch) => ({
    name,
    value: typed.value[name],
    onValue: (value: string) => {
      typed.value = { ...typed.value, [name]: value };
    },
  });
  const find = (event: Event): void => {
    event.preventDefault();
    asked.value = typed.value;
  };
  const download = async (): Promise<void> => {
    try {
      await api.downloadAcceptances(typed.value);
      note(said.downloaded);
    } catch (failure) {
      note(messageOf(failure), 'danger');
    }
  };
  const key = JSON.stringify(asked.value);
  return (
    <section class="stack" aria-labelledby="acceptances">
      <h2 id="acceptances">{said.acceptances}</h2>
      <p class="soft">{said.acceptancesHelp}</p>
      <form class="row acceptance-search" noValidate onSubmit={find}>
        <TextField {...field('from')} label={said.from} type="date" />
        <TextField {...field('to')} label={said.to} type="date" />
        <TextField {...field('search')} label={said.search} type="search" />
        <button type="submit" class="button-plain">
          {said.find}
        </button>
        <button type="button" class="button-plain" onClick={() => void download()}>
          {said.download}
        </button>
      </form>
      <Loaded key={key} asked={key} ask={() => api.acceptances(asked.value)}>
        {(page) => <List first={page.acceptances} more={page.more} search={asked.value} />}
      </Loaded>
    </section>
  );
}

function List(props: { first: AcceptanceView[]; more: boolean; search: api.AcceptanceSearch }): JSX.Element {
  const older = useSignal<AcceptanceView[]>([]);
  const more = useSignal(props.more);
  const list = [...props.first, ...older.value];
  const last = list[list.length - 1];
  if (!last) return <p class="empty">{said.noAcceptances}</p>;
  const next = async (): Promise<void> => {
    try {
      const page = await watched(api.acceptances(props.search, { at: last.acceptedAt, id: last.id }));
      older.value = [...older.value, ...page.acceptances];
      more.value = page.more;
    } catch (failure) {
      note(messageOf(failure), 'danger');
    }
  };
  return (
    <>
      <ul class="changes">
        {list.map((one) => (
          <li key={one.id}>
            <p>
              <b>{one.email ?? said.noEmail}</b> <span class="number">{one.ip}</span>
            </p>
            <p class="soft">
              {date(one.acceptedAt)}, {exactHour(one.acceptedAt)} ·{' '}
              {said.accepted(one.rulesVersion, one.privacyVersion)}
            </p>
          </li>
        ))}
      </ul>
      {more.value && (
        <button type="button" class="button-plain" onClick={() => void next()}>
          {said.more}
        </button>
      )}
    </>
  );
}
