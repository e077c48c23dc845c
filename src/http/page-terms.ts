import type { Institution } from '../institutions/directory.ts';
import { termsHtml } from '../institutions/terms-html.ts';
import { termsAddress, termsNotices } from '../institutions/terms-notices.ts';
import { findTerms, type TermsVersion } from '../institutions/terms-store.ts';
import type { PageTerms, WantedTerms } from '../pages/page-source.ts';
import { paragraphChanges, type ParagraphChange } from '../rules/paragraph-changes.ts';
import { versionBefore } from '../rules/terms.ts';
import { presentVersions } from '../terms/present.ts';
import type { World } from '../world.ts';

/** One version with everything its page shows; undefined when there is none of that number. */
export async function pageTerms(
  world: Pick<World, 'db' | 'now'>,
  institution: Institution,
  { kind, version }: WantedTerms,
): Promise<PageTerms | undefined> {
  const now = world.now();
  const history = {
    rules: presentVersions(institution, 'rules', now),
    privacy: presentVersions(institution, 'privacy', now),
  };
  const number = version ?? institution[kind].version;
  const shown = history[kind].find((it) => it.version === number);
  const words = shown && (await findTerms(world.db, institution.id, kind, number));
  if (!shown || !words) return undefined;
  const before = await wordsBefore(world, institution, words);
  const inForce = institution[kind].version;
  return {
    kind,
    heading: words.title,
    rulesHeading: institution.rules.title,
    html: termsHtml(institution, words),
    shown,
    before: before?.version ?? null,
    changes: before ? changesBetween(before, words) : [],
    address: version === null ? null : termsAddress(institution.id, kind, number),
    current: inForce === number ? null : addressInForce(institution, kind, inForce),
    history,
    notices: termsNotices(institution, now),
  };
}

function addressInForce({ id }: Institution, kind: WantedTerms['kind'], version: number): string {
  return kind === 'rules' ? `/${id}/reglamento` : termsAddress(id, kind, version);
}

async function wordsBefore(
  { db }: Pick<World, 'db'>,
  { id, terms }: Institution,
  { kind, version }: TermsVersion,
): Promise<TermsVersion | undefined> {
  const versions = terms.filter((it) => it.kind === kind);
  const one = versions.find((it) => it.version === version);
  const before = one && versionBefore(versions, one);
  return before && findTerms(db, id, kind, before.version);
}

/** Only what is new and what goes, without the marks of Markdown. */
function changesBetween(before: TermsVersion, after: TermsVersion): ParagraphChange[] {
  return paragraphChanges(before.body, after.body)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => ({ kind, text: text.replaceAll('**', '').replace(/^[*+-]\s+/, '') }));
}
