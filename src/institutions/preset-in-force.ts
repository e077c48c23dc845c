import { exceptionsInForce } from '../calendar/store.ts';
import type { Database, Tx } from '../database/pool.ts';
import { wordsOf } from '../spelling/store.ts';
import { refusals } from '../rules/refusal.ts';
import { VERSIONED_TEXT } from './check-text.ts';
import { NOTICE_TITLE } from './notice-words.ts';
import { calendarOf } from './preset-calendar.ts';
import type { InstitutionSettings, Preset, PresetText, Procedure } from './preset-schema.ts';
import { findInstitution, knowledgeOf, textsOf, type KnowledgeRow } from './store.ts';
import { termsInForce, type TermsVersion } from './terms-store.ts';
import type { TextRow } from './text-store.ts';
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
  const said = texts.filter(({ body }) => body !== '').map((text) => asAccepted(text, privacy));
  const exceptions = await exceptionsInForce(db, institutionId, now);
  return {
    settings: withHeadings(row.settings, rules.title, privacy.title),
    shield: row.shield,
    rules: { heading: rules.title, markdown: rules.body },
    texts: wording(said, (key) => (isTextKey(key) ? key : undefined)),
    refusals: wording(said, (key) => {
      const code = /^refusal\.(.+)$/.exec(key)?.[1];
      return code !== undefined && Object.hasOwn(refusals, code) ? code : undefined;
    }),
    ...lists(knowledge),
    calendar: calendarOf(exceptions),
    words: (await wordsOf(db, institutionId)).map(({ written }) => written),
  };
}

/** The notice is a text that is accepted: what it says is its version in force, with the blanks. */
function asAccepted(text: TextRow, { template }: TermsVersion): TextRow {
  if (text.key !== VERSIONED_TEXT || text.body === template) return text;
  return { ...text, body: template, source: 'entity' };
}

/** The titles are those of the versions in force; the product's own is not repeated. */
function withHeadings(
  { noticeHeading: _old, ...settings }: InstitutionSettings,
  rulesHeading: string,
  notice: string,
): InstitutionSettings {
  return { ...settings, rulesHeading, ...(notice === NOTICE_TITLE ? {} : { noticeHeading: notice }) };
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

function lists(rows: readonly KnowledgeRow[]): Pick<Preset, 'faq' | 'links' | 'procedures' | 'canned'> {
  const of = (kind: KnowledgeRow['kind']) =>
    rows.filter((row) => row.kind === kind).sort((one, other) => one.position - other.position);
  return {
    faq: of('faq').map(({ slug: id, source, title, body }) => ({ id, source, question: title, answer: body })),
    links: of('link').map(({ slug: id, source, title, url, body }) => ({ id, source, title, url: url ?? body })),
    canned: of('canned').map(({ slug: id, source, title, body }) => ({ id, source, title, text: body })),
    procedures: of('procedure').map(procedureOf),
  };
}

/** Its parts are stored in one text, as an agent inserts them. */
function procedureOf({ slug: id, source, title, body }: KnowledgeRow): Procedure {
  const parts = /^([^]*)\nDirección: ([^]*)\nHorario: ([^]*)\nDocumentos: ([^]*)$/.exec(body);
  const [, summary = body, address = '—', hours = '—', documents = '—'] = parts ?? [];
  return { id, source, title, summary, address, hours, documents };
}
