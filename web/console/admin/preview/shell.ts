import { wording } from '../texts-wording.ts';
import type { Drawn, ScenePage } from './scene.ts';

/**
 * The citizen's page as the server sends it — its header, its style sheets, the institution's colours — without what
 * runs: the frame shows it and nothing in it does anything.
 */
export async function pageShell(institution: string, page: ScenePage): Promise<string> {
  const answer = await fetch(`/${institution}/${page === 'gracias' ? 'gracias' : 'chat'}`);
  if (!answer.ok) throw new Error(`the page of the preview answered ${String(answer.status)}`);
  const shell = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const it of shell.querySelectorAll('script, noscript, link[rel="modulepreload"]')) it.remove();
  // Links lead nowhere: the frame may open no window.
  const base = Object.assign(shell.createElement('base'), { target: '_blank' });
  shell.head.prepend(base);
  // The page's own script shows these.
  for (const it of shell.querySelectorAll('[data-access-bar] [hidden]')) it.removeAttribute('hidden');
  shell.getElementById('app')?.replaceChildren();
  // The console around it has a header and a main part too.
  shell.getElementById('app')?.setAttribute('aria-label', wording.preview.page);
  shell.querySelector('.site-header')?.setAttribute('aria-label', wording.preview.header);
  if (page === 'mail') for (const it of shell.querySelectorAll('body > :not(#app)')) it.remove();
  settle(shell);
  return `<!doctype html>\n${shell.documentElement.outerHTML}`;
}

/** Puts a drawing into the page of the frame: without loading it again, so that nothing flickers while one types. */
export function putInto(page: Document, { markup, isTalking, finish, words }: Drawn): void {
  const app = page.getElementById('app');
  if (app === null) return;
  const drawn = new DOMParser().parseFromString(markup, 'text/html');
  settle(drawn);
  app.replaceChildren(...[...drawn.body.childNodes].map((node) => page.adoptNode(node)));
  page.body.classList.toggle('is-talking', isTalking);
  finish?.(app, words);
  // One stop for the keyboard: from here the arrows scroll.
  app.tabIndex = 0;
  showWords(page, app, words);
}

/** Nothing to stop at with Tab. */
function settle(page: Document): void {
  for (const it of page.querySelectorAll('a, button, input, select, textarea, summary')) {
    it.setAttribute('tabindex', '-1');
  }
}

/** Marks where the text stands, and brings it into sight; not with scrollIntoView, which would move the console too. */
function showWords(page: Document, app: HTMLElement, words: string): void {
  const place = words === '' ? null : smallestWith(app, plain(words));
  if (place === null) return;
  place.style.outline = '2px dashed var(--soft-ink)';
  place.style.outlineOffset = '4px';
  makeRoom(place.closest<HTMLElement>('.log'));
  const view = page.scrollingElement;
  if (view === null) return;
  const { top, bottom } = place.getBoundingClientRect();
  const above = top - AROUND_PX;
  const below = bottom + AROUND_PX - view.clientHeight;
  // No farther than it takes: what stands before it tells where one is.
  if (above < 0) view.scrollTop += above;
  else if (below > 0) view.scrollTop += Math.min(above, below);
}

const AROUND_PX = 16;

/** The log cuts what is drawn beside its lines. */
function makeRoom(log: HTMLElement | null): void {
  if (log === null) return;
  log.style.marginInline = '-0.5rem';
  log.style.paddingInline = '0.5rem';
}

function smallestWith(within: Element, words: string): HTMLElement | null {
  const inside = [...within.querySelectorAll<HTMLElement>('*')].filter((it) =>
    plain(it.textContent).includes(words),
  );
  return inside[inside.length - 1] ?? null;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
