import { formatDateTime } from '../../src/rules/spanish-format.ts';

/** The demo lives on another day: its clock goes on from the hour the server said. */
export function startDemoClock(): void {
  const clock = document.querySelector<HTMLElement>('[data-clock]');
  if (!clock) return;
  const begun = performance.now();
  const from = Number(clock.dataset.clock);
  const zone = clock.dataset.zone ?? 'America/Bogota';
  window.setInterval(() => {
    clock.textContent = formatDateTime(from + performance.now() - begun, zone);
  }, 1_000);
}
