import { checkVisitorForm } from '../institutions/check-words.ts';
import { entryFormPolicy, hoursPolicy, questionKeyOf, type Institution } from '../institutions/directory.ts';
import { nextNumber } from '../institutions/store.ts';
import { acceptsEntries } from '../rules/business-hours.ts';
import { mailboxOf } from '../rules/email.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { decency } from '../rules/decency.ts';
import { checkEntryForm, type EntryValues } from '../rules/pre-chat-form.ts';
import { mayWait } from '../rules/queue.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { limitOf } from '../rules/time-limit.ts';
import { admit } from '../visitors/may-enter.ts';
import { lockSession, type VisitorSession } from '../visitors/store.ts';
import type { World } from '../world.ts';
import { announceDesk } from './announce.ts';
import { genesis } from './chain.ts';
import {
  findConversation,
  insertConversation,
  liveConversationOf,
  recordEvent,
  type ConversationRow,
} from './store.ts';
import { waitingCounts } from './queue-store.ts';

export interface Entry {
  id: string;
  values: Record<string, string>;
  moreTime: boolean;
  ask?: boolean | undefined;
  ip: string;
  userAgent: string;
}

type Entered = { ok: true; row: ConversationRow } | { ok: false; errors: Refusal[] };

/**
 * A citizen takes a place in the queue. The same citizen in two tabs, or coming back, gets the conversation that is
 * already there: never twice in the queue.
 */
export async function enter(
  world: World,
  institution: Institution,
  session: VisitorSession,
  entry: Entry,
): Promise<Entered> {
  const form = checkEntryForm(entryFormPolicy(institution), entry.values, decency);
  if (!form.ok) return form;
  const words = checkVisitorForm(institution, form.values, entry);
  if (!words.ok) return { ok: false, errors: [{ ...words, field: questionKeyOf(institution) }] };
  const values = { ...form.values, question: words.text, extra: words.extra };
  const now = world.now();
  const result = await world.db.transaction(async (tx) => {
    await lockSession(tx, institution.id, session.id);
    const before =
      (await liveConversationOf(tx, institution.id, session.id)) ??
      (await findConversation(tx, institution.id, entry.id));
    if (before)
      return before.sessionId === session.id ? { ok: true as const, row: before } : refuse('not_found');
    if (!acceptsEntries(hoursPolicy(institution), now)) return refuse('not_open');
    const room = mayWait(
      await waitingCounts(tx, institution.id, connectionOf(entry.ip)),
      institution.settings.queueLimit,
    );
    if (!room.ok) return room;
    const person = { sessionId: session.id, email: form.values.email, ip: entry.ip };
    const admitted = await admit(tx, institution, person, now);
    if (!admitted.ok) return admitted;
    const number = await nextNumber(tx, institution.id, 'conversation');
    const row = await insertConversation(
      tx,
      newConversation(institution, entry, values, {
        sessionId: session.id,
        acceptanceId: admitted.acceptance.id,
        number,
        now,
      }),
    );
    await recordEvent(tx, row, {
      kind: 'entered',
      at: now,
      actor: 'visitor',
      actorId: session.id,
      actorName: row.name,
      ip: entry.ip,
      data: { moreTime: entry.moreTime },
    });
    if (words.masked.length > 0) {
      await recordEvent(tx, row, {
        kind: 'personal_data_masked',
        at: now,
        actor: 'visitor',
        actorId: session.id,
        actorName: row.name,
        ip: entry.ip,
        data: { kinds: words.masked },
      });
    }
    return { ok: true as const, row };
  });
  if (!result.ok && result.code === 'terms_outdated') world.institutions.forgetHere(institution.id);
  if (!result.ok) return { ok: false, errors: [result] };
  announceDesk(world, institution.id);
  return result;
}

function newConversation(
  { id: institutionId, settings }: Institution,
  entry: Entry,
  values: EntryValues,
  { now, ...given }: { sessionId: string; acceptanceId: string; number: number; now: number },
) {
  const limitMs = limitOf(settings, entry.moreTime);
  return {
    institutionId,
    id: entry.id,
    ...given,
    name: values.name,
    email: values.email,
    mailbox: mailboxOf(values.email),
    question: values.question,
    form: values.extra,
    moreTime: entry.moreTime,
    ip: entry.ip,
    connection: connectionOf(entry.ip),
    userAgent: entry.userAgent,
    extraData: {},
    state: 'waiting' as const,
    enteredAt: now,
    queuedAt: now,
    visitorSeenAt: now,
    limitMs,
    remainingMs: limitMs,
    lastHash: genesis(institutionId, entry.id),
  };
}
