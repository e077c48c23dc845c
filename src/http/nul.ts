import type { FastifyInstance } from 'fastify';
import { refuse } from '../rules/refusal.ts';
import { Refused } from './refused.ts';

/** PostgreSQL knows no NUL character and nobody types one: an address that carries it is refused at the door. */
export function refuseNulInAddresses(app: FastifyInstance): void {
  // Not earlier: the error page needs what the hooks of the pages prepare.
  app.addHook('preValidation', (request, _reply, done) => {
    done(request.url.includes('%00') ? new Refused([refuse('malformed_request')]) : undefined);
  });
}

/** The same for a body, still as text: `\u0000` after an even number of backslashes. A raw one is no JSON. */
export function hasNul(json: string): boolean {
  return json.includes('\\u0000') && /(?:^|[^\\])(?:\\\\)*\\u0000/.test(json);
}
