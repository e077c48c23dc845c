import { tellMasked, tellPassed } from '../institutions/data-kinds.ts';
import type { OutboxMail } from '../mail/outbox.ts';
import type { RecordEvent } from '../protocol.ts';
import type { OfflineEvent } from './store.ts';

/** What happened to a question, as sentences for people who were not there; mails that were taken included. */
export function tellQuestionEvents(
  events: readonly OfflineEvent[],
  mails: readonly OutboxMail[],
): RecordEvent[] {
  const told = [
    ...events.map((event): RecordEvent => {
      const { at, kind, ip } = event;
      return { at, kind, ip, text: sentence(event) };
    }),
    ...mails.flatMap(({ sentAt, recipient, subject, serverAnswer }): RecordEvent[] =>
      sentAt === null
        ? []
        : [
            {
              at: sentAt,
              kind: 'mail_sent',
              ip: '',
              text: `Se envió a ${recipient} el correo «${subject}». El servidor de correo respondió: ${serverAnswer ?? ''}`,
            },
          ],
    ),
  ];
  return told.sort((one, other) => one.at - other.at);
}

function sentence({ kind, actorName: who, data }: OfflineEvent): string {
  const from = word(data.from);
  switch (kind) {
    case 'left':
      return `${who} dejó la consulta${tellMasked(data.masked)}`;
    case 'read':
      return `${who} la leyó por primera vez`;
    case 'claimed':
      return `${who} la tomó para responderla`;
    case 'released':
      return `${who} la dejó libre`;
    case 'taken_over':
      return `${who} la tomó en lugar de ${from}`;
    case 'answered':
      return `${who} ${data.seq === 1 ? 'la respondió' : 'complementó la respuesta'}${tellPassed(data.passed)}`;
    case 'answered_elsewhere':
      return 'Figuraba como respondida antes de que se pudiera responder desde la consola';
    case 'mail_failed':
      return failure(data);
    case 'resent':
      return resending(who, data);
  }
}

function failure({ returned, recipient, reason }: OfflineEvent['data']): string {
  const what = returned === true ? 'Devolvieron el correo enviado' : 'No se pudo entregar el correo';
  return `${what} a ${word(recipient)}: ${word(reason)}`;
}

function resending(who: string, { before, after }: OfflineEvent['data']): string {
  return before === after
    ? `${who} pidió enviar de nuevo el correo a ${word(after)}`
    : `${who} corrigió el correo ${word(before)} por ${word(after)} y pidió enviarlo de nuevo`;
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
