import { createHash } from 'node:crypto';
import { recordChange, type Author, type Change } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { insertWords, wordRows } from '../spelling/store.ts';
import type { World } from '../world.ts';
import { checkText, normaliseText, VERSIONED_TEXT } from './check-text.ts';
import { gainsBlank } from './facts.ts';
import { knowledgeRows } from './load-preset.ts';
import { noticeWords } from './notice-words.ts';
import { calendarOf, notOver } from './preset-calendar.ts';
import { noticeOf, presetChanges } from './preset-changes.ts';
import { presetInForce } from './preset-in-force.ts';
import type { Preset } from './preset-schema.ts';
import { reviseCalendar } from './revise-calendar-from-preset.ts';
import { reviseNotice } from './revise-notice.ts';
import { lockInstitution, replaceKnowledge, updateSettings, updateShield } from './store.ts';
import { termsHash } from './terms-hash.ts';
import { insertTerms, nextTermsVersion, termsInForce, type TermsVersion } from './terms-store.ts';
import { putText } from './text-store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;

/** What a folder would change here, and a mark of exactly these changes. */
export interface PresetPreview {
  changes: Change[];
  mark: string;
}

/** The institution keeps its own address: a folder of another one serves as a model. */
const asOwn = (preset: Preset, id: string, now: number): Preset => ({
  ...preset,
  settings: { ...preset.settings, id },
  calendar: preset.calendar && calendarOf(notOver(preset.calendar, now)),
});

export async function previewPreset(
  world: Office,
  institutionId: string,
  preset: Preset,
): Promise<{ ok: true; preview: PresetPreview } | Refusal> {
  const now = await presetInForce(world.db, institutionId, world.now());
  if (!now) return refuse('not_found');
  return { ok: true, preview: previewOf(presetChanges(now, asOwn(preset, institutionId, world.now()))) };
}

function previewOf(changes: Change[]): PresetPreview {
  return { changes, mark: createHash('sha256').update(JSON.stringify(changes)).digest('hex') };
}

/**
 * Puts a folder in force over an institution that is there: what differs is revised, each with its line in the log,
 * and changed rules of use are a new version. `mark` is that of the preview the author saw: nothing else is applied.
 */
export async function reviseFromPreset(
  world: Office,
  institutionId: string,
  { preset, mark, by }: { preset: Preset; mark: string | undefined; by: Author },
): Promise<Verdict> {
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockInstitution(tx, institutionId);
    const before = row && (await presetInForce(tx, institutionId, world.now()));
    if (!before) return refuse('not_found');
    const after = asOwn(preset, institutionId, world.now());
    const preview = previewOf(presetChanges(before, after));
    if (mark !== undefined && preview.mark !== mark) return refuse('changed_meanwhile');
    const fit = row.openedAt === null ? allowed : checkForOpen(before, after, preview.changes);
    if (!fit.ok) return fit;
    await apply(tx, { before, after, changes: preview.changes, by, now: world.now() }, row.openedAt !== null);
    return allowed;
  });
  world.institutions.forget(institutionId);
  return verdict;
}

/** What the forms refuse while citizens are let in, a folder may not bring either: blanks again, or broken texts. */
function checkForOpen(before: Preset, after: Preset, changes: Change[]): Verdict {
  if (gainsBlank(before.settings, after.settings)) return refuse('blanks_unfilled');
  for (const { subject, key } of changes) {
    if (subject !== 'text' || key === VERSIONED_TEXT) continue;
    const checked = checkText(key, normaliseText(textOf(after, key).text));
    const [first] = checked.ok ? [] : checked.errors;
    if (first) return { ...first, field: key };
  }
  return allowed;
}

interface Revision {
  before: Preset;
  after: Preset;
  changes: Change[];
  by: Author;
  now: number;
}

async function apply(tx: Tx, { before, after, changes, by, now }: Revision, open: boolean): Promise<void> {
  const { id } = before.settings;
  const has = (subject: Change['subject'], key?: string) =>
    changes.some((change) => change.subject === subject && (key === undefined || change.key === key));
  if (has('settings')) {
    await updateSettings(tx, id, after.settings);
    await updateShield(tx, id, after.shield);
  }
  for (const { subject, key } of changes) {
    if (subject === 'text') await putText(tx, id, { key, now, ...textOf(after, key) });
  }
  if (has('terms', 'rules')) await publishRules(tx, after, { by, now });
  if (has('terms', 'privacy')) await publishNotice(tx, after, { by, now });
  // After the folder's own notice, which names the new facts already; one that awaits its date does not.
  if (open && has('settings')) await reviseNotice(tx, id, { before: before.settings, after: after.settings, by, now });
  // Those that are there already stay.
  await insertWords(tx, wordRows(id, after.words, { authorName: by.name, addedAt: now }));
  if (has('knowledge')) await replaceKnowledge(tx, id, knowledgeRows(after));
  if (has('calendar')) await reviseCalendar(tx, id, { wanted: notOver(after.calendar ?? [], now), by, now });
  for (const change of changes) await recordChange(tx, id, { by, now, change });
}

/** Empty: the folder does without it. */
function textOf({ texts, refusals }: Preset, key: string) {
  const code = /^refusal\.(.+)$/.exec(key)?.[1];
  return (code === undefined ? texts[key] : refusals[code]) ?? { source: 'entity' as const, text: '' };
}

type Moment = Pick<Revision, 'by' | 'now'>;

async function publishRules(tx: Tx, { settings, rules }: Preset, moment: Moment): Promise<void> {
  const { heading: title, markdown: body } = rules;
  await publishFromFolder(tx, settings.id, 'rules', { title, body, template: body }, moment);
}

async function publishNotice(tx: Tx, after: Preset, moment: Moment): Promise<void> {
  const { title, template } = noticeOf(after);
  const body = noticeWords(template, after.settings);
  await putText(tx, after.settings.id, { key: VERSIONED_TEXT, now: moment.now, ...textOf(after, VERSIONED_TEXT) });
  await publishFromFolder(tx, after.settings.id, 'privacy', { title, body, template }, moment);
}

/** Who accepted the version before accepts this one too before the next entry. */
async function publishFromFolder(
  tx: Tx,
  institutionId: string,
  kind: TermsVersion['kind'],
  words: Pick<TermsVersion, 'title' | 'body' | 'template'>,
  { by, now }: Moment,
): Promise<void> {
  const current = await termsInForce(tx, institutionId, kind, now);
  if (!current) throw new Error(`${institutionId} has no ${kind}`);
  await insertTerms(tx, {
    ...current,
    ...words,
    version: await nextTermsVersion(tx, institutionId, kind),
    hash: termsHash(words.title, words.body),
    publishedAt: now,
    approvedAt: now,
    summary: 'La entidad trajo un texto nuevo de su carpeta.',
    authorId: by.id,
    authorName: by.name,
  });
}
