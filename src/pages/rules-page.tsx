import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { formatDate, formatMoment } from '../rules/spanish-format.ts';
import { Markdown } from './document.tsx';
import type { Assets } from './manifest.ts';
import type { PageTerms } from './page-source.ts';
import { PublicPage } from './public-layout.tsx';
import { TermsChanges, TermsHistory } from './terms-history.tsx';
import { TermsNotices } from './terms-notices.tsx';
import { texts } from './texts.ts';

interface RulesPageProps {
  settings: InstitutionSettings;
  terms: PageTerms;
  assets: Assets;
}

/** One version of the rules or of the notice, as one would hand it to a judge: number, dates, text, hash. */
export function RulesPage({ settings, terms, assets }: RulesPageProps) {
  const { shown, heading, current } = terms;
  const label = terms.address === null ? heading : `${heading}: ${texts.version(shown.version)}`;
  const home = `/${settings.id}/reglamento`;
  const trail =
    terms.address === null
      ? [{ label: heading }]
      : [{ label: terms.rulesHeading, href: home }, { label: texts.version(shown.version) }];
  return (
    <PublicPage settings={settings} title={label} assets={assets} trail={trail}>
      {terms.address === null ? <TermsNotices notices={terms.notices} /> : null}
      <article class="rules">
        <h1>{heading}</h1>
        <p class="soft">{standing(terms, settings.timezone)}</p>
        {shown.state === 'in_force' ? null : (
          <p class="notice notice-warning no-print">
            {texts.notInForce[shown.state]}{' '}
            {current === null ? null : <a href={current}>{texts.readCurrent}</a>}
          </p>
        )}
        <TermsChanges terms={terms} />
        <Markdown class="prose" html={terms.html} />
        <dl class="fingerprint small">
          <dt>{texts.rulesHash}</dt>
          <dd>
            <code>{shown.hash}</code>
          </dd>
          <dd class="soft">{texts.rulesHashHint}</dd>
        </dl>
      </article>
      <TermsHistory settings={settings} terms={terms} />
    </PublicPage>
  );
}

/** "Versión 2, aprobada el …, vigente desde el …" */
function standing({ shown }: PageTerms, zone: string): string {
  const { version, state, approvedAt, publishedAt, replacedAt, withdrawn } = shown;
  const from = formatMoment(publishedAt, zone);
  const approved = formatDate(approvedAt, zone);
  if (withdrawn) return texts.rulesWithdrawn(version, approved, formatDate(withdrawn.at, zone));
  if (state === 'pending') return texts.rulesPending(version, approved, from);
  if (state === 'past' && replacedAt !== null)
    return texts.rulesPast(version, from, formatMoment(replacedAt, zone));
  return texts.rulesVersion(version, formatDate(publishedAt, zone));
}
