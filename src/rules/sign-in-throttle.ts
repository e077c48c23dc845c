/** How far back failures count. */
export const SIGN_IN_WINDOW_MS = 15 * 60_000;
/** An address from which somebody signed in rightly is theirs for as long. */
export const KNOWN_ADDRESS_MS = 30 * 24 * 60 * 60_000;

const MOST_FROM_HERE = 8;
/** An office of many servants shares one address. */
const MOST_OF_ADDRESS = 60;
/** From addresses the account never signed in from: after these each failure doubles the wait. */
const FREE_OF_STRANGERS = 8;
const LONGEST_DELAY_MS = 60_000;

/** Failed attempts within the window, this one aside. */
export interface Failures {
  /** Of this account from this address. */
  fromHere: number;
  /** Of any account from this address. */
  ofAddress: number;
  /** Of this account from addresses it never signed in from, and the moment of the last one. */
  ofStrangers: number;
  lastOfStrangersAt: number;
  /** This account signed in from this address in the last thirty days. */
  known: boolean;
}

/**
 * Milliseconds to wait before a password may be tried; 0 when it may be now. Guesses from one place are stopped;
 * guesses from everywhere are slowed down, and never for the desk where the person works: a stranger with eight wrong
 * passwords must not be able to shut a servant out.
 */
export function waitBeforeSignIn(failures: Failures, now: number): number {
  const { fromHere, ofAddress, ofStrangers, lastOfStrangersAt, known } = failures;
  if (fromHere >= MOST_FROM_HERE || ofAddress >= MOST_OF_ADDRESS) return SIGN_IN_WINDOW_MS;
  if (known || ofStrangers < FREE_OF_STRANGERS) return 0;
  const delay = Math.min(2 ** (ofStrangers - FREE_OF_STRANGERS) * 1000, LONGEST_DELAY_MS);
  return Math.max(0, lastOfStrangersAt + delay - now);
}
