import type { JSX } from 'preact';
import type { InboxQuestion } from '../../../src/protocol/inbox.ts';
import { dateAndHour, dateOfDay, exactHour, date } from '../formats.ts';
import { addresses } from '../router.ts';
import { texts } from '../texts.ts';
import { questionAddress } from './inbox-address.ts';
import { inboxTexts as said } from './texts-inbox.ts';

export function QuestionFacts({ view }: { view: InboxQuestion }): JSX.Element {
  const { question, terms } = view;
  const corrected = view.sendTo !== question.email;
  const facts: [string, string][] = [
    [texts.details.name, question.name],
    [said.email, question.email],
    ...(corrected ? [[said.corrected, view.sendTo] as [string, string]] : []),
    ...view.form.map(({ label, value }): [string, string] => [label, value]),
    [said.left, dateAndHour(question.leftAt)],
    [said.dueLabel, dateOfDay(question.dueOn)],
    [said.originLabel, said.origins[question.origin]],
    [said.ip, view.ip],
    [texts.details.rules, texts.details.version(terms.rulesVersion)],
  ];
  return (
    <section class="inbox-section">
      <h3>{said.facts}</h3>
      <dl class="facts facts-wide">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function History({ view, query }: { view: InboxQuestion; query: URLSearchParams }): JSX.Element {
  return (
    <section class="inbox-section">
      <h3>{said.history}</h3>
      {view.history.length === 0 && <p class="soft">{said.noHistory}</p>}
      <ul class="history">
        {view.history.map((one) => (
          <li key={one.id}>
            {one.kind === 'conversation' ? (
              <a href={`${addresses.records}?consulta=${encodeURIComponent(one.id)}`}>
                {said.conversation(one.number)}
              </a>
            ) : (
              <a href={questionAddress(query, one.id)}>{said.questionNumber(one.number)}</a>
            )}{' '}
            <span class="soft">{date(one.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Events({ view }: { view: InboxQuestion }): JSX.Element {
  return (
    <section class="inbox-section">
      <h3>{said.events}</h3>
      <ol class="events">
        {view.events.map((event, i) => (
          <li key={i}>
            <span class="number soft">
              {date(event.at)}, {exactHour(event.at)}
            </span>{' '}
            {event.text}
            {event.ip !== '' && <span class="soft number"> · IP {event.ip}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
