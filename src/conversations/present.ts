import type { Institution } from '../institutions/directory.ts';
import type { ConversationView, DeskConversation, MessageView, WaitingView } from '../protocol.ts';
import { hintsOf } from '../rules/hints.ts';
import { pqrsdIn } from '../rules/pqrsd.ts';
import { VISITOR_GONE_MS, WAIT_PROMISE_MS } from '../rules/conversation.ts';
import type { ChainedLine } from './chain.ts';
import type { ConversationRow } from './store.ts';

function presentMessage(line: ChainedLine): MessageView {
  return {
    seq: line.seq,
    id: line.id,
    kind: line.kind,
    author: line.author,
    name: line.authorName,
    body: line.body,
    sentAt: line.sentAt,
  };
}

/** To its citizen: what looks like a PQRSD brings them the way to file it; nothing else is said of their words. */
export function presentToVisitor(line: ChainedLine): MessageView {
  const view = presentMessage(line);
  return isOfCitizen(line) && pqrsdIn(line.body) !== undefined ? { ...view, hints: ['pqrsd'] } : view;
}

/** To staff: with what the citizen's words look like, worked out here and never stored. */
export function presentToStaff(line: ChainedLine): MessageView {
  const hints = isOfCitizen(line) ? hintsOf(line.body) : [];
  return hints.length > 0 ? { ...presentMessage(line), hints } : presentMessage(line);
}

const isOfCitizen = ({ kind, author }: ChainedLine) => kind === 'message' && author === 'visitor';

export interface Queueing {
  position: number | null;
  estimatedWaitMs: number | null;
}

/** The conversation as its visitor sees it. */
export function presentForVisitor(
  row: ConversationRow,
  { settings, suspension }: Institution,
  { position, estimatedWaitMs }: Queueing,
  now: number,
): ConversationView {
  const waiting = row.state === 'waiting';
  // "close now" offers to leave the question at once; whoever waits may still be attended.
  const offered = suspension !== null || now - row.queuedAt >= settings.patienceMinutes * 60_000;
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    position: waiting ? position : null,
    waitingSince: row.queuedAt,
    estimatedWaitMs: waiting ? estimatedWaitMs : null,
    patienceOver: waiting && offered,
    agentName: row.agentName,
    dato: row.state === 'active' ? datoOf(row) : null,
    limitMs: row.limitMs,
    deadline: row.deadlineAt,
    moreTime: row.moreTime,
    endKind: row.endKind,
    lastSeq: row.lastSeq,
    revision: row.revision,
    pqrsd: pqrsdIn(row.question) !== undefined,
    now,
  };
}

function datoOf({ askedDato }: ConversationRow): ConversationView['dato'] {
  return askedDato && { id: askedDato.id, kind: askedDato.kind, label: askedDato.label };
}

export function presentWaiting(row: ConversationRow, now: number): WaitingView {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    question: row.question,
    waitingSince: row.queuedAt,
    handedBack: row.handedBack,
    moreTime: row.moreTime,
    escalated: now - row.queuedAt >= WAIT_PROMISE_MS,
    hints: hintsOf(row.question),
  };
}

export function presentForAgent(row: ConversationRow, unread: number, now: number): DeskConversation {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    question: row.question,
    claimedAt: row.claimedAt ?? row.enteredAt,
    deadline: row.deadlineAt,
    limitMs: row.limitMs,
    moreTime: row.moreTime,
    lastSeq: row.lastSeq,
    unread,
    awaitingReplySince: row.awaitingSince,
    visitorConnected: now - row.visitorSeenAt < VISITOR_GONE_MS,
    visitorSeenAt: row.visitorSeenAt,
    askedDato: row.askedDato?.label ?? null,
    revision: row.revision,
    hints: hintsOf(row.question),
  };
}
