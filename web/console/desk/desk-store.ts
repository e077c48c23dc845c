import { batch, computed, signal } from '@preact/signals';
import type { Desk, DeskConversation, StaffEvent } from '../../../src/protocol.ts';
import { openSharedStream, type LinkState } from '../../lib/shared-stream.ts';
import { reminding } from '../alarm/pattern.ts';
import { soundOnce } from '../alarm/sound.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { serverSays } from '../clock.ts';
import { inboxMayHaveChanged } from '../inbox/inbox-version.ts';
import { addresses, go, place } from '../router.ts';
import { me, watched } from '../session.ts';
import { conductTexts } from '../texts-conduct.ts';
import { texts } from '../texts.ts';
import { catchUp, catchUpBehind, takeLines, visitorTypes } from './conversation-store.ts';

export const desk = signal<Desk | null>(null);
export const link = signal<LinkState>('connecting');

/** Requests that somebody accepted a moment ago: the alarm for them stops before the desk is asked again. */
export const gone = signal<ReadonlySet<string>>(new Set());

export const waiting = computed(() => (desk.value?.waiting ?? []).filter(({ id }) => !gone.value.has(id)));
export const mine = computed<readonly DeskConversation[]>(() => desk.value?.mine ?? []);
export const available = computed(() => desk.value?.available ?? false);

/** The conversation on screen is part of the address: a reload comes back to it. */
export const selectedId = computed(() =>
  place.value.path === addresses.desk ? place.value.query.get('consulta') : null,
);

let asking: Promise<void> | null = null;
let askAgain = false;
let deskMark = '';

export function startDesk(): () => void {
  const stream = openSharedStream<StaffEvent>({
    name: `staff:${me.value?.userId ?? ''}`,
    url: api.streamUrl,
    onEvent: take,
    onLink: (state) => {
      link.value = state;
      // Also when it is lost: the answer tells a cut cable from a session that expired.
      if (state !== 'connecting') void loadDesk().then(catchUpAll);
      if (state === 'live') inboxMayHaveChanged();
    },
  });
  void loadDesk();
  return () => {
    stream.close();
    batch(() => {
      desk.value = null;
      link.value = 'connecting';
      gone.value = new Set();
    });
  };
}

/** Who asks while it is being asked waits for an answer that was asked for afterwards. */
export function loadDesk(): Promise<void> {
  askAgain = true;
  asking ??= askUntilFresh();
  return asking;
}

async function askUntilFresh(): Promise<void> {
  while (askAgain) {
    askAgain = false;
    await askOnce();
  }
  asking = null;
}

async function askOnce(): Promise<void> {
  const goneBefore = gone.value;
  try {
    const fresh = await watched(api.desk());
    serverSays(fresh.now);
    batch(() => {
      desk.value = fresh;
      gone.value = new Set([...gone.value].filter((id) => !goneBefore.has(id)));
    });
    catchUpBehind(fresh.mine);
  } catch {
    // The bar of the lost link, or the sign-in dialog, says it; the next event or reconnection asks again.
  }
}

export function select(id: string | null): void {
  go(id === null ? addresses.desk : `${addresses.desk}?consulta=${encodeURIComponent(id)}`, 'replace');
}

/** What this console has shown counts as read; the server is told by who shows it. */
export function markRead(id: string): void {
  change(id, { unread: 0 });
}

function take(event: StaffEvent): void {
  if (event.type === 'desk' || event.type === 'questions') void loadDesk();
  if (event.type === 'questions') inboxMayHaveChanged();
  if (event.type === 'typing') visitorTypes(event.conversationId);
  if (event.type === 'message') hear(event);
  if (event.type === 'claimed') stopRinging(event);
  if (event.type === 'threat') hearThreat(event);
  if (event.type === 'beat') compare(event);
}

function hear(event: Extract<StaffEvent, { type: 'message' }>): void {
  takeLines(event.conversationId, [event.message]);
  // A dato is kept beside the conversation too.
  if (event.message.kind === 'dato') void catchUp(event.conversationId);
  const known = mine.value.find(({ id }) => id === event.conversationId);
  if (!known || event.message.seq <= known.lastSeq) return;
  const fromVisitor = event.message.author === 'visitor';
  change(known.id, {
    lastSeq: event.message.seq,
    unread: known.unread + (fromVisitor ? 1 : 0),
    awaitingReplySince: fromVisitor
      ? (known.awaitingReplySince ?? event.message.sentAt)
      : event.message.author === 'agent'
        ? null
        : known.awaitingReplySince,
  });
}

function stopRinging(event: Extract<StaffEvent, { type: 'claimed' }>): void {
  const wasWaiting = waiting.value.find(({ id }) => id === event.conversationId);
  gone.value = new Set([...gone.value, event.conversationId]);
  if (event.byId !== me.value?.userId && wasWaiting) note(texts.takenBy(wasWaiting.name, event.byName));
  void loadDesk();
}

/** Every console hears of it; only a supervisor's shows it. */
function hearThreat({ byName, number }: Extract<StaffEvent, { type: 'threat' }>): void {
  if (!me.value?.roles.includes('supervisor')) return;
  note(conductTexts.threatNews(byName, number), 'danger');
  soundOnce(reminding);
  void loadDesk();
}

/** A tell that was lost between the commit and the stream shows as another mark. */
function compare(event: Extract<StaffEvent, { type: 'beat' }>): void {
  serverSays(event.now);
  if (event.deskMark !== deskMark) {
    void loadDesk();
    inboxMayHaveChanged();
  }
  deskMark = event.deskMark;
}

function catchUpAll(): void {
  const id = selectedId.value;
  if (id !== null) void catchUp(id);
}

function change(id: string, with_: Partial<DeskConversation>): void {
  if (!desk.value) return;
  desk.value = {
    ...desk.value,
    mine: desk.value.mine.map((one) => (one.id === id ? { ...one, ...with_ } : one)),
  };
}
