import type { TermsNotice } from '../protocol/terms.ts';
import { texts } from './texts.ts';

/**
 * "Estos términos y condiciones podrán ser modificados…": the dated notice of a change, for every page where citizens
 * arrive — the institution's and the forums.
 */
export function TermsNotices({ notices }: { notices: readonly TermsNotice[] }) {
  if (notices.length === 0) return null;
  return (
    <aside class="terms-notices" aria-label={texts.termsNotices}>
      {notices.map(({ kind, version, text, summary, href }) => (
        <div key={`${kind}-${String(version)}`}>
          <p>
            <strong>{text}</strong>
            {summary === '' ? null : ` ${summary}`}
          </p>
          <p>
            <a href={href}>{texts.seeChange[kind]}</a>
          </p>
        </div>
      ))}
    </aside>
  );
}
