import type { AcceptedTerms, EndKind, RecordHours, RecordRow } from '../protocol.ts';
import type { EventRow } from '../conversations/store.ts';
import type { acceptanceBehind, RecordedConversation } from './queries.ts';

type Acceptance = NonNullable<Awaited<ReturnType<typeof acceptanceBehind>>>;

/** `messages`: how many were said, notices left out. */
export function presentRow(row: RecordedConversation, messages: number): RecordRow {
  return {
    id: row.id,
    number: row.number,
    enteredAt: row.enteredAt,
    name: row.name,
    email: row.email,
    agentName: row.agentName,
    state: row.state,
    endKind: row.endKind,
    ip: row.ip,
    messages,
    waitedMs: between(row.enteredAt, row.firstClaimedAt ?? row.endedAt),
    durationMs: between(row.firstClaimedAt, row.endedAt),
  };
}

export function presentHours(row: RecordedConversation, events: EventRow[]): RecordHours {
  return {
    enteredAt: row.enteredAt,
    firstClaimedAt: row.firstClaimedAt,
    firstReplyAt: row.firstReplyAt,
    endedAt: row.endedAt,
    firstReplyMs: between(row.firstClaimedAt, row.firstReplyAt),
    uncountedMs: uncountedOf(events),
    limitMs: row.limitMs,
    moreTime: row.moreTime,
    ended: endSentence(row.endKind),
  };
}

export function presentTerms(acceptance: Acceptance): AcceptedTerms {
  const { rulesVersion, rulesHash, privacyVersion, privacyHash, acceptedAt, ip } = acceptance;
  return { rulesVersion, rulesHash, privacyVersion, privacyHash, acceptedAt, ip };
}

/** From each loss of the agent (last seen) to the next claim, or to the end. */
function uncountedOf(events: EventRow[]): number {
  let total = 0;
  let since: number | undefined;
  for (const { kind, at, data } of events) {
    if (kind === 'handed_back') since = at - (typeof data.uncountedMs === 'number' ? data.uncountedMs : 0);
    if (since === undefined || (kind !== 'claimed' && kind !== 'ended')) continue;
    total += at - since;
    since = undefined;
  }
  return total;
}

const between = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from);

const ENDS = {
  visitor: 'La persona finalizó la consulta',
  agent: 'El funcionario finalizó la consulta',
  time: 'Terminó el tiempo y el sistema finalizó la consulta',
  misconduct: 'El funcionario finalizó la consulta por trato indebido',
  abandonment: 'El funcionario finalizó la consulta por abandono',
  not_attended: 'La persona salió de la fila sin ser atendida',
} as const satisfies Record<EndKind, string>;

function endSentence(endKind: EndKind | null): string {
  return endKind === null ? 'La consulta sigue abierta' : ENDS[endKind];
}
