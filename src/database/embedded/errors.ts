/** Why the embedded PostgreSQL cannot run; the message is for the technician at the terminal. */
export type EmbeddedErrorCode =
  | 'unsupported_platform'
  | 'package_missing'
  | 'cannot_run_here'
  | 'no_user_to_run_as'
  | 'data_folder_not_usable'
  | 'socket_path_too_long'
  | 'socket_folder_taken'
  | 'other_major_version'
  | 'already_running'
  | 'did_not_start';

/** The way out that works for every refusal: a PostgreSQL that somebody else runs. */
const USE_ANOTHER_SERVER =
  'or set DATABASE_URL and DATABASE_OWNER_URL to use a PostgreSQL (15 or later) of your own';

export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  /** `happened` is one sentence, `wayOut` a clause without final stop; DATABASE_URL is always added to it. */
  constructor(code: EmbeddedErrorCode, happened: string, wayOut: string) {
    super(`${happened}\nWays out: ${wayOut}; ${USE_ANOTHER_SERVER}.`);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}

/** The `code` of a Node system error (ENOENT, EACCES …), if it is one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
