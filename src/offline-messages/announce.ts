import { institutionTopic } from '../live/topics.ts';
import type { StaffEvent } from '../protocol.ts';
import type { World } from '../world.ts';

/** After commit: every console of the institution asks for its inbox again. */
export function announceInbox(world: Pick<World, 'live'>, institutionId: string): void {
  const told: StaffEvent = { type: 'questions' };
  world.live.tell(institutionTopic(institutionId), told);
}
