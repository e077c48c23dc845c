import type { JSX } from 'preact';
import type { InboxQuestion } from '../../../src/protocol/inbox.ts';
import { now } from '../clock.ts';
import { dateAndHour } from '../formats.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';
import { Letters } from './letters.tsx';
import { Mails } from './mails.tsx';
import { Events, QuestionFacts } from './question-facts.tsx';
import { recordsAddress } from './question-records-address.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** The question, its answers, what became of each mail and who did what: on screen and on paper. */
export function QuestionRecord({ view }: { view: InboxQuestion }): JSX.Element {
  const { terms } = view;
  return (
    <article class="record">
      <p class="record-nav">
        <a href={recordsAddress({})}>{texts.record.back}</a>
        <button type="button" class="button-plain" onClick={() => print()}>
          {texts.record.print}
        </button>
      </p>
      <p class="only-print">{me.value?.institution.name}</p>
      <h1>{said.questionNumber(view.question.number)}</h1>
      <p class="soft">{said.records.notFiling}</p>
      <h2>{said.letters}</h2>
      <Letters view={view} />
      {view.answers.length === 0 && <p class="soft">{said.records.noAnswer}</p>}
      <QuestionFacts view={view} />
      <Mails view={view} />
      <Events view={view} />
      <h2>{texts.record.terms}</h2>
      <dl class="facts facts-wide">
        {(
          [
            [texts.details.rules, `${texts.details.version(terms.rulesVersion)} · ${terms.rulesHash}`],
            [texts.record.privacy, `${texts.details.version(terms.privacyVersion)} · ${terms.privacyHash}`],
            [texts.record.acceptedAt, dateAndHour(terms.acceptedAt)],
            [said.ip, terms.ip],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="only-print soft">{texts.record.printed(dateAndHour(now.value))}</p>
    </article>
  );
}
