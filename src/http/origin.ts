import type { FastifyRequest } from 'fastify';
import type { World } from '../world.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A write must come from our own pages. The chat frame in an institution's site is our own page too; what is refused
 * is another site that uses somebody's cookie. Programs without a browser send no Origin and have no such cookie.
 */
export function isOwnOrigin(world: World, request: FastifyRequest): boolean {
  if (READING.has(request.method)) return true;
  const { origin } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  if (origin === world.config.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
