import type { Config } from '../../src/config.ts';

export interface Terminal {
  /** Read only when a command needs it, so that `help` works with broken settings. */
  config: () => Config;
  now: () => number;
  out: (line: string) => void;
  error: (line: string) => void;
  stdin: AsyncIterable<Buffer | string>;
}

/** A command that cannot do what was asked, with words for the operator. */
export class AdminRefusal extends Error {}
