import type { InboxFilter } from '../../../src/protocol/inbox.ts';
import { addresses } from '../router.ts';

/** Name of each tab in the address that people see. */
const names: Record<string, InboxFilter> = {
  pendientes: 'pending',
  hoy: 'today',
  vencidas: 'overdue',
  respondidas: 'answered',
  'sin-entregar': 'undelivered',
};
export const tabs = ['pending', 'today', 'overdue', 'answered', 'undelivered'] as const;

export function shownTab(query: URLSearchParams): InboxFilter {
  return names[query.get('ver') ?? ''] ?? 'pending';
}

/** The tab, with the search kept and the page not. */
export function tabAddress(query: URLSearchParams, tab: InboxFilter): string {
  const name = Object.keys(names).find((key) => names[key] === tab) ?? '';
  return withQuery(query, { ver: tab === 'pending' ? '' : name, pagina: '', consulta: '' });
}

export function questionAddress(query: URLSearchParams, id: string): string {
  return withQuery(query, { consulta: id });
}

export function listAddress(query: URLSearchParams): string {
  return withQuery(query, { consulta: '' });
}

/** Within the open tab. */
export function searchAddress(query: URLSearchParams, text: string): string {
  return withQuery(query, { buscar: text.trim(), pagina: '', consulta: '' });
}

export function pageAddress(query: URLSearchParams, page: number): string {
  return withQuery(query, { pagina: page <= 1 ? '' : String(page) });
}

export function inboxQuery(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams({ show: shownTab(query) });
  const text = query.get('buscar')?.trim() ?? '';
  if (text !== '') asked.set('text', text);
  const page = query.get('pagina') ?? '';
  if (/^[1-9]\d{0,5}$/.test(page)) asked.set('page', page);
  return asked;
}

function withQuery(query: URLSearchParams, changes: Record<string, string>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  const search = next.toString();
  return search === '' ? addresses.questions : `${addresses.questions}?${search}`;
}
