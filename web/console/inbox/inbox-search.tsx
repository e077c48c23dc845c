import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { go } from '../router.ts';
import { TextField } from '../ui/field.tsx';
import { searchAddress } from './inbox-address.ts';
import { inboxTexts as said } from './texts-inbox.ts';

export function InboxSearch({ query }: { query: URLSearchParams }): JSX.Element {
  const text = useSignal(query.get('buscar') ?? '');
  const search = (event: Event): void => {
    event.preventDefault();
    go(searchAddress(query, text.value));
  };
  return (
    <form class="inbox-search" role="search" aria-label={said.title} onSubmit={search}>
      <TextField
        name="buscar"
        label={said.search}
        type="search"
        maxLength={200}
        value={text.value}
        onValue={(value) => (text.value = value)}
      />
      <button type="submit" class="button-plain">
        {said.searchButton}
      </button>
      {(query.get('buscar') ?? '') !== '' && <a href={searchAddress(query, '')}>{said.clear}</a>}
    </form>
  );
}
