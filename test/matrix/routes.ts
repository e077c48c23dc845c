import type { FastifyInstance } from 'fastify';

/** Every route of an application as "METHOD /path", read from the router itself, so that none can be forgotten. */
export function routesOf(app: FastifyInstance): string[] {
  const path: string[] = [];
  const lines = app.printRoutes({ commonPrefix: false }).split('\n').filter(Boolean);
  const routes = lines.flatMap((line) => {
    const [, branch = '', part = '', methods = ''] = /^(.*?── )(\S+) \((.+)\)$/.exec(line) ?? [];
    const depth = branch.length / 4 - 1;
    path.splice(depth, path.length, part);
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${path.join('')}`);
  });
  return routes.filter((route) => !isDocumentation(route)).sort();
}

/** The machine-readable description of the API and its viewer are the library's, and the same for everybody. */
const isDocumentation = (route: string) => /^GET \/api\/docs(\/|$)/.test(route);
