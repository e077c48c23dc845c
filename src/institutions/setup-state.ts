import type { SetupState } from '../protocol.ts';
import type { World } from '../world.ts';
import type { Institution } from './directory.ts';
import { factsOf, unfilledFacts } from './facts.ts';
import { UNFILLED } from './preset-schema.ts';
import { knowledgeOf, type KnowledgeRow } from './store.ts';
import { textWarnings, type TextWarning } from './text-warnings.ts';

/** What an administrator sees to before the citizens come. */
export async function setupState(
  world: Pick<World, 'db'>,
  institution: Institution,
): Promise<SetupState> {
  const { settings, openedAt, suspension } = institution;
  const knowledge = await knowledgeOf(world.db, institution.id);
  return {
    unfilled: unfilledFacts(settings),
    textWarnings: [...warningsOf(institution, knowledge), ...unfilledKnowledge(knowledge)],
    open: openedAt !== null,
    suspended: suspension,
    facts: factsOf(settings),
  };
}

/** Sentences about what says other hours or days than the settings: the institution's own words among them. */
export function hoursWarnings(institution: Institution, knowledge: KnowledgeRow[]): string[] {
  return [...new Set(warningsOf(institution, knowledge, ({ kind }) => kind !== 'limit'))];
}

function warningsOf(
  { settings, rules, texts }: Institution,
  knowledge: KnowledgeRow[],
  wanted: (warning: TextWarning) => boolean = () => true,
): string[] {
  const of = (kind: KnowledgeRow['kind']) => knowledge.filter((row) => row.kind === kind);
  const faq = of('faq');
  const canned = of('canned');
  const warnings = textWarnings({
    settings,
    rules: { heading: rules.title, markdown: rules.body },
    texts,
    faq: faq.map(({ slug, title, body }) => ({ id: slug, source: 'entity', question: title, answer: body })),
    canned: canned.map(({ slug, title, body }) => ({ id: slug, source: 'entity', title, text: body })),
  });
  return warnings.filter(wanted).map((warning) => `${place(warning.where, faq, canned)} ${difference(warning)}`);
}

/** "texts.greeting", "faq.1.answer" in words. */
function place(where: string, faq: KnowledgeRow[], canned: KnowledgeRow[]): string {
  const [part = '', name = ''] = where.split('.');
  if (part === 'rules') return 'El reglamento';
  if (part === 'faq') return `La pregunta frecuente «${faq[Number(name)]?.title ?? name}»`;
  if (part === 'canned') return `La respuesta preparada «${canned[Number(name)]?.title ?? name}»`;
  if (part === 'settings') return 'El horario escrito en palabras';
  return `El texto «${name}»`;
}

const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

function difference({ kind, says, settings }: TextWarning): string {
  const list = (values: string[]) => (kind === 'days' ? values.map(dayName) : values).join(', ');
  const unit = kind === 'limit' ? ' minutos' : '';
  return `dice ${list(says)}${unit}, y la configuración ${list(settings)}${unit}`;
}

const dayName = (day: string) => DAYS[Number(day) - 1] ?? day;

/** These hinder nothing: an agent does not insert them, and they are edited with the rest of the knowledge. */
function unfilledKnowledge(knowledge: KnowledgeRow[]): string[] {
  return knowledge
    .filter(({ body, url }) => body.includes(UNFILLED) || url?.includes(UNFILLED) === true)
    .map(({ title, kind }) => `${KINDS[kind]} «${title}» tiene datos por completar`);
}

const KINDS = {
  faq: 'La pregunta frecuente',
  link: 'El enlace',
  canned: 'La respuesta preparada',
  procedure: 'El trámite',
} as const satisfies Record<KnowledgeRow['kind'], string>;
