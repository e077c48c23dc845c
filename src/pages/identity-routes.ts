import type { FastifyInstance } from 'fastify';
import { isSafeShield, plainShield } from './shield.ts';
import { findInstitution } from './site.ts';
import type { Site } from './site.ts';
import { themeCss } from './theme.ts';

interface Address {
  Params: { institution: string };
}

const CACHE = 'public, max-age=300';

/** Colours and shield of an institution: data, so they are not part of the build. */
export function identityRoutes(app: FastifyInstance, site: Site): void {
  app.get<Address>('/:institution/tema.css', { schema: { hide: true } }, async (request, reply) => {
    const institution = await findInstitution(site, request.params.institution);
    if (!institution) {
      reply.callNotFound();
      return reply;
    }
    return reply
      .type('text/css; charset=utf-8')
      .headers({ 'Cache-Control': CACHE, 'X-Content-Type-Options': 'nosniff' })
      .send(themeCss(institution.settings.identity));
  });

  app.get<Address>('/:institution/escudo.svg', { schema: { hide: true } }, async (request, reply) => {
    const institution = await findInstitution(site, request.params.institution);
    if (!institution) {
      reply.callNotFound();
      return reply;
    }
    const { shield, settings } = institution;
    return reply
      .type('image/svg+xml; charset=utf-8')
      .headers({
        'Cache-Control': CACHE,
        'X-Content-Type-Options': 'nosniff',
        // Opened by itself an SVG is a document: this one runs and loads nothing.
        'Content-Security-Policy':
          "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
        'Cross-Origin-Resource-Policy': 'cross-origin',
      })
      .send(isSafeShield(shield) ? shield : plainShield(settings.identity.main));
  });
}
