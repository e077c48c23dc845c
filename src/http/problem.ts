import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import { sayRefusal } from '../institutions/say-refusal.ts';
import type { ApiError } from '../protocol.ts';
import { refusals, refuse, type Refusal } from '../rules/refusal.ts';
import { Refused } from './refused.ts';

/** The words of a refusal where no institution is known. */
export type DefaultWords = (refusal: Refusal) => string;

/** Every "no" of the API: a status, a code and courteous words; never a stack, never what was sent. */
export function answerProblem(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  defaultWords: DefaultWords,
): FastifyReply {
  const refused = error instanceof Refused ? error : new Refused([refusalOf(error)]);
  const [first] = refused.refusals;
  const { status } = refusals[first.code];
  if (status >= 500) request.log.error({ err: error }, 'a request failed');
  const words = (refusal: Refusal) => wordsOf(request.institution, refusal, defaultWords);
  if (refused.retryAfterSeconds !== undefined) reply.header('Retry-After', String(refused.retryAfterSeconds));
  return reply.code(status).header('Cache-Control', 'no-store').send(present(refused, words));
}

function present({ refusals: all, retryAfterSeconds }: Refused, words: DefaultWords): ApiError {
  const [first] = all;
  const errors = all.flatMap((it) =>
    it.field ? [{ code: it.code, field: it.field, message: words(it) }] : [],
  );
  return {
    code: first.code,
    message: words(first),
    ...(first.field ? { field: first.field } : {}),
    ...(errors.length > 0 ? { errors } : {}),
    ...(first.checks ? { checks: first.checks } : {}),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  };
}

function wordsOf(institution: Institution | null, refusal: Refusal, defaultWords: DefaultWords): string {
  if (!institution) return defaultWords(refusal);
  const { motivo, hasta } = refusal.detail ?? {};
  if (refusal.code === 'banned' && motivo !== undefined && hasta !== undefined) {
    return say(institution, 'banned', { motivo: String(motivo), hasta: String(hasta) });
  }
  return sayRefusal(institution, refusal);
}

/** What the framework itself refuses, in the words of our catalogue. */
function refusalOf(error: FastifyError | Error): Refusal {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refuse('malformed_request', { field: error.validation[0]?.instancePath.slice(1) ?? '' });
  }
  if (isResponseSerializationError(error)) return refuse('internal_error');
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500;
  if (status === 404) return refuse('not_found');
  if (status === 429) return refuse('too_many_requests');
  if (status >= 400 && status < 500) return refuse('malformed_request');
  return refuse(isBusy(error) ? 'server_busy' : 'internal_error');
}

/** The database is away for a moment (it restarts, or every connection is taken): trying again is right. */
function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  const { code, message } = cause as { code?: unknown; message?: unknown };
  const connection = typeof code === 'string' && /^(ECONN|ENOENT|EPIPE|57P0|08)/.test(code);
  return (
    connection ||
    /timeout exceeded when trying to connect|Connection terminated|is not queryable/.test(String(message))
  );
}
