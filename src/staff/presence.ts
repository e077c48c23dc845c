import type { World } from '../world.ts';
import type { StaffMember } from './member.ts';
import { setAvailable, touchStaff } from './store.ts';

/** "Disponible": the alarm rings at this person's consoles. */
export async function changeAvailability(
  world: World,
  member: StaffMember,
  available: boolean,
): Promise<void> {
  await setAvailable(world.db, member.institutionId, member.userId, available, world.now());
}

/** A console's stream opened, beats or closed: the person was here until now. */
export async function markSeen(
  world: World,
  members: Pick<StaffMember, 'institutionId' | 'userId'>[],
): Promise<void> {
  await touchStaff(world.db, members, world.now());
}
