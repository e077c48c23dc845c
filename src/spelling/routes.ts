import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { institutionParam, problems } from '../http/schemas.ts';
import type { Institution } from '../institutions/directory.ts';
import { readDefaultWords } from '../institutions/preset.ts';
import { projectRoot } from '../project-root.ts';
import type { SpellingAnswer, SpellingMark, SpellingSuggestions } from '../protocol/spelling.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { openTurns } from './in-turn.ts';
import { openKnownWords } from './known-words.ts';

const mark = z.object({
  from: z.number(),
  to: z.number(),
  meant: z.string().nullable(),
}) satisfies z.ZodType<SpellingMark>;
const marks = z.object({ marks: z.array(mark).nullable() }) satisfies z.ZodType<SpellingAnswer>;
const suggestions = z.object({
  suggestions: z.array(z.string()),
}) satisfies z.ZodType<SpellingSuggestions>;
/** No box takes more. */
const text = z.object({ text: z.string().max(4000) });
const word = z.object({ word: z.string().min(1).max(60) });

/** "corrector de ortografía para que tanto el/a usuario/a como el/la servidor/a … tengan la posibilidad de corregir" (IPES). */
export function spellingRoutes(
  { app, world, door, limits, precedence }: Context,
  hasTime: () => boolean,
): void {
  const wordsFor = openKnownWords(readDefaultWords(join(projectRoot, 'institutions/_defaults')));
  const inTurn = openTurns(() => precedence.isSpoken());
  const doors = [
    {
      at: '/institutions/:institution/spelling',
      schema: { tags: ['visitor'], params: institutionParam },
      who: visitor,
    },
    { at: '/staff/spelling', schema: { tags: ['staff'] }, who: servant },
  ];

  /** Before anything is read: whoever hears that nobody can tell now asks less often. */
  const onRequest = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const go = (): void => {
      // Who left while waiting has no address any more, and hears no answer.
      if (!request.socket.destroyed) done();
    };
    if (hasTime() && inTurn(go)) return;
    void reply.type('application/json').send(JSON.stringify({ marks: null } satisfies SpellingAnswer));
  };

  /** Both sides ask the same; who asks is counted, so that nobody takes the checker from the others. */
  for (const { at, schema, who } of doors) {
    app.post(
      at,
      {
        onRequest,
        schema: { ...schema, body: text, response: { 200: marks, ...problems } },
        // Its own shape is sure; reading it once more with zod was a fifteenth of a check.
        serializerCompiler: () => (body) => JSON.stringify(body),
      },
      async (request, reply) => {
        const institution = await who(request, reply);
        return { marks: await world.spelling.check(request.body.text, wordsFor(institution)) };
      },
    );
    app.get(
      `${at}/suggestions`,
      { schema: { ...schema, querystring: word, response: { 200: suggestions, ...problems } } },
      async (request, reply) => {
        const institution = await who(request, reply);
        return { suggestions: await world.spelling.suggest(request.query.word, wordsFor(institution)) };
      },
    );
  }

  /**
   * Nothing of anybody is told here, so nobody is looked up: the question left out of hours is written before there is
   * a session, and a thousand checks a second ask the database nothing. Who invents cookies is held by the address.
   */
  async function visitor(request: FastifyRequest, reply: FastifyReply): Promise<Institution> {
    const institution = await door.institution(request);
    const address = connectionOf(clientIp(world, request, reply));
    limits('spellingOfAddress', `${institution.id} ${address}`);
    limits(
      'spelling',
      `${institution.id} ${(door.visitorToken(request, institution) ?? address).slice(0, 100)}`,
    );
    return institution;
  }

  async function servant(request: FastifyRequest): Promise<Institution> {
    const { institution, member } = await door.staff(request);
    limits('spelling', `${institution.id} ${member.userId}`);
    return institution;
  }
}
