import type { Author } from '../changes/store.ts';
import { historyOf } from '../conversations/queries.ts';
import type { Institution } from '../institutions/directory.ts';
import { mailsOfQuestions, type OutboxMail } from '../mail/outbox.ts';
import type { InboxFilter, InboxHistory, InboxPage, InboxQuestion } from '../protocol/inbox.ts';
import { presentTerms } from '../records/present.ts';
import { acceptanceBehind } from '../records/queries.ts';
import { mailboxOf } from '../rules/email.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { addDays, epochOf, localParts } from '../rules/zone.ts';
import type { World } from '../world.ts';
import { findQuestions, inboxCounts } from './inbox-queries.ts';
import { tellQuestionEvents } from './present-events.ts';
import { presentAnswer, presentForm, presentMails, presentQuestion } from './present.ts';
import {
  answerers,
  answersOf,
  findOfflineQuestion,
  lockOfflineQuestion,
  otherQuestionsOf,
  questionEventsOf,
  recordQuestionEvent,
  type OfflineAnswer,
  type OfflineQuestion,
} from './store.ts';

const PAGE_SIZE = 50;

/** What a public servant asks for; days are of the institution's calendar, both included. */
interface Search {
  show: InboxFilter;
  text?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  agent?: string | undefined;
  page: number;
}

export async function inboxOf(world: World, institution: Institution, search: Search): Promise<InboxPage> {
  const { db } = world;
  const { id, settings } = institution;
  const now = world.now();
  const today = localParts(now, settings.timezone).date;
  const { show, from, to, agent, page } = search;
  const wanted = {
    show,
    today,
    text: search.text?.trim(),
    from: from === undefined ? undefined : epochOf(from, 0, settings.timezone),
    before: to === undefined ? undefined : epochOf(addDays(to, 1), 0, settings.timezone),
    agentId: agent,
  };
  const [{ rows, total }, counts, agents] = await Promise.all([
    findQuestions(db, id, wanted, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    inboxCounts(db, id, today),
    answerers(db, id),
  ]);
  const ids = rows.map((row) => row.id);
  const [answers, mails] = await Promise.all([answersOf(db, id, ids), mailsOfQuestions(db, id, ids)]);
  return {
    questions: rows.map((row) => presentQuestion(row, about(answers, row), about(mails, row))),
    total,
    page,
    pageSize: PAGE_SIZE,
    counts,
    agents,
    now,
  };
}

const about = <Thing extends { questionId: string | null }>(all: readonly Thing[], { id }: OfflineQuestion) =>
  all.filter(({ questionId }) => questionId === id);

/** One question whole. Who reads it for the first time is part of its record. Undefined: there is none. */
export async function readQuestion(
  world: World,
  institution: Institution,
  questionId: string,
  reader: Author,
): Promise<InboxQuestion | undefined> {
  const { db } = world;
  const row = await findOfflineQuestion(db, institution.id, questionId);
  if (!row) return undefined;
  await noteReading(world, row, reader);
  const [answers, mails, events, history, acceptance] = await Promise.all([
    answersOf(db, institution.id, [row.id]),
    mailsOfQuestions(db, institution.id, [row.id]),
    questionEventsOf(db, institution.id, row.id),
    historyBehind(world, row),
    acceptanceBehind(db, institution.id, row.acceptanceId),
  ]);
  if (!acceptance) throw new Error('a question without acceptance: the foreign key forbids it');
  return present(world, institution, row, { answers, mails, events, history, acceptance });
}

interface Behind {
  answers: OfflineAnswer[];
  mails: OutboxMail[];
  events: Awaited<ReturnType<typeof questionEventsOf>>;
  history: InboxHistory[];
  acceptance: NonNullable<Awaited<ReturnType<typeof acceptanceBehind>>>;
}

function present(
  world: World,
  institution: Institution,
  row: OfflineQuestion,
  { answers, mails, events, history, acceptance }: Behind,
): InboxQuestion {
  return {
    question: presentQuestion(row, answers, mails),
    form: presentForm(institution, row),
    ip: row.ip,
    sendTo: row.correctedEmail ?? row.email,
    answers: answers.map(presentAnswer),
    mails: presentMails(mails),
    events: tellQuestionEvents(events, mails),
    history,
    terms: presentTerms(acceptance),
    now: world.now(),
  };
}

async function noteReading(world: World, row: OfflineQuestion, reader: Author): Promise<void> {
  const { institutionId, id } = row;
  const isKnown = async (tx: Parameters<typeof questionEventsOf>[0]) =>
    (await questionEventsOf(tx, institutionId, id)).some(
      ({ kind, actorId }) => kind === 'read' && actorId === reader.id,
    );
  if (await isKnown(world.db)) return;
  await world.db.transaction(async (tx) => {
    await lockOfflineQuestion(tx, institutionId, id);
    if (await isKnown(tx)) return;
    await recordQuestionEvent(tx, row, {
      kind: 'read',
      at: world.now(),
      actor: 'agent',
      actorId: reader.id,
      actorName: reader.name,
      ip: reader.ip,
      data: {},
    });
  });
}

const personOf = ({ email, ip, sessionId }: OfflineQuestion) => ({
  mailbox: mailboxOf(email),
  connection: connectionOf(ip),
  sessionId,
});

/** What else this e-mail asked: in the chat, and out of hours. */
async function historyBehind({ db }: World, row: OfflineQuestion): Promise<InboxHistory[]> {
  const [conversations, questions] = await Promise.all([
    historyOf(db, row.institutionId, row.id, personOf(row)),
    otherQuestionsOf(db, row),
  ]);
  return [
    ...conversations
      .filter(({ by }) => by === 'email')
      .map(({ id, number, enteredAt }): InboxHistory => ({
        kind: 'conversation',
        id,
        number,
        at: enteredAt,
      })),
    ...questions.map(({ id, number, at }): InboxHistory => ({ kind: 'question', id, number, at })),
  ].sort((one, other) => other.at - one.at);
}
