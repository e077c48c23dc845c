import type { Database, Tx } from '../database/pool.ts';
import { wordsOf } from '../spelling/store.ts';
import { refusals } from '../rules/refusal.ts';
import { VERSIONED_TEXT } from './check-text.ts';
import type { Preset, PresetText, Procedure } from './preset-schema.ts';
import { findInstitution, knowledgeOf, textsOf, type KnowledgeRow } from './store.ts';
import { termsInForce } from './terms-store.ts';
import { isTextKey } from './text-keys.ts';

/** Everything an institution says and does now, in the shape of its folder; undefined when there is none. */
export async function presetInForce(
  db: Database | Tx,
  institutionId: string,
  now: number,
): Promise<Preset | undefined> {
  const row = await findInstitution(db, institutionId);
  const rules = await termsInForce(db, institutionId, 'rules', now);
  const privacy = await termsInForce(db, institutionId, 'privacy', now);
  if (!row || !rules || !privacy) return undefined;
  const texts = await textsOf(db, institutionId);
  const knowledge = await knowledgeOf(db, institutionId);
  // The notice is a text that is accepted: what it says is its version in force, with the blanks.
  const said = texts
    .filter(({ body }) => body !== '')
    .map((text) => (text.key === VERSIONED_TEXT ? { ...text, body: privacy.template } : text));
  return {
    settings: { ...row.settings, rulesHeading: rules.title },
    shield: row.shield,
    rules: { heading: rules.title, markdown: rules.body },
    texts: wording(said, (key) => (isTextKey(key) ? key : undefined)),
    refusals: wording(said, (key) => {
      const code = /^refusal\.(.+)$/.exec(key)?.[1];
      return code !== undefined && Object.hasOwn(refusals, code) ? code : undefined;
    }),
    ...lists(knowledge),
    words: (await wordsOf(db, institutionId)).map(({ written }) => written),
  };
}

/** `nameOf` answers how a row is called in its file, or undefined when it is not of that file. */
function wording(
  rows: readonly { key: string; source: PresetText['source']; body: string }[],
  nameOf: (key: string) => string | undefined,
): Record<string, PresetText> {
  return Object.fromEntries(
    rows.flatMap(({ key, source, body }): [string, PresetText][] => {
      const name = nameOf(key);
      return name === undefined ? [] : [[name, { source, text: body }]];
    }),
  );
}

/** Where an item came from is not kept: it is the institution's by now. */
function lists(rows: readonly KnowledgeRow[]): Pick<Preset, 'faq' | 'links' | 'procedures' | 'canned'> {
  const of = (kind: KnowledgeRow['kind']) =>
    rows.filter((row) => row.kind === kind).sort((one, other) => one.position - other.position);
  const source = 'entity' as const;
  return {
    faq: of('faq').map(({ slug: id, title, body }) => ({ id, source, question: title, answer: body })),
    links: of('link').map(({ slug: id, title, url, body }) => ({ id, source, title, url: url ?? body })),
    canned: of('canned').map(({ slug: id, title, body }) => ({ id, source, title, text: body })),
    procedures: of('procedure').map(procedureOf),
  };
}

/** Its parts are stored in one text, as an agent inserts them. */
function procedureOf({ slug: id, title, body }: KnowledgeRow): Procedure {
  const parts = /^([^]*)\nDirección: ([^]*)\nHorario: ([^]*)\nDocumentos: ([^]*)$/.exec(body);
  const [, summary = body, address = '—', hours = '—', documents = '—'] = parts ?? [];
  return { id, source: 'entity', title, summary, address, hours, documents };
}
