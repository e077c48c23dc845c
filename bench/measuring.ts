import type { BuiltChildren } from './processes/build.ts';

/** What every case is given. */
export interface Measuring {
  built: BuiltChildren;
  quick: boolean;
  profile: string | undefined;
  /** Tells who waits what is being measured. */
  progress: (line: string) => void;
}
