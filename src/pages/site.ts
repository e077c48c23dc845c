import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderPage } from './document.tsx';
import type { AssetFinder, Assets, Entry } from './manifest.ts';
import type { DemoView, PageInstitution, PageSource } from './page-source.ts';
import { secureHtml, UNFRAMED } from './security-headers.ts';
import type { HtmlSecurity } from './security-headers.ts';

/** What every route of the pages needs. */
export interface Site {
  source: PageSource;
  assets: AssetFinder;
  /** The public address is https. */
  https: boolean;
  demo: DemoView | null;
}

interface SendOptions {
  status?: number;
  security?: HtmlSecurity;
  /** Of one person or of the staff: nothing may keep it. */
  personal?: boolean;
}

const PUBLIC_ENTRIES: readonly Entry[] = ['web/page.ts', 'web/reading.ts'];

export function publicAssets(site: Site): Promise<Assets> {
  return site.assets.assetsOf(PUBLIC_ENTRIES);
}

/** Sends one page with the headers every page has. */
export function sendPage(
  site: Site,
  reply: FastifyReply,
  page: VNode,
  { status = 200, security = UNFRAMED, personal = false }: SendOptions = {},
): FastifyReply {
  secureHtml(reply, site.https, security);
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('Cache-Control', personal ? 'no-store' : 'no-cache')
    .send(renderPage(page));
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Undefined when there is no such institution; an address that cannot name one asks nobody. */
export async function findInstitution(site: Site, id: string): Promise<PageInstitution | undefined> {
  return id.length <= 60 && SLUG.test(id) ? site.source.institution(id) : undefined;
}
