/** What people say to each other goes before help with writing it; whoever helps asks whether somebody is speaking. */
export interface Precedence {
  /** Somebody speaks, from the door until the answer. */
  speaking<T>(work: () => Promise<T>): Promise<T>;
  isSpoken(): boolean;
}

export function openPrecedence(): Precedence {
  let under = 0;
  return {
    async speaking(work) {
      under += 1;
      try {
        return await work();
      } finally {
        under -= 1;
      }
    },
    isSpoken: () => under > 0,
  };
}
