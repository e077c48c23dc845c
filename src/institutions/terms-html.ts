import type { TermsKind } from '../protocol/terms.ts';
import { formatDate } from '../rules/spanish-format.ts';
import type { Institution } from './directory.ts';
import { blanksIn, fill } from './blanks.ts';
import { renderMarkdown } from './markdown.ts';
import { noticeRule } from './notice-words.ts';
import { institutionValues, rulesMarkdown } from './say.ts';
import type { TermsVersion } from './terms-store.ts';

type Speaker = Pick<Institution, 'id' | 'settings'>;
type Words = Pick<TermsVersion, 'kind' | 'version' | 'body' | 'publishedAt'>;

/** A version as citizens read it, as safe HTML. */
export function termsHtml(institution: Speaker, words: Words): string {
  return words.kind === 'rules'
    ? renderMarkdown(rulesMarkdown(words.body, institution.settings))
    : privacyHtml(institution, words);
}

/** The rules of use in force, as safe HTML. */
export function rulesHtml({ rules, settings }: Pick<Institution, 'rules' | 'settings'>): string {
  return renderMarkdown(rulesMarkdown(rules.body, settings));
}

/** The personal-data notice: who, what for, which rights, version and date (Ley 1581/2012 art. 12). */
export function privacyHtml(institution: Speaker, words: Omit<Words, 'kind'>): string {
  const { settings, id } = institution;
  const filled = fill(words.body, {
    ...institutionValues(settings),
    // The page with every channel of the institution, where these rights are exercised.
    enlace: `[Atención al ciudadano](/${id})`,
    n: String(words.version),
    fecha: formatDate(words.publishedAt, settings.timezone),
  });
  return renderMarkdown(filled);
}

/** A draft as citizens would read it today, as the next version. A blank that does not exist is left as it was typed. */
export function previewHtml(institution: Institution, kind: TermsKind, body: string, now: number): string {
  const version = Math.max(0, ...institution.terms.filter((it) => it.kind === kind).map((it) => it.version)) + 1;
  if (kind === 'rules') return termsHtml(institution, { kind, version, body, publishedAt: now });
  const unknown = blanksIn(body).filter((blank) => !noticeRule.known.includes(blank));
  const words = unknown.reduce((text, blank) => text.replaceAll(`{${blank}}`, `\\{ ${blank} \\}`), body);
  return privacyHtml(institution, { version, body: words, publishedAt: now });
}
