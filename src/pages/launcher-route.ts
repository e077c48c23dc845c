import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PageSource } from './page-source.ts';
import { readableOn } from './theme.ts';

const launcherSchema = z.object({
  name: z.string(),
  colour: z.string(),
  onColour: z.string(),
  state: z.enum(['open', 'closed', 'suspended', 'nobody', 'busy']),
  /** "Abierto hoy hasta las 4:00 p. m." */
  summary: z.string(),
  /** False: the asking site may not frame the chat, and the launcher opens the full page instead. */
  panel: z.boolean(),
});

const notFoundSchema = z.object({ code: z.string(), message: z.string() });

const params = z.object({ institution: z.string().max(60) });

/** What /widget.js needs to draw itself on the institution's own site, hence readable from any origin. */
export const launcherRoute: FastifyPluginAsync<{ source: PageSource }> = async (app, { source }) => {
  app
    .withTypeProvider<ZodTypeProvider>()
    .get(
      '/api/institutions/:institution/launcher',
      { schema: { params, response: { 200: launcherSchema, 404: notFoundSchema } } },
      async (request, reply) => {
        const { institution: id } = request.params;
        void reply.headers({
          'Access-Control-Allow-Origin': '*',
          'Cross-Origin-Resource-Policy': 'cross-origin',
          // `panel` depends on who asks.
          'Cache-Control': 'public, max-age=30',
          Vary: 'Origin',
        });
        const institution = await source.institution(id);
        if (!institution) {
          return reply.status(404).send({ code: 'not_found', message: 'No encontramos esta entidad.' });
        }
        const { launcherName, identity, sites } = institution.settings;
        const { state, summary } = await source.service(id);
        return {
          name: launcherName,
          colour: identity.main,
          onColour: readableOn(identity.main),
          state,
          summary,
          panel: mayFrame(request, sites),
        };
      },
    );
};

/** Our own pages ask without an Origin header. */
function mayFrame({ headers, protocol, host }: FastifyRequest, sites: readonly string[]): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === `${protocol}://${host}`) return true;
  return sites.some((site) => isSite(site, origin));
}

/** A site as CSP writes it: `https://host`, or with any port, `http://localhost:*` (the demo). */
function isSite(site: string, origin: string): boolean {
  return site === origin || (site.endsWith(':*') && origin.startsWith(site.slice(0, -1)));
}
