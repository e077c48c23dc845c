import { askWell, listen } from '../http.ts';
import type { Child } from '../processes/children.ts';
import { each } from '../wait.ts';
import { ENTER_AT_ONCE, type Stage } from './stage.ts';

/** The bare HTTP and SSE relay, used as ours is: one POST a message, one stream a page. */
export async function sseRelay(child: Child): Promise<Stage> {
  const leave: (() => void)[] = [];
  let seated = 0;
  const stage: Stage = {
    name: 'HTTP+SSE relay',
    child,
    onHeard: () => undefined,
    stored: null,
    async seat(count) {
      const rooms = Array.from({ length: count }, () => `room-${seated++}`);
      await each(rooms, ENTER_AT_ONCE, async (room) => {
        leave.push(await listen(`${child.address}/${room}`, {}));
      });
      return rooms.map((room) => ({
        http: { path: `/${room}`, headers: { 'Content-Type': 'application/json' } },
        say: (id, body) => askWell(`${child.address}/${room}`, { method: 'POST', body: { id, body } }),
      }));
    },
    async close() {
      for (const go of leave) go();
      await child.stop();
    },
  };
  leave.push(
    await listen(`${child.address}/agent`, {}, (event) => {
      stage.onHeard((event as { message: { id: string } }).message.id);
    }),
  );
  return stage;
}
