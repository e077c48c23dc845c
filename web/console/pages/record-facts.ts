import type { RecordView } from '../../../src/protocol.ts';
import { dateAndHour, exactHour, lasting } from '../formats.ts';
import type { Fact } from '../entry-facts.ts';
import { texts } from '../texts.ts';

const said = texts.record;
const none = '–';

/** "hora de la consulta": every moment that matters, and how long each part took. */
export function hourFacts({ hours, record }: RecordView): Fact[] {
  const at = (moment: number | null): string => (moment === null ? none : exactHour(moment));
  const took = (ms: number | null): string => (ms === null ? none : lasting(ms));
  const facts: Fact[] = [
    [texts.details.entered, dateAndHour(hours.enteredAt)],
    [said.claimed, at(hours.firstClaimedAt)],
    [said.firstReply, at(hours.firstReplyAt)],
    [said.endedAt, at(hours.endedAt)],
    [texts.records.end, hours.ended],
    [said.waited, took(record.waitedMs)],
    [said.replyTook, took(hours.firstReplyMs)],
    [said.lasted, took(record.durationMs)],
    [
      said.limit,
      `${lasting(hours.limitMs)}${hours.moreTime ? ` (${texts.desk.moreTime.toLowerCase()})` : ''}`,
    ],
  ];
  return hours.uncountedMs > 0 ? [...facts, [said.uncounted, lasting(hours.uncountedMs)]] : facts;
}

/** Proof of what was accepted before entering, and of the copies that were sent. */
export function termFacts({ terms, mails }: RecordView): Fact[] {
  const copies = mails.map((mail): Fact => {
    const when = mail.sentAt === null ? said.copyWaits : dateAndHour(mail.sentAt);
    return [said.copyTo(mail.recipient), [when, mail.proof].filter(Boolean).join(' · ')];
  });
  return [
    [texts.details.rules, `${texts.details.version(terms.rulesVersion)} · ${terms.rulesHash}`],
    [said.privacy, `${texts.details.version(terms.privacyVersion)} · ${terms.privacyHash}`],
    [said.acceptedAt, `${dateAndHour(terms.acceptedAt)} · IP ${terms.ip}`],
    ...copies,
  ];
}
