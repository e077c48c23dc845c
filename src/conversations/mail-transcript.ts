import type { Tx } from '../database/pool.ts';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { queueMail } from '../mail/outbox.ts';
import { formatDate, formatDateTime, formatHour } from '../rules/spanish-format.ts';
import type { ChainedLine } from './chain.ts';
import { messagesAfter, type ConversationRow } from './store.ts';

/**
 * "las conversaciones (CHAT) quedaran almacenadas en un correo electrónico de la entidad y una copia en la cuenta de
 * correo registrada por el usuario" (Putumayo). Written in the transaction that ends the conversation.
 */
export async function mailTranscriptCopies(
  tx: Tx,
  institution: Institution,
  row: ConversationRow,
  now: number,
): Promise<void> {
  const { atEnd, mailbox } = institution.settings.copies;
  if (atEnd !== 'mail' || row.firstClaimedAt === null) return;
  const recipients = [row.email, ...(mailbox && mailbox.source !== 'blank' ? [mailbox.value] : [])];
  for (const recipient of recipients) await mailTranscript(tx, institution, row, recipient, now);
}

/** Puts one copy of the transcript into the outbox; asking twice for the same person sends it once: then false. */
export async function mailTranscript(
  tx: Tx,
  institution: Institution,
  row: ConversationRow,
  recipient: string,
  now: number,
): Promise<boolean> {
  const lines = await messagesAfter(tx, institution.id, row.id, 0);
  const zone = institution.settings.timezone;
  const numero = String(row.number);
  const fecha = formatDate(row.enteredAt, zone);
  return queueMail(tx, {
    institutionId: institution.id,
    onceKey: `transcript/${row.id}/${recipient}`,
    conversationId: row.id,
    recipient,
    subject: say(institution, 'transcript_subject', { numero, fecha }),
    body: say(institution, 'transcript_body', {
      nombre: row.name,
      numero,
      fecha: formatDateTime(row.enteredAt, zone),
      conversacion: transcriptText(row, lines, zone),
    }),
    now,
  });
}

function transcriptText(row: ConversationRow, lines: ChainedLine[], zone: string): string {
  const question = row.question ? [`Consulta: ${row.question}`, ''] : [];
  return [
    ...question,
    ...lines.map((it) => `[${formatHour(it.sentAt, zone)}] ${it.authorName}: ${it.body}`),
  ].join('\n');
}
