import { Farewell } from './farewell.tsx';
import { createFarewellState } from './farewell-state.ts';
import { whenIdle } from './idle.ts';
import { showIn } from './show-in.ts';

/** `/{institution}/gracias`: says goodbye and forgets, when asked, when left or after ten minutes without use. */
export function startFarewell(root: HTMLElement, institution: string): void {
  const state = createFarewellState(institution);
  void state.load().then(() => showIn(root, <Farewell state={state} />));
  whenIdle(state.forget);
  window.addEventListener('pagehide', state.forget);
}
