import { createHash } from 'node:crypto';
import type { Database, Tx } from '../database/pool.ts';
import type { institutionTexts } from '../database/schema/index.ts';
import type { World } from '../world.ts';
import type { Preset } from './preset-schema.ts';
import {
  findInstitution,
  insertInstitution,
  insertKnowledge,
  insertTerms,
  insertTexts,
  type KnowledgeRow,
  type TermsVersion,
} from './store.ts';

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
    await insertTerms(tx, firstVersion(settings.id, 'rules', preset.rules.heading, preset.rules.markdown, now));
    const notice = preset.texts.privacy_notice?.text ?? '';
    await insertTerms(tx, firstVersion(settings.id, 'privacy', 'Tratamiento de datos personales', notice, now));
    await insertKnowledge(tx, knowledgeRows(preset));
    return true;
  });
  world.institutions.forget(settings.id);
  return loaded;
}

/** SHA-256 of the approved words: what an acceptance points to. */
export const termsHash = (title: string, body: string) =>
  createHash('sha256').update(`${title}\n\n${body}`).digest('hex');

function firstVersion(
  institutionId: string,
  kind: TermsVersion['kind'],
  title: string,
  body: string,
  publishedAt: number,
): TermsVersion {
  return { institutionId, kind, version: 1, title, body, hash: termsHash(title, body), publishedAt };
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
  const rows = <Item extends { id: string }>(
    kind: KnowledgeRow['kind'],
    items: Item[],
    words: (item: Item) => Pick<KnowledgeRow, 'title' | 'body' | 'url'>,
  ): KnowledgeRow[] =>
    items.map((item, position) => ({ institutionId: settings.id, kind, slug: item.id, position, ...words(item) }));
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
