import type { JSX } from 'preact';
import type { ConversationDetails } from '../../../src/protocol.ts';
import { dateAndHour } from '../formats.ts';
import { conductTexts as said } from '../texts-conduct.ts';

/** Why this record is kept whatever the retention says, and whether a supervisor knows. */
export function HoldNotice({ hold }: { hold: ConversationDetails['hold'] }): JSX.Element | null {
  if (!hold) return null;
  return (
    <p class="notice notice-danger">
      {said.hold(hold.reason, hold.byName, dateAndHour(hold.at))}{' '}
      {hold.seenAt === null ? said.holdUnseen : said.holdSeen(hold.seenBy ?? '', dateAndHour(hold.seenAt))}
    </p>
  );
}
