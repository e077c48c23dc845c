import { recordChange, type Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { noticeWords } from '../institutions/notice-words.ts';
import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { lockInstitution } from '../institutions/store.ts';
import { termsHash } from '../institutions/terms-hash.ts';
import {
  insertTerms,
  insertWithdrawal,
  termsDates,
  termsInForce,
  type TermsVersion,
} from '../institutions/terms-store.ts';
import type { TermsKind } from '../protocol/terms.ts';
import { normalise } from '../rules/characters.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { pendingVersion } from '../rules/terms.ts';
import type { World } from '../world.ts';
import { checkComplete, checkDraft } from './check-words.ts';
import { changedMeanwhile } from './save-draft.ts';
import { deleteDraft, findDraft, type TermsDraft } from './store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;
type Outcome = { ok: true; version: number } | { ok: false; errors: Refusal[] };

/** Farther than this nobody plans; it is a slip of the year. */
const FARTHEST_MS = 366 * 86_400_000;

export interface Publication {
  kind: TermsKind;
  /** The draft as it was read. */
  revision: number;
  /** When it comes into force; null: now. */
  at: number | null;
  by: Author;
}

/** The draft becomes a version that nobody can change any more; announced from here on, in force from its instant on. */
export async function publishTerms(
  world: Office,
  institutionId: string,
  publication: Publication,
): Promise<Outcome> {
  const { kind, revision, at, by } = publication;
  const result = await world.db.transaction(async (tx): Promise<Outcome> => {
    const institution = await lockInstitution(tx, institutionId);
    const draft = await findDraft(tx, institutionId, kind);
    if (!institution || !draft) return no(refuse('terms_draft_missing'));
    if (draft.revision !== revision) return no(changedMeanwhile(draft));
    const now = world.now();
    const errors = [...checkDraft(kind, draft), ...checkComplete(kind, draft), ...checkMoment(at, now)];
    if (errors.length > 0) return { ok: false, errors };
    const dates = (await termsDates(tx, institutionId)).filter((it) => it.kind === kind);
    if (pendingVersion(dates, now)) return no(refuse('publication_pending'));
    const current = await termsInForce(tx, institutionId, kind, now);
    if (current && saysTheSame(current, draft)) return no(refuse('terms_unchanged', { field: 'body' }));
    const version = Math.max(0, ...dates.map((it) => it.version)) + 1;
    const row = versionOf(draft, institution.settings, { version, now, publishedAt: at ?? now, by });
    await insertTerms(tx, row);
    await deleteDraft(tx, institutionId, kind);
    await record(tx, row, { by, now, before: current });
    return { ok: true, version };
  });
  world.institutions.forget(institutionId);
  return result;
}

export interface Withdrawal {
  kind: TermsKind;
  version: number;
  reason: string;
  by: Author;
}

const LONGEST_REASON = 500;

/** A publication for a date is cancelled: it never comes into force, and the record shows that it was to. */
export async function withdrawTerms(
  world: Office,
  institutionId: string,
  { kind, version, reason: typed, by }: Withdrawal,
): Promise<Outcome> {
  const reason = normalise(typed).trim().slice(0, LONGEST_REASON);
  if (reason === '') return no(refuse('withdrawal_reason_missing', { field: 'reason' }));
  const result = await world.db.transaction(async (tx): Promise<Outcome> => {
    await lockInstitution(tx, institutionId);
    const now = world.now();
    const row = (await termsDates(tx, institutionId)).find(
      (it) => it.kind === kind && it.version === version,
    );
    if (!row) return no(refuse('not_found'));
    if (row.withdrawnAt !== null) return { ok: true, version };
    if (row.publishedAt <= now) return no(refuse('publication_in_force'));
    const author = { authorId: by.id, authorName: by.name };
    await insertWithdrawal(tx, { institutionId, kind, version, at: now, ...author, reason });
    const before = { title: row.title, hash: row.hash, publishedAt: row.publishedAt };
    const change = {
      subject: 'terms' as const,
      key: `${kind} ${String(version)}`,
      before,
      after: null,
      reason,
    };
    await recordChange(tx, institutionId, { by, now, change });
    return { ok: true, version };
  });
  world.institutions.forget(institutionId);
  return result;
}

const no = (refusal: Refusal): Outcome => ({ ok: false, errors: [refusal] });

function checkMoment(at: number | null, now: number): Refusal[] {
  const isFine = at === null || (at > now && at <= now + FARTHEST_MS);
  return isFine ? [] : [refuse('publication_date_malformed', { field: 'at' })];
}

function saysTheSame(current: TermsVersion, { title, body }: TermsDraft): boolean {
  return normalise(current.title).trim() === title && normalise(current.template).trim() === body;
}

function versionOf(
  { institutionId, kind, title, body: template, summary }: TermsDraft,
  settings: InstitutionSettings,
  made: { version: number; now: number; publishedAt: number; by: Author },
): TermsVersion {
  const body = kind === 'privacy' ? noticeWords(template, settings) : template;
  return {
    institutionId,
    kind,
    version: made.version,
    title,
    body,
    hash: termsHash(title, body),
    publishedAt: made.publishedAt,
    approvedAt: made.now,
    summary,
    authorId: made.by.id,
    authorName: made.by.name,
    template,
  };
}

async function record(
  tx: Tx,
  { institutionId, kind, version, title, hash, summary, publishedAt }: TermsVersion,
  { by, now, before }: { by: Author; now: number; before: TermsVersion | undefined },
): Promise<void> {
  const was = before ? { version: before.version, title: before.title, hash: before.hash } : null;
  const after = { version, title, hash, summary, publishedAt };
  const change = { subject: 'terms' as const, key: `${kind} ${String(version)}`, before: was, after };
  await recordChange(tx, institutionId, { by, now, change });
}
