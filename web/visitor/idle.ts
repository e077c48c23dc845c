/** On a shared device nothing of a person who left stays for the next one. */
const IDLE_MS = 10 * 60_000;
const LOOK_MS = 15_000;
const SIGNS = ['pointerdown', 'keydown', 'input', 'scroll', 'touchstart'] as const;

/** Calls back after ten minutes without use, once per absence. Hidden time counts: the clock is the computer's. */
export function whenIdle(onIdle: () => void, idleMs = IDLE_MS): () => void {
  let usedAt = Date.now();
  let told = false;
  const used = (): void => {
    look();
    usedAt = Date.now();
    told = false;
  };
  const look = (): void => {
    if (told || Date.now() - usedAt < idleMs) return;
    told = true;
    onIdle();
  };
  const timer = setInterval(look, Math.min(LOOK_MS, idleMs));
  for (const sign of SIGNS) document.addEventListener(sign, used, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) document.removeEventListener(sign, used, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
