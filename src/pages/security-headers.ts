import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Who may put a page in a frame. */
export interface Framing {
  /** CSP `frame-ancestors`: "'none'", or "'self'" and the institution's sites. */
  ancestors: string[];
  /** What the page itself may frame; only /demo frames something. */
  frames?: string[];
}

export interface HtmlSecurity extends Framing {
  /** The console: no other window keeps a hand on it. */
  isolated?: boolean;
  /** The panel of the launcher, which lives on another site by design. */
  crossOrigin?: boolean;
}

export const UNFRAMED: HtmlSecurity = { ancestors: ["'none'"] };

const NO_DEVICES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Gives replies `reply.helmet`; nothing is set until a page asks for it. */
export async function registerHelmet(app: FastifyInstance): Promise<void> {
  await app.register(helmet, { global: false });
}

/** Sets the headers of one HTML answer. `https` is whether the public address is. */
export function secureHtml(reply: FastifyReply, https: boolean, security: HtmlSecurity): void {
  const frameable = !security.ancestors.includes("'none'");
  reply.helmet({
    contentSecurityPolicy: { useDefaults: false, directives: directives(https, security) },
    crossOriginOpenerPolicy: security.isolated ? { policy: 'same-origin' } : false,
    crossOriginResourcePolicy: { policy: security.crossOrigin ? 'cross-origin' : 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    // Browsers without frame-ancestors still read this one; it cannot name a site.
    xFrameOptions: frameable ? false : { action: 'deny' },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  void reply.header('Permissions-Policy', NO_DEVICES);
}

function directives(https: boolean, { ancestors, frames }: HtmlSecurity): Record<string, Iterable<string>> {
  return {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    mediaSrc: ["'self'"],
    connectSrc: ["'self'"],
    frameSrc: frames ?? ["'none'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ancestors,
    ...(https && { upgradeInsecureRequests: [] }),
  };
}
