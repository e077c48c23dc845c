import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/**
 * The built browser side, compressed once by the build. Names under /assets carry a hash: they never change.
 * /widget.js is the one address that institutions write in their pages: it must be able to change, and other
 * sites load it by design.
 */
export async function serveStaticFiles(app: FastifyInstance, webFolder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webFolder,
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    // `.vite/manifest.json` is nobody's business.
    dotfiles: 'ignore',
    maxAge: '365d',
    immutable: true,
    setHeaders(reply) {
      reply.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });

  app.get('/widget.js', { schema: { hide: true } }, async (_request, reply) => {
    void reply.headers({
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*',
    });
    return reply.sendFile('widget.js', { maxAge: '5m', immutable: false });
  });
}
