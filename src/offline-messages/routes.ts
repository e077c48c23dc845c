import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { formValues, institutionParam, problems, uuid } from '../http/schemas.ts';
import type { OfflineQuestionReceipt, OfflineQuestionView } from '../protocol.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { leaveQuestion, receiptOf } from './leave.ts';
import { pendingOfflineQuestions } from './store.ts';

const origin = z.enum(['closed', 'suspended', 'nobody', 'busy', 'patience', 'draft']);

const receipt = z.object({
  number: z.number(),
  dueOn: z.string(),
  message: z.string(),
  notAFiling: z.string(),
}) satisfies z.ZodType<OfflineQuestionReceipt>;

const question = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  email: z.string(),
  body: z.string(),
  origin,
  leftAt: z.number(),
  dueOn: z.string(),
}) satisfies z.ZodType<OfflineQuestionView>;

/** The question left for the next business day, and the servants' list of them. */
export function offlineQuestionRoutes({ app, world, door, limits }: Context): void {
  app.post(
    '/institutions/:institution/offline-questions',
    {
      schema: {
        tags: ['visitor'],
        params: institutionParam,
        body: z.object({ id: uuid, values: formValues, origin }),
        response: { 201: receipt, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, session } = await door.visitor(request);
      const ip = clientIp(world, request, reply);
      limits('entries', `${institution.id} ${connectionOf(ip)}`);
      const { row } = orRefuse(await leaveQuestion(world, institution, session, { ...request.body, ip }));
      return reply.code(201).send(receiptOf(institution, row));
    },
  );

  app.get(
    '/staff/offline-questions',
    {
      schema: { tags: ['staff'], response: { 200: z.object({ questions: z.array(question) }), ...problems } },
    },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor');
      return { questions: await pendingOfflineQuestions(world.db, institution.id) };
    },
  );
}
