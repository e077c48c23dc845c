import type { TermsState } from '../rules/terms.ts';

/** Rules of use and personal-data notice: versions, drafts, acceptances. Types only. */

export type TermsKind = 'rules' | 'privacy';

/** A change that citizens are told about, ready to be shown. */
export interface TermsNotice {
  kind: TermsKind;
  version: number;
  inForce: boolean;
  /** "El reglamento cambiará el 1 de diciembre de 2026 a las 8:00 a. m." */
  text: string;
  summary: string;
  /** Where the words and what changes can be read. */
  href: string;
}

export interface TermsVersionView {
  version: number;
  state: TermsState;
  title: string;
  summary: string;
  hash: string;
  /** Empty for what came with the preset. */
  authorName: string;
  approvedAt: number;
  publishedAt: number;
  replacedAt: number | null;
  withdrawn: { at: number; authorName: string; reason: string } | null;
}

export interface TermsDraftView {
  title: string;
  body: string;
  summary: string;
  revision: number;
  editedAt: number;
  editedByName: string;
}

/** What the next draft begins from, and is compared with. */
export interface TermsWords {
  title: string;
  body: string;
}

export interface TermsOfKind {
  kind: TermsKind;
  /** Words with their blanks, as the author wrote them. */
  words: TermsWords;
  draft: TermsDraftView | null;
  /** Newest first; the one in force and the pending one are among them. */
  versions: TermsVersionView[];
  /** Blanks the words may use. */
  blanks: string[];
}

/** GET /staff/terms */
export interface TermsOffice {
  kinds: TermsOfKind[];
  now: number;
}

/** PUT /staff/terms/{kind}/draft — `revision` is the one the form was opened with; 0 when there was no draft. */
export interface SaveDraftRequest {
  title: string;
  body: string;
  summary: string;
  revision: number;
}

/** POST /staff/terms/{kind}/preview */
export interface TermsPreview {
  html: string;
}

/** POST /staff/terms/{kind}/publish — the draft of that revision; `at` null is now. */
export interface PublishTermsRequest {
  revision: number;
  at: number | null;
}

export interface AcceptanceView {
  id: string;
  acceptedAt: number;
  email: string | null;
  rulesVersion: number;
  rulesHash: string;
  privacyVersion: number;
  privacyHash: string;
  ip: string;
}

/** GET /staff/acceptances?from&to&search&beforeAt&beforeId — newest first. */
export interface AcceptancesPage {
  acceptances: AcceptanceView[];
  more: boolean;
}
