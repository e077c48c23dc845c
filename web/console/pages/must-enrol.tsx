import type { JSX } from 'preact';
import { askWhoIAm, leave } from '../session.ts';
import { texts } from '../texts.ts';
import { accountTexts as said } from '../texts-account.ts';
import { Enrol } from './second-factor.tsx';

/** The institution asks a second step of this account: nothing else before it. */
export function MustEnrolPage(): JSX.Element {
  return (
    <main id="content" class="single" tabIndex={-1}>
      <p class="single-product">{texts.product}</p>
      <h1>{said.mustTitle}</h1>
      <p>{said.mustHelp}</p>
      <p class="soft">{said.secondStepHelp}</p>
      <h2 class="visually-hidden">{said.secondStep}</h2>
      <Enrol onDone={() => void askWhoIAm()} />
      <p>
        <button type="button" class="button-plain" onClick={() => void leave(true)}>
          {texts.header.signOut}
        </button>
      </p>
    </main>
  );
}
