import type { Institution } from '../institutions/directory.ts';
import { allowed, refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { mailTranscript } from './mail-transcript.ts';
import { recordEvent, type ConversationRow } from './store.ts';

/** The citizen asks for a copy at the farewell; only to the own e-mail, and once. */
export async function requestTranscript(
  world: World,
  institution: Institution,
  sessionId: string,
  row: ConversationRow,
  ip: string,
): Promise<Verdict> {
  if (row.state !== 'ended' || row.firstClaimedAt === null) return refuse('not_found');
  const now = world.now();
  await world.db.transaction(async (tx) => {
    // The record tells of the request, not of every click on its button.
    if (!(await mailTranscript(tx, institution, row, row.email, now))) return;
    await recordEvent(tx, row, {
      kind: 'transcript_requested',
      at: now,
      actor: 'visitor',
      actorId: sessionId,
      actorName: row.name,
      ip,
      data: {},
    });
  });
  world.wakeMail();
  return allowed;
}
