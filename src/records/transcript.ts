import { eventsOf, findConversation, messagesAfter } from '../conversations/store.ts';
import { presentToStaff } from '../conversations/present.ts';
import type { Institution } from '../institutions/directory.ts';
import { mailsOfConversation } from '../mail/outbox.ts';
import type { ConversationDetails, RecordView } from '../protocol.ts';
import type { World } from '../world.ts';
import { mailProof, tellEvents } from './event-sentences.ts';
import { presentHours, presentRow, presentTerms } from './present.ts';
import { acceptanceBehind, bansAbout, extensionsAbout, type RecordedConversation } from './queries.ts';
import { verifyChain } from './verify.ts';

/**
 * "hora de la consulta; datos inicialmente solicitados y registro completo de toda la conversación" (IPES): one
 * conversation whole, with who did what, what was mailed, and whether its chain holds. Undefined: there is none.
 */
export async function recordOf(
  world: World,
  institution: Institution,
  id: string,
  detailsOf: (row: RecordedConversation) => Promise<ConversationDetails>,
): Promise<RecordView | undefined> {
  const { db } = world;
  // Read first: what is said meanwhile lies beyond its end and does not count as broken.
  const row = await findConversation(db, institution.id, id);
  if (!row) return undefined;
  const [details, lines, events, bans, extensions, mails, acceptance] = await Promise.all([
    detailsOf(row),
    messagesAfter(db, institution.id, id, 0),
    eventsOf(db, institution.id, id),
    bansAbout(db, institution.id, id),
    extensionsAbout(db, institution.id, id),
    mailsOfConversation(db, institution.id, id),
    acceptanceBehind(db, institution.id, row.acceptanceId),
  ]);
  if (!acceptance) throw new Error('a conversation without acceptance: the foreign key forbids it');
  return {
    record: presentRow(row, lines.filter((line) => line.kind !== 'notice').length),
    details,
    messages: lines.map((line) => ({ ...presentToStaff(line), ip: line.ip })),
    events: tellEvents(institution, { events, bans, extensions, mails }),
    chain: verifyChain(row, lines).chain,
    hours: presentHours(row, events),
    terms: presentTerms(acceptance),
    mails: mails.map((mail) => ({
      recipient: mail.recipient,
      queuedAt: mail.createdAt,
      sentAt: mail.sentAt,
      proof: mailProof(mail),
    })),
  };
}
