import type { ChatBoot } from '../../src/protocol.ts';
import { texts } from './texts.ts';

/** A change of the rules or of the notice is announced from its approval, wherever a person arrives. */
export const TermsNotices = ({ boot }: { boot: ChatBoot }) => (
  <>
    {boot.notices.map(({ text, summary, href }) => (
      <p key={href} class="notice">
        {text} {summary}{' '}
        <a href={href} target="_blank">
          {texts.seeChange}
        </a>
      </p>
    ))}
  </>
);
