import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { InboxQuestion } from '../../../src/protocol/inbox.ts';
import { note } from '../announcer.tsx';
import { focusComposer } from '../desk/claiming.ts';
import { messageOf } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { me, watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { AnswerBox } from './answer-box.tsx';
import * as api from './api-inbox.ts';
import { DueTag } from './due-tag.tsx';
import { listAddress } from './inbox-address.ts';
import { inboxVersion } from './inbox-version.ts';
import { Letters } from './letters.tsx';
import { Mails } from './mails.tsx';
import { recordAddress } from './question-records-address.ts';
import { Events, History, QuestionFacts } from './question-facts.tsx';
import { inboxTexts as said } from './texts-inbox.ts';

/** One question: what was asked, what was answered, and what became of the mail. */
export function QuestionPane({ id, query }: { id: string; query: URLSearchParams }): JSX.Element {
  return (
    <section class="inbox-question" aria-label={said.letters}>
      <p class="inbox-back">
        <a href={listAddress(query)}>{said.back}</a>
      </p>
      <Loaded asked={`${id} ${inboxVersion.value}`} ask={() => api.question(id)}>
        {(view, again) => <Question view={view} again={again} query={query} />}
      </Loaded>
    </section>
  );
}

interface QuestionProps {
  view: InboxQuestion;
  again: () => void;
}

function Question(props: QuestionProps & { query: URLSearchParams }): JSX.Element {
  const { view, again } = props;
  const { question } = view;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const mine = question.holder !== null && question.holder.id === me.value?.userId;
  return (
    <>
      <header class="inbox-head">
        <h2 ref={title} tabIndex={-1}>
          {question.name} <span class="soft number">{said.number(question.number)}</span>
        </h2>
        <p class="inbox-marks">
          <DueTag one={question} />
        </p>
      </header>
      <Letters view={view} />
      <Holder view={view} again={again} />
      {mine && <AnswerBox view={view} again={again} />}
      <Mails view={view} again={again} />
      <QuestionFacts view={view} />
      <History view={view} query={props.query} />
      <Events view={view} />
      <p>
        <a href={recordAddress(question.id)}>{said.seeRecord}</a>
      </p>
    </>
  );
}

/** Who has it, and what one may do about it. */
function Holder({ view, again }: QuestionProps): JSX.Element {
  const { question } = view;
  const { holder } = question;
  const busy = useSignal(false);
  const mine = holder !== null && holder.id === me.value?.userId;
  const act = async (step: (id: string) => Promise<unknown>, done: string): Promise<void> => {
    if (busy.value) return;
    busy.value = true;
    try {
      await watched(step(question.id));
      note(done);
      if (step === api.take) focusComposer.value += 1;
    } catch (failure) {
      // Somebody was faster: who it was is in the words, and in what is asked for again.
      note(messageOf(failure), 'danger');
    } finally {
      busy.value = false;
      again();
    }
  };
  return (
    <div class="inbox-holder" role="group" aria-label={said.holder}>
      <p role="status">{holderWords(view)}</p>
      {holder === null && (
        <button
          type="button"
          class={question.answeredAt === null ? 'button' : 'button-plain'}
          aria-disabled={busy.value}
          onClick={() => void act(api.take, said.took)}
        >
          {question.answeredAt === null ? said.take : said.takeAgain}
        </button>
      )}
      {mine && (
        <button
          type="button"
          class="button-plain button-small"
          aria-disabled={busy.value}
          onClick={() => void act(api.release, said.released)}
        >
          {said.release}
        </button>
      )}
      {holder !== null && !mine && me.value?.roles.includes('supervisor') === true && (
        <button type="button" class="button-plain button-small" onClick={() => askToTakeOver(view, again)}>
          {said.takeOver}
        </button>
      )}
    </div>
  );
}

function holderWords({ question: { holder, answeredAt, answeredBy } }: InboxQuestion): string {
  if (holder?.id === me.value?.userId && holder) return said.heldByMeSince(dateAndHour(holder.since));
  if (holder) return said.heldSince(holder.name, dateAndHour(holder.since));
  if (answeredAt === null) return said.free;
  return answeredBy === null
    ? said.answeredOn(dateAndHour(answeredAt))
    : said.answeredBy(answeredBy, dateAndHour(answeredAt));
}

function askToTakeOver({ question }: InboxQuestion, again: () => void): void {
  openDialog(() => (
    <Confirm
      title={said.takeOver}
      onConfirm={async () => {
        await watched(api.takeOver(question.id));
        focusComposer.value += 1;
        again();
      }}
    >
      <p>{said.takeOverHelp(question.holder?.name ?? '')}</p>
    </Confirm>
  ));
}
