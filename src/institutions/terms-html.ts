import { formatDate } from '../rules/spanish-format.ts';
import type { Institution } from './directory.ts';
import { fill } from './blanks.ts';
import { renderMarkdown } from './markdown.ts';
import { institutionValues, rulesMarkdown } from './say.ts';

/** The rules of use in force, as safe HTML. */
export function rulesHtml({ rules, settings }: Pick<Institution, 'rules' | 'settings'>): string {
  return renderMarkdown(rulesMarkdown(rules.body, settings));
}

/** The personal-data notice in force: who, what for, which rights, version and date (Ley 1581/2012 art. 12). */
export function privacyHtml({ privacy, settings, id }: Institution): string {
  const words = fill(privacy.body, {
    ...institutionValues(settings),
    // The page with every channel of the institution, where these rights are exercised.
    enlace: `[Atención al ciudadano](/${id})`,
    n: String(privacy.version),
    fecha: formatDate(privacy.publishedAt, settings.timezone),
  });
  return renderMarkdown(words);
}
