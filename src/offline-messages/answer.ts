import type { Author } from '../changes/store.ts';
import { checkStaff, type Sending } from '../institutions/check-words.ts';
import type { Institution } from '../institutions/directory.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { ANSWER_MAX_LENGTH, mayAnswerQuestion } from '../rules/question.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { announceInbox } from './announce.ts';
import { queueAnswer } from './question-mail.ts';
import {
  answersOf,
  changeOfflineQuestion,
  findAnswer,
  insertAnswer,
  lockOfflineQuestion,
  recordQuestionEvent,
} from './store.ts';

interface Given extends Sending {
  questionId: string;
  /** Named by the console: the same answer sent again is stored and mailed once. */
  id: string;
  body: string;
  by: Author;
}

/**
 * "la cual será atendida el siguiente día hábil" (IPES): the answer is kept as it was written and mailed by the outbox,
 * in one transaction. It cannot be changed; whoever has more to say takes the question again.
 */
export async function answerQuestion(world: World, institution: Institution, given: Given): Promise<Verdict> {
  const body = normalise(given.body).trim();
  const wording = checkAnswer(body);
  if (!wording.ok) return wording;
  const words = await checkStaff(world.db, institution, body, given);
  if (!words.ok) return { ...words, field: 'body' };
  const verdict = await world.db.transaction(async (tx): Promise<Verdict> => {
    const row = await lockOfflineQuestion(tx, institution.id, given.questionId);
    if (!row) return refuse('not_found');
    const before = await findAnswer(tx, institution.id, given.id);
    if (before) {
      const isSame = before.questionId === row.id && before.authorId === given.by.id && before.body === body;
      return isSame ? allowed : refuse('message_id_reused');
    }
    const may = mayAnswerQuestion(row, given.by.id);
    if (!may.ok) return may;
    const now = world.now();
    const answer = {
      institutionId: institution.id,
      id: given.id,
      questionId: row.id,
      seq: (await answersOf(tx, institution.id, [row.id])).length + 1,
      body,
      authorId: given.by.id,
      authorName: given.by.name,
      recipient: row.correctedEmail ?? row.email,
      answeredAt: now,
      ip: given.by.ip,
    };
    await insertAnswer(tx, answer);
    await changeOfflineQuestion(tx, row, {
      answeredAt: row.answeredAt ?? now,
      agentId: null,
      agentName: null,
      claimedAt: null,
    });
    await recordQuestionEvent(tx, row, {
      kind: 'answered',
      at: now,
      actor: 'agent',
      actorId: given.by.id,
      actorName: given.by.name,
      ip: given.by.ip,
      data: { seq: answer.seq, ...(words.passed.length > 0 ? { passed: words.passed } : {}) },
    });
    await queueAnswer(tx, institution, row, answer);
    return allowed;
  });
  if (verdict.ok) {
    world.wakeMail();
    announceInbox(world, institution.id);
  }
  return verdict;
}

/** What public servants write may hold addresses of the web; it goes out as plain text. */
function checkAnswer(body: string): Verdict {
  if (body === '') return refuse('answer_empty', { field: 'body' });
  const length = checkLength(body, ANSWER_MAX_LENGTH, 'answer_too_long');
  const verdict = length.ok ? checkCharacters(body, 'staff') : length;
  return verdict.ok ? allowed : { ...verdict, field: 'body' };
}
