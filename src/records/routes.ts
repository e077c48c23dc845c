import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { idParam, nothing, problems } from '../http/schemas.ts';
import { detailsOf } from '../conversations/desk.ts';
import { refuse } from '../rules/refusal.ts';
import { hasRole } from '../staff/member.ts';
import { annotation, recordSearch, recordsPage, recordView } from './schemas.ts';
import { searchRecords } from './search.ts';
import { annotate } from './annotate.ts';
import { recordOf } from './transcript.ts';

/** The records of the own institution: searched, and read one by one. */
export function recordRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.get(
    '/staff/records',
    { schema: { tags, querystring: recordSearch, response: { 200: recordsPage, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor', 'administrator');
      return searchRecords(world, institution, request.query);
    },
  );

  app.get(
    '/staff/records/:id',
    { schema: { tags, params: idParam, response: { 200: recordView, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor', 'administrator');
      const view = await recordOf(world, institution, request.params.id, (row) =>
        detailsOf(world, institution, row),
      );
      if (!view) throw new Refused([refuse('not_found')]);
      return view;
    },
  );

  app.post(
    '/staff/records/:id/annotations',
    { schema: { tags, params: idParam, body: annotation, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor', 'administrator');
      // Whoever closed it does not judge whether that was right.
      if (request.body.wrongClosing && !hasRole(member, 'supervisor', 'administrator'))
        throw new Refused([refuse('not_permitted')]);
      const by = authorOf(world, member, request, reply);
      orRefuse(await annotate(world, institution, request.params.id, { ...request.body, by }));
      return {};
    },
  );
}
