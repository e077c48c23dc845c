import type { Database, Tx } from '../database/pool.ts';
import { findPersonalData, type OwnData } from '../rules/personal-data/find.ts';
import type { WordsPolicy } from '../rules/text-checks.ts';
import type { Institution } from './directory.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { factsOf } from './facts.ts';
import { knowledgeOf } from './store.ts';

/** As the settings say; an institution that decided nothing refuses, hides and warns. */
export function wordsPolicy({ privacy, conduct }: InstitutionSettings): WordsPolicy {
  return {
    refuseFromStaff: privacy?.refuseFromStaff ?? true,
    maskFromCitizens: privacy?.maskFromCitizens ?? true,
    abuse: conduct?.abuse ?? 'warn',
  };
}

/**
 * What the institution itself tells everybody is nobody's personal data: its facts, and whatever its texts, procedures,
 * questions and ready answers say.
 */
export async function ownDataOf(db: Database | Tx, { id, settings, texts }: Institution): Promise<OwnData> {
  const facts = factsOf(settings).flatMap(({ value }) => (value === null ? [] : [value]));
  const replyTo = settings.mail?.replyTo ?? null;
  const knowledge = await knowledgeOf(db, id);
  const published = [...Object.values(texts).map(({ text }) => text), ...knowledge.map(({ body }) => body)];
  const told = published.flatMap((text) =>
    findPersonalData(text).map(({ from, to }) => text.slice(from, to)),
  );
  return [...facts, ...(replyTo === null ? [] : [replyTo]), ...told];
}
