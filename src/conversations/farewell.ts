import type { Institution } from '../institutions/directory.ts';
import { pqrsdOf } from '../institutions/channels.ts';
import { say } from '../institutions/say.ts';
import type { EndKind, FarewellView } from '../protocol.ts';
import { untilOf } from '../rules/ban.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import { restrictionOf } from '../visitors/may-enter.ts';
import type { World } from '../world.ts';
import type { ConversationRow } from './store.ts';

/** First why it ended, then the seed's thanks, then what can still be done. */
export async function farewellOf(
  world: World,
  institution: Institution,
  row: ConversationRow & { endKind: EndKind },
): Promise<FarewellView> {
  const { settings } = institution;
  const attended = row.firstClaimedAt !== null;
  const person = { ip: row.ip, email: row.email, sessionId: row.sessionId };
  const ban = await restrictionOf(world.db, institution, person, world.now());
  const hasCopy = settings.copies.atEnd === 'mail' ? ('mail' as const) : ('offer' as const);
  return {
    id: row.id,
    number: row.number,
    endKind: row.endKind,
    reason: reasonOf(institution, row),
    thanks: say(institution, 'farewell', {}),
    transcript: attended ? hasCopy : 'none',
    email: row.email,
    notAFiling: say(institution, 'not_a_filing', { numero: String(row.number) }),
    pqrsd: pqrsdOf(settings),
    draftOffer: say(institution, 'draft_offer', {}),
    copyOffer: say(institution, 'copy_offer', {}),
    copySent: say(institution, 'copy_sent', { destino: row.email }),
    restricted: ban
      ? say(institution, 'restricted', { hasta: formatDateTime(untilOf(ban), settings.timezone) })
      : null,
    goOn: settings.farewellUrl ?? null,
  };
}

/** For misconduct the seed's sentence, exactly. */
function reasonOf(institution: Institution, row: { endKind: EndKind; agentName: string | null }): string {
  const agente = row.agentName ?? institution.settings.shortName;
  switch (row.endKind) {
    case 'visitor':
      return say(institution, 'ended_by_visitor', {});
    case 'agent':
      return say(institution, 'ended_by_agent', { agente });
    case 'time':
      return say(institution, 'ended_by_time', {});
    case 'misconduct':
      return say(institution, 'misconduct_end', {});
    case 'abandonment':
      return say(institution, 'ended_by_abandonment', {});
    case 'not_attended':
      return say(institution, 'ended_not_attended', {});
  }
}
