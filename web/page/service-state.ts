import type { ServiceState, ServiceStateView } from '../../src/protocol.ts';
import { followService } from '../lib/service-feed.ts';

/** Keeps "Abierto hoy hasta las 4:00 p. m." true without reloading the page. */
export function followServiceState(): void {
  const root = document.querySelector<HTMLElement>('[data-service]');
  if (root) followService(root.dataset.service ?? '', (service) => show(root, service));
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
