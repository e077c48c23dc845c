import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemPage } from './institution-list.tsx';
import { MissingBuild } from './manifest.ts';
import { publicAssets, sendPage } from './site.ts';
import type { Site } from './site.ts';
import { texts } from './texts.ts';

/** Courteous pages for what is not there and for what went wrong. The API answers in its own shape. */
export function answerProblems(app: FastifyInstance, site: Site): void {
  app.setNotFoundHandler(async (request, reply) => {
    if (isApi(request)) return reply.status(404).send({ code: 'not_found', message: texts.notFoundTitle });
    const tidy = withoutLastSlash(request);
    if (tidy !== null) return reply.redirect(tidy, 308);
    return sendNotFound(site, reply, texts.notFoundTitle);
  });
  app.setErrorHandler(async (error: FastifyError, request, reply) => sendError(site, error, request, reply));
}

/** 404 with the list of institutions. */
export async function sendNotFound(site: Site, reply: FastifyReply, title: string): Promise<FastifyReply> {
  const [assets, institutions] = await Promise.all([publicAssets(site), site.source.list()]);
  const page = (
    <ProblemPage title={title} message={texts.notFound} institutions={institutions} assets={assets} />
  );
  return sendPage(site, reply, page, { status: 404 });
}

async function sendError(site: Site, error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode !== undefined && error.statusCode < 500 ? error.statusCode : 500;
  if (status >= 500) request.log.error({ err: error }, 'a page could not be shown');
  if (error instanceof MissingBuild) {
    return reply
      .status(503)
      .type('text/plain; charset=utf-8')
      .send(`${texts.buildTitle}: npm run build\n${error.message}\n`);
  }
  // The database may be what failed: this page asks it nothing.
  const assets = await publicAssets(site).catch(() => ({ scripts: [], preloads: [], styles: [] }));
  const page = (
    <ProblemPage title={texts.errorTitle} message={texts.error} institutions={[]} assets={assets} />
  );
  return sendPage(site, reply, page, { status });
}

function isApi({ url }: FastifyRequest): boolean {
  return url === '/api' || url.startsWith('/api/');
}

/** "/ipes/" is a slip for "/ipes". Never "//host/", which a browser takes for another site. */
function withoutLastSlash({ method, url }: FastifyRequest): string | null {
  const [path = '', query] = url.split('?', 2);
  if (method !== 'GET' || !/^(\/[\w.~-]+)+\/$/.test(path)) return null;
  return path.slice(0, -1) + (query === undefined ? '' : `?${query}`);
}
