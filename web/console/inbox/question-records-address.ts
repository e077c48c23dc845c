import { addresses } from '../router.ts';

/** Name of each filter in the address that people see → in the server's query. */
const names = {
  desde: 'from',
  hasta: 'to',
  buscar: 'text',
  funcionario: 'agent',
  estado: 'show',
} as const;

export type RecordFilter = keyof typeof names;
export const filterNames = Object.keys(names) as RecordFilter[];

const shows = ['pending', 'overdue', 'answered', 'undelivered'];

/** Only what is filled in goes to the server; without a state, every question. */
export function recordsQuery(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams({ show: 'all' });
  for (const filter of filterNames) {
    const value = query.get(filter)?.trim() ?? '';
    if (value === '' || (filter === 'estado' && !shows.includes(value))) continue;
    asked.set(names[filter], value);
  }
  const page = query.get('pagina') ?? '';
  if (/^[1-9]\d{0,5}$/.test(page)) asked.set('page', page);
  return asked;
}

export const filtersIn = (query: URLSearchParams): boolean =>
  filterNames.some((name) => (query.get(name)?.trim() ?? '') !== '');

/** A new search begins at its first page. */
export function recordsAddress(values: Partial<Record<RecordFilter, string>>): string {
  const query = new URLSearchParams({ tipo: 'consultas' });
  for (const name of filterNames) {
    const value = values[name]?.trim() ?? '';
    if (value !== '') query.set(name, value);
  }
  return `${addresses.records}?${query}`;
}

export const recordAddress = (id: string): string =>
  `${addresses.records}?tipo=consultas&pregunta=${encodeURIComponent(id)}`;

export function recordsPageAddress(query: URLSearchParams, page: number): string {
  const other = new URLSearchParams(query);
  if (page <= 1) other.delete('pagina');
  else other.set('pagina', String(page));
  return `${addresses.records}?${other}`;
}
