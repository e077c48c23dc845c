import type { JSX } from 'preact';
import type { InboxQuestion } from '../../../src/protocol/inbox.ts';
import { dateAndHour } from '../formats.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** The question and its answers, one after the other, as a conversation is read. */
export function Letters({ view }: { view: InboxQuestion }): JSX.Element {
  const { question, answers } = view;
  return (
    <ol class="letters" aria-label={said.letters}>
      <li class="letter letter-visitor">
        <p class="letter-head">
          <strong>{question.name}</strong> <span class="soft number">{dateAndHour(question.leftAt)}</span>
        </p>
        <p class="line-body">{question.body}</p>
      </li>
      {answers.map((answer) => (
        <li key={answer.id} class="letter letter-agent">
          <p class="letter-head">
            <strong>{answer.authorName}</strong>{' '}
            <span class="soft number">{dateAndHour(answer.answeredAt)}</span>
          </p>
          <p class="line-body">{answer.body}</p>
        </li>
      ))}
    </ol>
  );
}
