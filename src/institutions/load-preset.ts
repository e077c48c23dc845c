import { randomUUID } from 'node:crypto';
import { insertException } from '../calendar/store.ts';
import type { Database, Tx } from '../database/pool.ts';
import type { institutionTexts } from '../database/schema/index.ts';
import { FIRST_READ_VERSION } from '../rules/terms.ts';
import { insertWords, wordRows } from '../spelling/store.ts';
import type { World } from '../world.ts';
import { noticeTitle, noticeWords } from './notice-words.ts';
import { notOver } from './preset-calendar.ts';
import type { Preset } from './preset-schema.ts';
import {
  findInstitution,
  insertInstitution,
  insertKnowledge,
  insertTexts,
  type KnowledgeRow,
} from './store.ts';
import { termsHash } from './terms-hash.ts';
import { insertTerms, type TermsVersion } from './terms-store.ts';

type TextRow = typeof institutionTexts.$inferInsert;

/**
 * Puts an institution's folder into the database: from here on the database is what counts. Loading it again
 * changes nothing. `openedAt` null: citizens are not let in until an administrator opens it.
 */
export async function loadPreset(
  world: Pick<World, 'now' | 'institutions'> & { db: Database | Tx },
  preset: Preset,
  openedAt: number | null,
): Promise<boolean> {
  const { settings, shield } = preset;
  const now = world.now();
  const loaded = await world.db.transaction(async (tx) => {
    if (await findInstitution(tx, settings.id)) return false;
    await insertInstitution(tx, { id: settings.id, settings, shield, createdAt: now, openedAt });
    await insertTexts(tx, textRows(settings.id, preset, now));
    const { heading: title, markdown: body } = preset.rules;
    await insertTerms(tx, firstVersion(settings.id, 'rules', { title, body }, now));
    await insertTerms(tx, firstNotice(preset, openedAt, now));
    await insertKnowledge(tx, knowledgeRows(preset));
    for (const exception of notOver(preset.calendar ?? [], now)) {
      const author = { authorId: 'folder', authorName: 'Carpeta de la entidad', createdAt: now };
      await insertException(tx, { institutionId: settings.id, id: randomUUID(), ...exception, ...author });
    }
    await insertWords(tx, wordRows(settings.id, preset.words, { authorName: '', addedAt: now }));
    return true;
  });
  world.institutions.forget(settings.id);
  return loaded;
}

/** Before the opening nobody can accept the notice: its blanks stay open, and its first version comes with the opening. */
function firstNotice({ settings, texts }: Preset, openedAt: number | null, now: number): TermsVersion {
  const template = texts.privacy_notice?.text ?? '';
  const row = firstVersion(settings.id, 'privacy', { title: noticeTitle(settings), body: template }, now);
  if (openedAt === null) return { ...row, version: FIRST_READ_VERSION - 1 };
  const body = noticeWords(template, settings);
  return { ...row, body, hash: termsHash(row.title, body) };
}

function firstVersion(
  institutionId: string,
  kind: TermsVersion['kind'],
  { title, body }: { title: string; body: string },
  now: number,
): TermsVersion {
  return {
    institutionId,
    kind,
    version: FIRST_READ_VERSION,
    title,
    body,
    hash: termsHash(title, body),
    publishedAt: now,
    approvedAt: now,
    summary: '',
    authorId: null,
    authorName: '',
    template: body,
  };
}

/** One row per text; what it says now is also what "restore" goes back to. */
export function textRows(
  institutionId: string,
  { texts, refusals }: Pick<Preset, 'texts' | 'refusals'>,
  revisedAt: number,
): TextRow[] {
  const row = (key: string, { source, text }: Preset['texts'][string]): TextRow => ({
    institutionId,
    key,
    source,
    body: text,
    revisedAt,
    presetSource: source,
    presetBody: text,
  });
  return [
    ...Object.entries(texts).map(([key, text]) => row(key, text)),
    ...Object.entries(refusals).map(([code, text]) => row(`refusal.${code}`, text)),
  ];
}

export function knowledgeRows({ settings, faq, links, canned, procedures }: Preset): KnowledgeRow[] {
  const rows = <Item extends { id: string; source: KnowledgeRow['source'] }>(
    kind: KnowledgeRow['kind'],
    items: Item[],
    words: (item: Item) => Pick<KnowledgeRow, 'title' | 'body' | 'url'>,
  ): KnowledgeRow[] =>
    items.map((item, position) => ({
      ...{ institutionId: settings.id, kind, slug: item.id, position, source: item.source },
      ...words(item),
    }));
  return [
    ...rows('faq', faq, (it) => ({ title: it.question, body: it.answer, url: null })),
    ...rows('link', links, (it) => ({ title: it.title, body: it.url, url: it.url })),
    ...rows('canned', canned, (it) => ({ title: it.title, body: it.text, url: null })),
    ...rows('procedure', procedures, (it) => ({
      title: it.title,
      body: `${it.summary}\nDirección: ${it.address}\nHorario: ${it.hours}\nDocumentos: ${it.documents}`,
      url: null,
    })),
  ];
}
