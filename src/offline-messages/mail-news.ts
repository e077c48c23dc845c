import type { MailWatch } from '../mail/deliver.ts';
import type { World } from '../world.ts';
import { announceInbox } from './announce.ts';
import { recordQuestionEvent } from './store.ts';

/** What becomes of an acknowledgement or an answer is part of the question's record, and seen at once in the inbox. */
export function questionMailWatch(world?: Pick<World, 'live'>): MailWatch {
  return {
    async givenUp(tx, mail, { reason, at }) {
      if (mail.questionId === null) return;
      await recordQuestionEvent(
        tx,
        { institutionId: mail.institutionId, id: mail.questionId },
        {
          kind: 'mail_failed',
          at,
          actor: 'system',
          actorId: 'system',
          actorName: 'Ventanilla',
          ip: '',
          data: { recipient: mail.recipient, subject: mail.subject, reason, returned: mail.sentAt !== null },
        },
      );
    },
    settled(mail) {
      if (mail.questionId !== null && world) announceInbox(world, mail.institutionId);
    },
  };
}
