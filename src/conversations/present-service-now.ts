import type { Institution } from '../institutions/directory.ts';
import { presentService } from '../institutions/service-state.ts';
import type { ServiceStateView } from '../protocol.ts';
import { AGENT_GONE_MS } from '../rules/conversation.ts';
import type { World } from '../world.ts';
import { attendanceOf } from './attendance-store.ts';

type Office = Pick<World, 'db' | 'now' | 'institutions'>;

/** What the service of an institution says at this moment. */
export async function serviceNow(
  world: Pick<World, 'db' | 'now'>,
  institution: Institution,
): Promise<ServiceStateView> {
  const now = world.now();
  const attendance = await attendanceOf(world.db, [institution.id], now - AGENT_GONE_MS);
  return presentService(institution, attendance.get(institution.id) ?? { waiting: 0, agents: 0 }, now);
}

/** The same for several, with one question to the database. */
export async function servicesNow(
  world: Office,
  institutionIds: string[],
): Promise<{ institutionId: string; service: ServiceStateView }[]> {
  const now = world.now();
  const attendance = await attendanceOf(world.db, institutionIds, now - AGENT_GONE_MS);
  const found = await Promise.all(institutionIds.map((id) => world.institutions.find(id)));
  return found.flatMap((institution) => {
    const attended = institution && attendance.get(institution.id);
    if (!institution || !attended) return [];
    return [{ institutionId: institution.id, service: presentService(institution, attended, now) }];
  });
}
