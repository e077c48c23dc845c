import type { Institution } from '../institutions/directory.ts';
import { entryFormPolicy, hoursPolicy } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { nextNumber } from '../institutions/store.ts';
import type { OfflineQuestionReceipt, OfflineQuestionRequest } from '../protocol.ts';
import { nextBusinessDay } from '../rules/business-hours.ts';
import { checkEntryForm } from '../rules/pre-chat-form.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { formatDate } from '../rules/spanish-format.ts';
import { epochOf, localParts } from '../rules/zone.ts';
import { admit } from '../visitors/may-enter.ts';
import { lockSession, type VisitorSession } from '../visitors/store.ts';
import type { World } from '../world.ts';
import { findOfflineQuestion, insertOfflineQuestion, type OfflineQuestion } from './store.ts';

export interface Left {
  id: string;
  values: Record<string, string>;
  origin: OfflineQuestionRequest['origin'];
  ip: string;
}

type Outcome = { ok: true; row: OfflineQuestion } | { ok: false; errors: Refusal[] };

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
  const form = checkEntryForm({ ...policy, fields }, left.values);
  if (!form.ok) return form;
  const now = world.now();
  const result = await world.db.transaction(async (tx) => {
    await lockSession(tx, institution.id, session.id);
    const before = await findOfflineQuestion(tx, institution.id, left.id);
    if (before)
      return before.sessionId === session.id ? { ok: true as const, row: before } : refuse('not_found');
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
      body: form.values.question,
      form: form.values.extra,
      origin: left.origin,
      ip: left.ip,
      leftAt: now,
      dueOn: dueOn(institution, now),
    });
    return { ok: true as const, row };
  });
  if (!result.ok && result.code === 'terms_outdated') world.institutions.forgetHere(institution.id);
  return result.ok ? result : { ok: false, errors: [result] };
}

/** The first business day strictly after the local date it was left. */
function dueOn(institution: Institution, leftAt: number): string {
  return nextBusinessDay(hoursPolicy(institution), localParts(leftAt, institution.settings.timezone).date);
}

export function receiptOf(institution: Institution, row: OfflineQuestion): OfflineQuestionReceipt {
  const { timezone } = institution.settings;
  const numero = String(row.number);
  return {
    number: row.number,
    dueOn: row.dueOn,
    message: say(institution, 'offline_received', {
      numero,
      vence: formatDate(epochOf(row.dueOn, 12 * 3600, timezone), timezone),
    }),
    notAFiling: say(institution, 'not_a_filing', { numero }),
  };
}
