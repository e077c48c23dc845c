/**
 * The launcher on the institution's own site: one classic script without dependencies, which adds one element at the
 * end of <body> and touches nothing else of the host page. See docs/widget.md.
 */
import { ask, panelWorks } from './widget/ask.ts';
import { makeDoor, type Told } from './widget/launcher.ts';

declare global {
  interface Window {
    /** For a button of the site's own: `Ventanilla.open()`. */
    Ventanilla?: { open(): void; close(): void };
  }
}

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
    follow(`${base.origin}/api/institutions/${institution}/state/stream`, (now) => door.tell(now));
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => void draw());
  else void draw();
}

/** Told as it changes, while the page is seen: a page in the background holds no connection. */
function follow(address: string, tell: (now: Told) => void): void {
  let stream: EventSource | undefined;
  const turn = () => {
    stream?.close();
    stream = undefined;
    if (document.hidden) return;
    stream = new EventSource(address);
    stream.onmessage = ({ data }: MessageEvent<string>) =>
      tell((JSON.parse(data) as { service: Told }).service);
  };
  document.addEventListener('visibilitychange', turn);
  turn();
}
