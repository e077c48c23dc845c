import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { EndKind } from '../../../src/protocol.ts';
import { addresses, go } from '../router.ts';
import { texts } from '../texts.ts';
import { wordsTexts } from '../texts-words.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { addressOf, filterQuery, filters, hasFilters, type Filter } from './records-address.ts';

const said = texts.records;
const { filter } = wordsTexts;
const ends = Object.entries(texts.ends) as [EndKind, string][];

export function RecordsFilters(props: {
  query: URLSearchParams;
  agents: { id: string; name: string }[];
}): JSX.Element {
  const values = useSignal(fromAddress(props.query));
  const field = (name: Filter) => ({
    name,
    value: values.value[name],
    onValue: (value: string) => {
      values.value = { ...values.value, [name]: value };
    },
  });
  const search = (event: Event): void => {
    event.preventDefault();
    go(addressOf(addresses.records, filterQuery(values.value)));
  };
  return (
    <form class="filters" role="search" aria-label={said.title} onSubmit={search}>
      <TextField {...field('desde')} label={said.from} type="date" />
      <TextField {...field('hasta')} label={said.to} type="date" />
      <SelectField
        {...field('funcionario')}
        label={said.agent}
        options={[
          { value: '', label: said.all },
          ...props.agents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField {...field('nombre')} label={said.name} />
      <TextField {...field('correo')} label={said.email} />
      <SelectField
        {...field('final')}
        label={said.end}
        options={[{ value: '', label: said.allEnds }, ...ends.map(([value, label]) => ({ value, label }))]}
      />
      <TextField {...field('ip')} label={said.ip} />
      <SelectField
        {...field('con')}
        label={filter.label}
        options={[
          { value: '', label: filter.any },
          { value: 'personal_data', label: filter.personal_data },
          { value: 'pqrsd', label: filter.pqrsd },
        ]}
      />
      <div class="filters-actions">
        <button type="submit" class="button">
          {said.search}
        </button>
        {hasFilters(props.query) && <a href={addresses.records}>{said.clear}</a>}
      </div>
    </form>
  );
}

function fromAddress(query: URLSearchParams): Record<Filter, string> {
  return Object.fromEntries(filters.map((name) => [name, query.get(name) ?? ''])) as Record<Filter, string>;
}
