import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { formatDate } from '../rules/spanish-format.ts';
import { Markdown } from './document.tsx';
import type { Assets } from './manifest.ts';
import type { PageRules } from './page-source.ts';
import { PublicPage } from './public-layout.tsx';
import { texts } from './texts.ts';

interface RulesPageProps {
  settings: InstitutionSettings;
  rules: PageRules;
  assets: Assets;
}

/** The rules in force, as one would hand them to a judge: version, date, text, hash. */
export function RulesPage({ settings, rules, assets }: RulesPageProps) {
  const published = formatDate(rules.publishedAt, settings.timezone);
  return (
    <PublicPage settings={settings} title={rules.heading} assets={assets} trail={[{ label: rules.heading }]}>
      <article class="rules">
        <h1>{rules.heading}</h1>
        <p class="soft">{texts.rulesVersion(rules.version, published)}</p>
        <Markdown class="prose" html={rules.html} />
        <dl class="fingerprint small">
          <dt>{texts.rulesHash}</dt>
          <dd>
            <code>{rules.hash}</code>
          </dd>
          <dd class="soft">{texts.rulesHashHint}</dd>
        </dl>
      </article>
    </PublicPage>
  );
}
