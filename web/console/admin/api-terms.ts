import type {
  AcceptancesPage,
  PublishTermsRequest,
  SaveDraftRequest,
  TermsDraftView,
  TermsKind,
  TermsOffice,
  TermsPreview,
  TermsWords,
} from '../../../src/protocol/terms.ts';
import { get, post, request } from '../../lib/api.ts';
import { Unready } from '../failure.ts';
import { termsTexts } from './texts-terms.ts';

const base = '/api/staff/terms';

export const termsOffice = (): Promise<TermsOffice> => get(base);
export const saveDraft = (kind: TermsKind, draft: SaveDraftRequest): Promise<TermsDraftView> =>
  request('PUT', `${base}/${kind}/draft`, { body: draft });
export const discardDraft = (kind: TermsKind, revision: number): Promise<unknown> =>
  post(`${base}/${kind}/draft/discard`, { revision });
export const previewTerms = (kind: TermsKind, words: TermsWords): Promise<TermsPreview> =>
  post(`${base}/${kind}/preview`, words);
export const publishTerms = (kind: TermsKind, wanted: PublishTermsRequest): Promise<{ version: number }> =>
  post(`${base}/${kind}/publish`, wanted);
export const withdrawTerms = (kind: TermsKind, version: number, reason: string): Promise<unknown> =>
  post(`${base}/${kind}/withdraw`, { version, reason });

export interface AcceptanceSearch {
  from: string;
  to: string;
  search: string;
}

export const acceptances = (
  wanted: AcceptanceSearch,
  before?: { at: number; id: string },
): Promise<AcceptancesPage> => {
  const query = new URLSearchParams({ ...wanted });
  if (before) {
    query.set('beforeAt', String(before.at));
    query.set('beforeId', before.id);
  }
  return get(`/api/staff/acceptances?${query}`);
};

/** The table as a file; the server writes down who took it. */
export async function downloadAcceptances(wanted: AcceptanceSearch): Promise<void> {
  const response = await fetch('/api/staff/acceptances/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wanted),
  });
  if (!response.ok) throw new Unready(termsTexts.notDownloaded);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? 'aceptaciones.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
