/** Name of each filter in the address that people see → in the server's query. */
const names = {
  desde: 'from',
  hasta: 'to',
  funcionario: 'agent',
  nombre: 'name',
  correo: 'email',
  final: 'end',
  ip: 'ip',
  con: 'with',
} as const;

export type Filter = keyof typeof names;
export const filters = Object.keys(names) as Filter[];

/** Only what is filled in goes to the server. */
export function serverQuery(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams();
  for (const filter of filters) {
    const value = query.get(filter)?.trim() ?? '';
    if (value !== '') asked.set(names[filter], value);
  }
  const page = query.get('pagina');
  if (page !== null && /^[1-9]\d{0,5}$/.test(page)) asked.set('page', page);
  return asked;
}

export function hasFilters(query: URLSearchParams): boolean {
  return filters.some((filter) => (query.get(filter)?.trim() ?? '') !== '');
}

/** A new search begins at its first page. */
export function filterQuery(values: Record<Filter, string>): URLSearchParams {
  const query = new URLSearchParams();
  for (const filter of filters) if (values[filter].trim() !== '') query.set(filter, values[filter].trim());
  return query;
}

export function pageQuery(query: URLSearchParams, page: number): URLSearchParams {
  const other = new URLSearchParams(query);
  if (page <= 1) other.delete('pagina');
  else other.set('pagina', String(page));
  return other;
}

export function addressOf(path: string, query: URLSearchParams): string {
  const search = query.toString();
  return search === '' ? path : `${path}?${search}`;
}
