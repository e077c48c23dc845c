import type { FastifyInstance } from 'fastify';
import { ConsolePage } from './console-page.tsx';
import { DemoPage } from './demo-page.tsx';
import type { DemoView } from './page-source.ts';
import { sendNotFound } from './problems.tsx';
import { UNFRAMED } from './security-headers.ts';
import { publicAssets, sendPage } from './site.ts';
import type { Site } from './site.ts';
import { consoleTitles, texts } from './texts.ts';
import type { ConsolePageName } from './texts.ts';

/** One empty frame per address: the console's own application fills it after asking who is there. */
export function consoleRoutes(app: FastifyInstance, site: Site): void {
  // Only the demo shows the console inside another page, and only its own.
  const security = site.demo ? { ancestors: ["'self'"] } : { ...UNFRAMED, isolated: true };
  const names = Object.keys(consoleTitles) as ConsolePageName[];
  const frames = names.map((name) => ({ address: `/${name}`, name }));
  // Administration has sections of its own under its address.
  for (const { address, name } of [
    ...frames,
    { address: '/administracion/:seccion', name: 'administracion' as const },
  ]) {
    app.get(address, { schema: { hide: true } }, async (_request, reply) => {
      const assets = await site.assets.assetsOf(['web/console/main.tsx']);
      return sendPage(site, reply, <ConsolePage page={name} assets={assets} />, { personal: true, security });
    });
  }
}

/** Registered only in the demo: elsewhere the address does not exist. */
export function demoRoutes(app: FastifyInstance, site: Site, demo: DemoView): void {
  app.get<{ Querystring: { institucion?: string } }>(
    '/demo',
    { schema: { hide: true } },
    async (request, reply) => {
      const [assets, institutions] = await Promise.all([publicAssets(site), site.source.list()]);
      const wanted = request.query.institucion;
      const shown = institutions.find(({ id }) => wanted === undefined || id === wanted);
      if (!shown) return sendNotFound(site, reply, texts.noInstitution);
      const page = <DemoPage institutions={institutions} shown={shown} demo={demo} assets={assets} />;
      return sendPage(site, reply, page, {
        personal: true,
        security: { ancestors: ["'none'"], frames: ["'self'"] },
      });
    },
  );
}
