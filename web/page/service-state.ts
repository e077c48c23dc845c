import type { ServiceState, ServiceStateView } from '../../src/protocol.ts';

/** Every page asks at its own moment: a thousand of them never ask together. */
const EVERY_MS = 60_000;
const JITTER_MS = 10_000;
/** Not sooner than this, however often the person changes tabs. */
const AT_LEAST_MS = 20_000;

/** Keeps "Abierto hoy hasta las 4:00 p. m." true without reloading the page. */
export function followServiceState(): void {
  const root = document.querySelector<HTMLElement>('[data-service]');
  if (root) follow(root, root.dataset.service ?? '');
}

function follow(root: HTMLElement, institution: string): void {
  let askedAt = performance.now();
  let timer: number | undefined;

  const ask = async () => {
    askedAt = performance.now();
    let next = { now: 0, at: null as number | null };
    try {
      const response = await fetch(`/api/institutions/${institution}/state`, { cache: 'no-store' });
      if (response.ok) {
        const service = (await response.json()) as ServiceStateView;
        show(root, service);
        next = { now: service.now, at: service.closesAt ?? service.opensAt };
      }
    } catch {
      // What is shown stays; the next round asks again.
    }
    plan(next.now, next.at);
  };
  /** The next round, or the moment after the service opens or closes if that comes first. */
  const plan = (now: number, change: number | null) => {
    const toChange = change === null || change <= now ? EVERY_MS : change - now + 1_000;
    const wait = Math.max(AT_LEAST_MS, Math.min(EVERY_MS, toChange)) + Math.random() * JITTER_MS;
    window.clearTimeout(timer);
    if (!document.hidden) timer = window.setTimeout(() => void ask(), wait);
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) window.clearTimeout(timer);
    else if (performance.now() - askedAt > AT_LEAST_MS) void ask();
    else plan(0, null);
  });
  plan(Number(root.dataset.now), Number(root.dataset.next) || null);
}

function show(root: HTMLElement, service: ServiceStateView): void {
  const words = JSON.parse(root.dataset.words ?? '{}') as Partial<Record<ServiceState, string>>;
  const word = words[service.state] ?? service.heading;
  const newWord = put(root, 'word', word);
  const newSummary = put(root, 'summary', service.summary);
  root.dataset.state = service.state;
  const leave = part(root, 'leave');
  if (leave) leave.hidden = service.state === 'open';
  if (newWord || newSummary) put(root, 'said', `${word} ${service.summary}`);
}

/** True when the words were other ones. */
function put(root: HTMLElement, name: string, words: string): boolean {
  const element = part(root, name);
  if (!element || element.textContent === words) return false;
  element.textContent = words;
  return true;
}

function part(root: HTMLElement, name: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-live="${name}"]`);
}
