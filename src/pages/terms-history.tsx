import { termsAddress } from '../institutions/terms-notices.ts';
import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import type { TermsKind, TermsVersionView } from '../protocol/terms.ts';
import { formatDate, formatMoment } from '../rules/spanish-format.ts';
import type { PageTerms } from './page-source.ts';
import { texts } from './texts.ts';

/** What this version changes: its summary, and the paragraphs that it adds and removes. */
export function TermsChanges({ terms: { shown, before, changes } }: { terms: PageTerms }) {
  if (before === null) return null;
  return (
    <section class="terms-changes" aria-labelledby="cambios">
      <h2 id="cambios">{texts.whatChanges}</h2>
      {shown.summary === '' ? null : <p>{shown.summary}</p>}
      <details>
        <summary>{texts.compareWith(before)}</summary>
        {changes.length === 0 ? <p>{texts.onlyTitle}</p> : null}
        <ul class="paragraph-changes">
          {changes.map(({ kind, text }) => (
            <li data-change={kind}>
              <span class="change-word">{kind === 'added' ? texts.added : texts.removed}</span>{' '}
              {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Every version there has been, each at its own address. */
export function TermsHistory({ settings, terms }: { settings: InstitutionSettings; terms: PageTerms }) {
  return (
    <section class="terms-history no-print" aria-labelledby="historia">
      <h2 id="historia">{texts.history}</h2>
      <Versions
        settings={settings}
        kind="rules"
        title={texts.historyOf.rules}
        versions={terms.history.rules}
      />
      <Versions
        settings={settings}
        kind="privacy"
        title={texts.historyOf.privacy}
        versions={terms.history.privacy}
      />
    </section>
  );
}

function Versions(props: {
  settings: InstitutionSettings;
  kind: TermsKind;
  title: string;
  versions: readonly TermsVersionView[];
}) {
  const { settings, kind, title, versions } = props;
  return (
    <section aria-labelledby={`historia-${kind}`}>
      <h3 id={`historia-${kind}`}>{title}</h3>
      <ol class="versions" reversed>
        {versions.map((one) => (
          <li>
            <p>
              <a href={termsAddress(settings.id, kind, one.version)}>
                {texts.version(one.version)}
                <span class="visually-hidden"> {texts.of[kind]}</span>
              </a>{' '}
              <span class="version-state" data-state={one.state}>
                {texts.states[one.state]}
              </span>
            </p>
            <p class="soft small">{datesOf(one, settings.timezone)}</p>
            {one.summary === '' ? null : <p>{one.summary}</p>}
            <p class="soft small">
              SHA-256 <code>{one.hash}</code>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function datesOf({ approvedAt, publishedAt, replacedAt, withdrawn }: TermsVersionView, zone: string): string {
  const approved = texts.approvedOn(formatDate(approvedAt, zone));
  if (withdrawn) return `${approved} ${texts.withdrawnOn(formatDate(withdrawn.at, zone), withdrawn.reason)}`;
  const from = formatMoment(publishedAt, zone);
  const until = replacedAt === null ? null : formatMoment(replacedAt, zone);
  return `${approved} ${until === null ? texts.since(from) : texts.sinceUntil(from, until)}`;
}
