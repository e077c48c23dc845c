import type { JSX } from 'preact';
import type { OfflineQuestionView } from '../../../src/protocol.ts';
import * as api from '../api.ts';
import { now } from '../clock.ts';
import { dateAndHour, dateOfDay, isoDay } from '../formats.ts';
import { texts } from '../texts.ts';
import { Loaded } from '../ui/loaded.tsx';
import { dueState } from './due.ts';

const said = texts.questions;

export function QuestionsPage(): JSX.Element {
  return (
    <main id="content" class="page" tabIndex={-1}>
      <h1>{said.title}</h1>
      <p class="soft">{said.intro}</p>
      <Loaded asked="questions" ask={api.questions}>
        {({ questions }) =>
          questions.length === 0 ? (
            <p class="empty">{said.none}</p>
          ) : (
            <>
              <p class="notice">{said.answering}</p>
              <ul class="questions">
                {questions.map((one) => (
                  <Question key={one.id} one={one} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </main>
  );
}

function Question({ one }: { one: OfflineQuestionView }): JSX.Element {
  const due = dueState(one.dueOn, isoDay(now.value));
  const day = dateOfDay(one.dueOn);
  return (
    <li class={`question question-${due}`}>
      <p class="question-head">
        <span class="number soft">{said.number(one.number)}</span>
        <strong>{one.name}</strong>
        <a href={`mailto:${encodeURIComponent(one.email).replace('%40', '@')}`}>{one.email}</a>
      </p>
      <p class="line-body">{one.body}</p>
      <p class="question-foot soft">
        {due !== 'later' && (
          <span class={due === 'overdue' ? 'tag tag-danger' : 'tag tag-warning'}>
            {due === 'overdue' ? said.overdue : said.dueToday}
          </span>
        )}
        <span>{due === 'overdue' ? said.wasDue(day) : said.due(day)}</span>
        <span>
          {said.left}: {dateAndHour(one.leftAt)}
        </span>
        <span>{said.origins[one.origin]}</span>
      </p>
    </li>
  );
}
