import { pino, type DestinationStream, type Logger } from 'pino';

/** The log is the technician's, not the record: it tells what failed and where, never what a person had written. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: describeError } };
  return destination ? pino(options, destination) : pino(options);
}

interface DescribedError {
  type: string;
  message: string;
  code?: unknown;
  stack: string;
  cause?: DescribedError;
}

/** A failed statement carries its values (names, e-mails, words) in the message, in `params` and in `detail`. */
function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutAddresses(error.message.split('\nparams:')[0] ?? ''),
    ...(code === undefined ? {} : { code }),
    stack: frames.join('\n'),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/** Mail servers repeat the addressee in their refusals. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…');
}
