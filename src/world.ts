import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database/pool.ts';
import type { MessageWriter } from './conversations/message-writer.ts';
import type { InstitutionDirectory } from './institutions/directory.ts';
import type { Live } from './live/hub.ts';
import type { Spelling } from './spelling/checker.ts';
import type { StaffAuth } from './staff/auth.ts';

/** Everything an action may touch. `now` is the only clock, in epoch milliseconds. */
export interface World {
  readonly config: Config;
  readonly db: Database;
  readonly live: Live;
  readonly now: () => number;
  readonly log: Logger;
  readonly institutions: InstitutionDirectory;
  /** Group commit of what people write; everything else is one transaction per action. */
  readonly writeMessage: MessageWriter;
  readonly auth: StaffAuth;
  /** Starts its threads when somebody first asks. */
  readonly spelling: Spelling;
  /** Set when the mail outbox should be looked at before its next round. */
  readonly wakeMail: () => void;
}
