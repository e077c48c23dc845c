import { recordChange, type Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { FIRST_READ_VERSION, pendingVersion } from '../rules/terms.ts';
import { factsOf } from './facts.ts';
import { noticeWords } from './notice-words.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { termsHash } from './terms-hash.ts';
import {
  findTerms,
  insertTerms,
  insertWithdrawal,
  termsDates,
  termsInForce,
  type TermsVersion,
} from './terms-store.ts';

interface Revision {
  before: InstitutionSettings;
  after: InstitutionSettings;
  by: Author;
  now: number;
}

/**
 * Citizens accepted a notice that names who keeps their data (Ley 1581/2012 art. 12): when one of those facts changes,
 * the notice with the new words is a new version, in force at once. One that was approved for a later date is replaced
 * by the same with the new fact. At the opening, this makes the first version that anybody can accept.
 */
export async function reviseNotice(tx: Tx, institutionId: string, revision: Revision): Promise<void> {
  const { before, after, by, now } = revision;
  const current = await termsInForce(tx, institutionId, 'privacy', now);
  if (!current) return;
  const dates = (await termsDates(tx, institutionId)).filter(({ kind }) => kind === 'privacy');
  let last = Math.max(...dates.map(({ version }) => version));
  const publish = async (old: TermsVersion, publishedAt: number) => {
    last += 1;
    await insertTerms(tx, renewed(old, { ...revision, version: last, publishedAt }));
    const change = { subject: 'terms' as const, key: `privacy ${String(last)}`, before: null, after: publishedAt };
    await recordChange(tx, institutionId, { by, now, change });
  };
  const isNew = current.version < FIRST_READ_VERSION || hasChanged(current, before, after);
  if (isNew) await publish(current, now);
  const pending = pendingVersion(dates, now);
  const coming = pending && (await findTerms(tx, institutionId, 'privacy', pending.version));
  if (!coming || !hasChanged(coming, before, after)) return;
  const { kind, version } = coming;
  const author = { authorId: by.id, authorName: by.name };
  const reason = `Se aprueba de nuevo con otros datos de la entidad: ${changedFacts(before, after, noticeWords(coming.template, after))}.`;
  await insertWithdrawal(tx, { institutionId, kind, version, at: now, ...author, reason });
  await publish(coming, coming.publishedAt);
}

function hasChanged(row: TermsVersion, before: InstitutionSettings, after: InstitutionSettings): boolean {
  return noticeWords(row.template, after) !== noticeWords(row.body, before);
}

function renewed(
  old: TermsVersion,
  { before, after, by, now, version, publishedAt }: Revision & { version: number; publishedAt: number },
): TermsVersion {
  const body = noticeWords(old.template, after);
  const facts = changedFacts(before, after, body);
  return {
    ...old,
    version,
    body,
    hash: termsHash(old.title, body),
    publishedAt,
    approvedAt: now,
    summary: [publishedAt > now ? old.summary : '', facts && `Cambian los datos de la entidad: ${facts}.`]
      .filter((words) => words !== '')
      .join(' '),
    authorId: by.id,
    authorName: by.name,
  };
}

/** "Teléfono, Dirección": those that these words name. */
function changedFacts(before: InstitutionSettings, after: InstitutionSettings, words: string): string {
  const was = new Map(factsOf(before).map(({ key, value }) => [key, value]));
  return factsOf(after)
    .filter(({ key, value }) => value !== null && was.get(key) !== value && words.includes(value))
    .map(({ label }) => label)
    .join(', ');
}
