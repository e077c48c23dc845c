/**
 * Group commit: what arrives while a flush is in flight goes into the next one, all in one transaction.
 * Measured (design.md): CPU per durable message falls from about 400 to about 72 µs at 64 senders; a timer
 * of 2 ms was worse than `setImmediate`.
 */
export function groupCommit<Item, Result>(
  flush: (batch: Item[]) => Promise<Result[]>,
  most = 512,
): (item: Item) => Promise<Result> {
  interface Waiter {
    item: Item;
    resolve: (result: Result) => void;
    reject: (error: unknown) => void;
  }
  let queue: Waiter[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.slice(0, most);
      queue = queue.slice(most);
      await settle(batch);
    }
    busy = false;
  }

  async function settle(batch: Waiter[]): Promise<void> {
    try {
      const results = await flush(batch.map((waiter) => waiter.item));
      batch.forEach((waiter, index) => {
        waiter.resolve(results[index] as Result);
      });
    } catch (error) {
      for (const waiter of batch) waiter.reject(error);
    }
  }

  return (item) =>
    new Promise<Result>((resolve, reject) => {
      queue.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void drain());
    });
}
