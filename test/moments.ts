/** Moments of the tests, in Bogotá. */
export const at = (local: string): number => Date.parse(`${local}-05:00`);

/** A business day on which both chats are open. */
export const MONDAY_0905 = at('2026-11-23T09:05:00');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
