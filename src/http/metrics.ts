import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { refuse } from '../rules/refusal.ts';
import { isLoopbackHost } from './client.ts';
import { Refused } from './refused.ts';
import type { World } from '../world.ts';

/** Figures for the technician's monitoring; only the machine itself, or a proxy's own rule, may ask. No personal data. */
export function metricsRoute(app: FastifyInstance, world: World): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'ventanilla_listened_topics',
    help: 'Conversations and consoles with an open stream in this process',
    registers: [registry],
    collect() {
      this.set(world.live.topics().length);
    },
  });
  const answers = new Histogram({
    name: 'ventanilla_answer_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  // Each answer of each route keeps its own count at hand: finding it by its labels is a tenth of a small answer.
  const counts = new Map<string, Histogram.Internal<'route' | 'status'>>();
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const key = `${reply.statusCode} ${route}`;
    const count = counts.get(key) ?? answers.labels({ route, status: String(reply.statusCode) });
    counts.set(key, count);
    count.observe(reply.elapsedTime / 1000);
    done();
  });
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // A proxy on this machine would make everybody look local.
    const isLocal = isLoopbackHost(request.ip) && request.headers['x-forwarded-for'] === undefined;
    if (!isLocal) throw new Refused([refuse('not_found')]);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
