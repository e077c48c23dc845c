import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { checkVisitorForm } from '../institutions/check-words.ts';
import { entryFormPolicy, hoursPolicy, questionKeyOf } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { nextNumber } from '../institutions/store.ts';
import type { OfflineQuestionReceipt, OfflineQuestionRequest } from '../protocol.ts';
import { mailsOfQuestions } from '../mail/outbox.ts';
import { nextBusinessDay } from '../rules/business-hours.ts';
import { pqrsdIn } from '../rules/pqrsd.ts';
import { decency } from '../rules/decency.ts';
import { checkEntryForm } from '../rules/pre-chat-form.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { localParts } from '../rules/zone.ts';
import { admit } from '../visitors/may-enter.ts';
import { lockSession, type VisitorSession } from '../visitors/store.ts';
import type { World } from '../world.ts';
import { announceInbox } from './announce.ts';
import { dayInWords, queueAcknowledgement } from './question-mail.ts';
import {
  findOfflineQuestion,
  insertOfflineQuestion,
  leftSince,
  recordQuestionEvent,
  type OfflineQuestion,
} from './store.ts';

export interface Left {
  id: string;
  values: Record<string, string>;
  origin: OfflineQuestionRequest['origin'];
  ask?: boolean | undefined;
  ip: string;
}

/** `acknowledged`: by mail too. */
type Outcome = { ok: true; row: OfflineQuestion; acknowledged: boolean } | { ok: false; errors: Refusal[] };

const DAY = 86_400_000;
/** Whoever leaves more than this in a day for one mailbox reads the numbers on the screen only. */
const ACKNOWLEDGED_A_DAY = 5;

/**
 * "agradecemos dejarnos su consulta, la cual será atendida el siguiente día hábil" (IPES). The question itself is
 * always required here; a retry of the same id is stored once.
 */
export async function leaveQuestion(
  world: World,
  institution: Institution,
  session: VisitorSession,
  left: Left,
): Promise<Outcome> {
  const policy = entryFormPolicy(institution);
  const fields = policy.fields.map((field) =>
    field.kind === 'question' ? { ...field, required: true } : field,
  );
  const form = checkEntryForm({ ...policy, fields }, left.values, decency);
  if (!form.ok) return form;
  const words = checkVisitorForm(institution, form.values, left);
  if (!words.ok) return { ok: false, errors: [{ ...words, field: questionKeyOf(institution) }] };
  const now = world.now();
  const result = await world.db.transaction(async (tx) => {
    await lockSession(tx, institution.id, session.id);
    const before = await findOfflineQuestion(tx, institution.id, left.id);
    if (before && before.sessionId !== session.id) return refuse('not_found');
    if (before) return { ok: true as const, row: before, isNew: false };
    const person = { sessionId: session.id, email: form.values.email, ip: left.ip };
    const admitted = await admit(tx, institution, person, now);
    if (!admitted.ok) return admitted;
    const row = await insertOfflineQuestion(tx, {
      institutionId: institution.id,
      id: left.id,
      number: await nextNumber(tx, institution.id, 'offline_question'),
      sessionId: session.id,
      acceptanceId: admitted.acceptance.id,
      name: form.values.name,
      email: form.values.email,
      body: words.text,
      form: words.extra,
      origin: left.origin,
      ip: left.ip,
      leftAt: now,
      dueOn: dueOn(institution, now),
    });
    await recordAndAcknowledge(tx, institution, row, words.masked);
    return { ok: true as const, row, isNew: true };
  });
  if (!result.ok) {
    if (result.code === 'terms_outdated') world.institutions.forgetHere(institution.id);
    return { ok: false, errors: [result] };
  }
  if (result.isNew) {
    world.wakeMail();
    announceInbox(world, institution.id);
  }
  const mails = await mailsOfQuestions(world.db, institution.id, [result.row.id]);
  return { ok: true, row: result.row, acknowledged: mails.length > 0 };
}

async function recordAndAcknowledge(
  tx: Tx,
  institution: Institution,
  row: OfflineQuestion,
  masked: readonly string[],
): Promise<void> {
  await recordQuestionEvent(tx, row, {
    kind: 'left',
    at: row.leftAt,
    actor: 'visitor',
    actorId: row.sessionId,
    actorName: row.name,
    ip: row.ip,
    data: { origin: row.origin, ...(masked.length > 0 ? { masked } : {}) },
  });
  const today = await leftSince(tx, institution.id, row.email, row.leftAt - DAY);
  if (today <= ACKNOWLEDGED_A_DAY) await queueAcknowledgement(tx, institution, row);
}

/** The first business day strictly after the local date it was left. */
function dueOn(institution: Institution, leftAt: number): string {
  return nextBusinessDay(hoursPolicy(institution), localParts(leftAt, institution.settings.timezone).date);
}

/** `acknowledged`: the same will be in the person's mailbox. */
export function receiptOf(
  institution: Institution,
  row: OfflineQuestion,
  acknowledged: boolean,
): OfflineQuestionReceipt {
  const numero = String(row.number);
  return {
    number: row.number,
    dueOn: row.dueOn,
    message: say(institution, 'offline_received', { numero, vence: dayInWords(institution, row.dueOn) }),
    acknowledged: acknowledged ? say(institution, 'offline_acknowledged', { destino: row.email }) : null,
    notAFiling: say(institution, 'not_a_filing', { numero }),
    pqrsd: pqrsdIn(row.body) === undefined ? null : say(institution, 'pqrsd_hint', {}),
  };
}
