import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { institutionParam } from '../http/schemas.ts';
import { Refused } from '../http/refused.ts';
import { serviceNow } from '../conversations/present-service-now.ts';
import { openStream } from '../live/stream.ts';
import { serviceTopic } from '../live/topics.ts';
import type { ServiceEvent } from '../protocol.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { refuse } from '../rules/refusal.ts';

/** A library shares one address; a flood has few. Beyond these, pages go on asking once a minute. */
const MOST_OF_ONE_ADDRESS = 300;
const MOST = 10_000;
const TRY_AGAIN_SECONDS = 60;

/** Read by the launcher from the institution's own site: it says nothing of anybody. */
const FOR_EVERY_SITE = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** What the service says, told to every open page and launcher as it changes. */
export function serviceStreamRoutes({ app, world, door }: Context): void {
  const open = new Map<string, number>();
  let all = 0;

  const count = (address: string, change: 1 | -1): void => {
    all += change;
    const left = (open.get(address) ?? 0) + change;
    if (left > 0) open.set(address, left);
    else open.delete(address);
  };

  app.get(
    '/institutions/:institution/state/stream',
    { exposeHeadRoute: false, schema: { tags: ['visitor'], params: institutionParam } },
    async (request, reply) => {
      const institution = await door.institution(request);
      const address = connectionOf(clientIp(world, request, reply));
      if (all >= MOST || (open.get(address) ?? 0) >= MOST_OF_ONE_ADDRESS) {
        throw new Refused([refuse('too_many_requests', { detail: { segundos: TRY_AGAIN_SECONDS } })]);
      }
      const first = async (): Promise<ServiceEvent> => ({
        type: 'service',
        service: await serviceNow(world, institution),
      });
      count(address, 1);
      openStream(reply, {
        live: world.live,
        topics: [serviceTopic(institution.id)],
        first,
        headers: FOR_EVERY_SITE,
        onClose: () => count(address, -1),
      });
    },
  );
}
