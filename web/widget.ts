/**
 * The launcher on the institution's own site: one classic script without dependencies, which adds one element at the
 * end of <body> and touches nothing else of the host page. See docs/widget.md.
 */
import { ask, panelWorks } from './widget/ask.ts';
import { makeDoor } from './widget/launcher.ts';

declare global {
  interface Window {
    /** For a button of the site's own: `Ventanilla.open()`. */
    Ventanilla?: { open(): void; close(): void };
  }
}

const REFRESH_MS = 120_000;

const script = document.currentScript as HTMLScriptElement | null;
const institution = script?.dataset.institution;
// Twice on a page is one launcher.
if (script && institution !== undefined && !window.Ventanilla) start(script, institution);

function start({ src, dataset }: HTMLScriptElement, institution: string): void {
  const base = new URL(src);
  const name = dataset.name ?? 'Chat';
  const question = () => ask(base.origin, institution, name);
  let wanted = false;
  // The site may call before the launcher is drawn.
  window.Ventanilla = { open: () => void (wanted = true), close: () => void (wanted = false) };

  const draw = async () => {
    const info = await question();
    if (!info) {
      console.warn(`Ventanilla: no institution "${institution}"`);
      return;
    }
    const chat = `${base.origin}/${institution}/chat`;
    const door = makeDoor(info, chat, dataset.side === 'left', info.panel && panelWorks(base));
    window.Ventanilla = door;
    if (wanted) door.open();
    refresh(async () => {
      const now = await question();
      if (now) door.tell(now);
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void draw());
  else void draw();
}

/** Again when the person comes back to the page after a while; never in the background. */
function refresh(again: () => Promise<void>): void {
  let askedAt = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || performance.now() - askedAt < REFRESH_MS) return;
    askedAt = performance.now();
    void again();
  });
}
