import type { ChatBoot } from '../../src/protocol.ts';
import { texts } from './texts.ts';

/** A change of the rules or of the notice is announced from its approval, wherever a person arrives. */
export function TermsNotices({ boot }: { boot: ChatBoot }) {
  return (
    <>
      {boot.notices.map(({ kind, text, summary, href }) => (
        <div key={href} class="notice">
          <strong>{text}</strong> {summary}{' '}
          <a href={href} target="_blank" rel="noopener">
            {texts.seeChange[kind]}
          </a>
        </div>
      ))}
    </>
  );
}
