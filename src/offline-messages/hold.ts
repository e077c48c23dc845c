import type { Author } from '../changes/store.ts';
import type { Tx } from '../database/pool.ts';
import { mayAnswerQuestion, mayClaimQuestion } from '../rules/question.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { announceInbox } from './announce.ts';
import {
  changeOfflineQuestion,
  lockOfflineQuestion,
  recordQuestionEvent,
  type OfflineQuestion,
} from './store.ts';

/** Whose question, and who wants it. */
export interface Wanted {
  institutionId: string;
  questionId: string;
  by: Author;
}

type Step = 'claimed' | 'released' | 'taken_over';

/** One public servant takes the question; the database decides who, and the others are told by whom. */
export function claimQuestion(world: World, wanted: Wanted): Promise<Verdict> {
  return step(world, wanted, 'claimed', (row) => mayClaimQuestion(row, wanted.by.id));
}

/** Gives it back, for somebody else. */
export function releaseQuestion(world: World, wanted: Wanted): Promise<Verdict> {
  return step(world, wanted, 'released', (row) =>
    row.agentId === null ? allowed : mayAnswerQuestion(row, wanted.by.id),
  );
}

/** A supervisor takes it from whoever has it: nobody can be waited for. */
export function takeOverQuestion(world: World, wanted: Wanted): Promise<Verdict> {
  return step(world, wanted, 'taken_over', () => allowed);
}

async function step(
  world: World,
  { institutionId, questionId, by }: Wanted,
  kind: Step,
  may: (row: OfflineQuestion) => Verdict,
): Promise<Verdict> {
  const next = kind === 'released' ? null : by;
  const result = await world.db.transaction(async (tx) => {
    const row = await lockOfflineQuestion(tx, institutionId, questionId);
    const verdict = row ? may(row) : refuse('not_found');
    // A second click changes nothing, and is answered like the first.
    if (!row || !verdict.ok || row.agentId === (next?.id ?? null)) return { verdict, isNews: false };
    await handTo(tx, row, next, { kind, at: world.now(), by });
    return { verdict, isNews: true };
  });
  if (result.isNews) announceInbox(world, institutionId);
  return result.verdict;
}

async function handTo(
  tx: Tx,
  row: OfflineQuestion,
  next: Author | null,
  { kind, at, by }: { kind: Step; at: number; by: Author },
): Promise<void> {
  const hold = next
    ? { agentId: next.id, agentName: next.name, claimedAt: at }
    : { agentId: null, agentName: null, claimedAt: null };
  await changeOfflineQuestion(tx, row, hold);
  await recordQuestionEvent(tx, row, {
    // Nobody had it: then nothing was taken over.
    kind: kind === 'taken_over' && row.agentId === null ? 'claimed' : kind,
    at,
    actor: 'agent',
    actorId: by.id,
    actorName: by.name,
    ip: by.ip,
    data: row.agentName === null ? {} : { from: row.agentName },
  });
}
