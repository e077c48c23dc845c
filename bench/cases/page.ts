import { INSTITUTION } from '../cast.ts';
import { ask } from '../http.ts';
import type { Measuring } from '../measuring.ts';
import { startChild, throwAwayFolder } from '../processes/children.ts';
import type { Section } from '../table.ts';

/** What the same page of the peers was found to need (issue 2), KB gzipped. */
const LIVE_HELPER_CHAT_KB = 262;
const CHATWOOT_KB = 300;
const LIMIT_KB = { page: 35, launcher: 3 };

/** Bytes of script and style that a phone loads before it can chat, as the server sends them with gzip. */
export async function page({ built, progress }: Measuring): Promise<Section> {
  progress('page: the chat page and the launcher');
  const child = await startChild(built.fileOf('server-child'), [throwAwayFolder()]);
  const html = (await fetched(child.address, `/${INSTITUTION}/chat`, 'identity')).toString('utf8');
  const sizes = { js: 0, css: 0 };
  for (const path of linkedBy(html)) {
    const { length } = await fetched(child.address, path, 'gzip');
    sizes[path.endsWith('.css') ? 'css' : 'js'] += length;
  }
  const launcher = (await fetched(child.address, '/widget.js', 'gzip')).length;
  await child.stop();
  const row = (figure: string, bytes: number, ...others: (number | null)[]) => ({
    figure,
    unit: 'KB gzipped',
    values: [bytes / 1000, ...others],
  });
  return {
    title: 'Citizen chat page',
    columns: ['Ventanilla', 'at most', 'Live Helper Chat', 'Chatwoot'],
    rows: [
      row('JS', sizes.js),
      row('CSS', sizes.css),
      row('JS + CSS', sizes.js + sizes.css, LIMIT_KB.page, LIVE_HELPER_CHAT_KB, CHATWOOT_KB),
      row('launcher', launcher, LIMIT_KB.launcher),
    ],
    notes: ["1 KB is 1,000 bytes. The peers' figures are known ones, not of this run."],
  };
}

/** Styles, scripts and preloads, each once: the page's own links are what a browser follows. */
function linkedBy(html: string): string[] {
  const tags = html.match(/<(link|script)\b[^>]*>/g) ?? [];
  const loaded = tags.filter((tag) => /^<script|rel="(stylesheet|modulepreload)"/.test(tag));
  const paths = loaded.flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  if (paths.length === 0) throw new Error('the chat page links no script and no style');
  return [...new Set(paths)];
}

async function fetched(address: string, path: string, encoding: 'gzip' | 'identity'): Promise<Buffer> {
  const { status, headers, body } = await ask(`${address}${path}`, {
    headers: { 'accept-encoding': encoding },
  });
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  // A few colours are sent as they are: too small to gain by it.
  const isBig = body.length > 1000;
  if (encoding === 'gzip' && isBig && headers['content-encoding'] !== 'gzip') {
    throw new Error(`${path} was not sent with gzip`);
  }
  return body;
}
