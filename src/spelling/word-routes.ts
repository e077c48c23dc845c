import { z } from 'zod';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { SpellingWord } from '../protocol/spelling.ts';
import { addWords, removeWord } from './revise-words.ts';
import { wordsOf } from './store.ts';

const word = z.object({
  word: z.string(),
  addedAt: z.number(),
  authorName: z.string(),
}) satisfies z.ZodType<SpellingWord>;
const several = z.object({ words: z.array(z.string().max(200)).max(500) });
const named = z.object({ word: z.string().max(200) });
const done = { response: { 200: nothing, ...problems } };

/** The institution's own words: added where they are met, looked over and taken out in administration. */
export function spellingWordRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  const address = '/staff/spelling/words';

  app.get(
    address,
    { schema: { tags, response: { 200: z.object({ words: z.array(word) }), ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      const rows = await wordsOf(world.db, institution.id);
      return {
        words: rows.map(({ written, addedAt, authorName }) => ({ word: written, addedAt, authorName })),
      };
    },
  );

  app.post(address, { schema: { tags, body: several, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    const by = authorOf(world, member, request, reply);
    orRefuse(await addWords(world, institution.id, request.body.words, by));
    return {};
  });

  app.delete(address, { schema: { tags, querystring: named, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    await removeWord(world, institution.id, request.query.word, authorOf(world, member, request, reply));
    return {};
  });
}
