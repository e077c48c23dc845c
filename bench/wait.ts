import { setTimeout as pause } from 'node:timers/promises';

/** Looks again until it holds; says whether it ever did. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  { everyMs, mostMs }: { everyMs: number; mostMs: number },
): Promise<boolean> {
  const start = performance.now();
  while (performance.now() - start < mostMs) {
    if (await holds()) return true;
    await pause(everyMs);
  }
  return holds();
}

/** `work` for every item, at most `most` at a time. */
export async function each<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  // One iterator for all: each worker takes the next item that nobody has.
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
