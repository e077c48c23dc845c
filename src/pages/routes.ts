import type { FastifyPluginAsync } from 'fastify';
import { compressPages } from './compression.ts';
import { identityRoutes } from './identity-routes.ts';
import { openManifest } from './manifest.ts';
import type { PagesOptions } from './page-source.ts';
import { answerProblems } from './problems.tsx';
import { publicRoutes } from './public-routes.tsx';
import { registerHelmet } from './security-headers.ts';
import type { Site } from './site.ts';
import { consoleRoutes, demoRoutes } from './staff-routes.tsx';
import { serveStaticFiles } from './static-files.ts';

export { launcherRoute } from './launcher-route.ts';

/**
 * The server-rendered pages, the built files and the 404 of everything that is not /api. Register it once,
 * without prefix: its hooks and its error page stay inside, the 404 is the whole server's.
 */
export const pagesRoutes: FastifyPluginAsync<PagesOptions> = async (app, options) => {
  const site: Site = {
    source: options.source,
    assets: openManifest(options.webFolder),
    https: options.publicUrl?.startsWith('https://') ?? false,
    demo: options.demo,
  };
  await registerHelmet(app);
  await serveStaticFiles(app, options.webFolder);
  compressPages(app);
  answerProblems(app, site);
  publicRoutes(app, site);
  identityRoutes(app, site);
  consoleRoutes(app, site);
  if (site.demo) demoRoutes(app, site, site.demo);
};
