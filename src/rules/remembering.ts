/** A bounded memory: it forgets the oldest when it is full. */
export function remembering<Value>(most: number) {
  const known = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => known.get(key),
    set(key: string, value: Value): void {
      if (known.size >= most && !known.has(key)) known.delete(known.keys().next().value ?? '');
      known.set(key, value);
    },
  };
}
