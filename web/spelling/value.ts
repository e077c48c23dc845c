/** Tells when the page itself sets what a box says, which no event does. */
export function hearValue(field: HTMLTextAreaElement, told: () => void): void {
  const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  if (!own) return;
  Object.defineProperty(field, 'value', {
    configurable: true,
    get: () => own.get?.call(field) as string,
    set(value: string) {
      own.set?.call(field, value);
      told();
    },
  });
}
