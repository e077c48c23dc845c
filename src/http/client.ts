import { randomInt } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { normaliseIp } from '../rules/ip-address.ts';
import type { World } from '../world.ts';

const DEMO_COOKIE = 'vd';

/**
 * The address a sending came from. X-Forwarded-For counts only from configured proxies (Fastify's trustProxy).
 * In the demo each browser gets a made-up documentation address, so that bans can be tried.
 */
export function clientIp(world: World, request: FastifyRequest, reply?: FastifyReply): string {
  if (!world.config.demo) return normaliseIp(request.ip) ?? request.ip;
  const known = /^\d{1,3}$/.exec(request.cookies[DEMO_COOKIE] ?? '')?.[0];
  const last = known ?? String(randomInt(1, 255));
  if (!known)
    reply?.setCookie(DEMO_COOKIE, last, { path: '/', httpOnly: true, ...crossSiteAttributes(request) });
  return `203.0.113.${Number(last) % 256}`;
}

export function userAgent(request: FastifyRequest): string {
  return (request.headers['user-agent'] ?? '').slice(0, 400);
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The public address is https, whatever a proxy that is not configured leaves of it on the way here. */
    publicIsHttps: boolean;
  }
}

/** Browsers treat loopback like https: a Secure cookie works there too. */
export function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https' || request.server.publicIsHttps || isLoopbackHost(request.hostname);
}

/**
 * The chat frame lives in the institution's site, which is another site than ours: its cookie must be
 * SameSite=None, Secure and Partitioned. On plain http in a LAN only the full page works, with a Lax cookie.
 */
export function crossSiteAttributes(request: FastifyRequest) {
  return isSecure(request)
    ? ({ secure: true, sameSite: 'none', partitioned: true } as const)
    : ({ secure: false, sameSite: 'lax' } as const);
}

export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    hostname === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}
