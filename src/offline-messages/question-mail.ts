import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { queueMail } from '../mail/outbox.ts';
import { formatDate, formatDateTime } from '../rules/spanish-format.ts';
import { epochOf } from '../rules/zone.ts';
import type { OfflineAnswer, OfflineQuestion } from './store.ts';

/** Where a person who answers our mail is read: where the institution chose, its mailbox, or its public address. */
function replyToOf({ settings }: Institution): string | null {
  const { mail, copies, contact } = settings;
  if (mail?.replyTo) return mail.replyTo;
  const found = [copies.mailbox, contact.correo].find((fact) => fact !== null && fact.source !== 'blank');
  return found?.value ?? null;
}

/** `2026-11-24` as `24 de noviembre de 2026`. */
export function dayInWords(institution: Institution, day: string): string {
  const { timezone } = institution.settings;
  return formatDate(epochOf(day, 12 * 3600, timezone), timezone);
}

/**
 * Says the number and the day, never the question: whoever types somebody else's address must not be able to write to
 * them through us.
 */
export async function queueAcknowledgement(
  tx: Tx,
  institution: Institution,
  row: OfflineQuestion,
): Promise<void> {
  const numero = String(row.number);
  await queueMail(tx, {
    institutionId: institution.id,
    onceKey: `question/${row.id}/received`,
    conversationId: null,
    questionId: row.id,
    recipient: row.email,
    replyTo: replyToOf(institution),
    subject: say(institution, 'offline_ack_subject', { numero }),
    body: say(institution, 'offline_ack_body', {
      nombre: row.name,
      numero,
      fecha: formatDateTime(row.leftAt, institution.settings.timezone),
      vence: dayInWords(institution, row.dueOn),
    }),
    now: row.leftAt,
  });
}

/** The answer with the question it answers, in the transaction that keeps the answer. */
export async function queueAnswer(
  tx: Tx,
  institution: Institution,
  row: OfflineQuestion,
  answer: OfflineAnswer,
): Promise<void> {
  const numero = String(row.number);
  const words = {
    nombre: row.name,
    numero,
    fecha: formatDateTime(row.leftAt, institution.settings.timezone),
    consulta: row.body,
    respuesta: answer.body,
    agente: answer.authorName,
  };
  await queueMail(tx, {
    institutionId: institution.id,
    onceKey: `answer/${answer.id}`,
    conversationId: null,
    questionId: row.id,
    recipient: answer.recipient,
    replyTo: replyToOf(institution),
    subject: say(institution, 'offline_answer_subject', { numero }),
    body: say(institution, answer.seq === 1 ? 'offline_answer_body' : 'offline_addition_body', words),
    now: answer.answeredAt,
  });
}
