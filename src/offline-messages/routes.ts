import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { formTraces, formValues, institutionParam, problems, uuid } from '../http/schemas.ts';
import type { OfflineQuestionReceipt } from '../protocol.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { guardForm } from '../visitors/guard-form.ts';
import { origin } from './inbox-schemas.ts';
import { leaveQuestion, receiptOf } from './leave.ts';

const receipt = z.object({
  number: z.number(),
  dueOn: z.string(),
  message: z.string(),
  acknowledged: z.string().nullable(),
  notAFiling: z.string(),
  pqrsd: z.string().nullable(),
}) satisfies z.ZodType<OfflineQuestionReceipt>;

/** The question left for the next business day. */
export function offlineQuestionRoutes(context: Context): void {
  const { app, world, door, limits } = context;
  app.post(
    '/institutions/:institution/offline-questions',
    {
      schema: {
        tags: ['visitor'],
        params: institutionParam,
        body: z.object({ id: uuid, values: formValues, origin, ask: z.boolean().optional(), ...formTraces }),
        response: { 201: receipt, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, session } = await door.visitor(request);
      const ip = clientIp(world, request, reply);
      limits('entries', `${institution.id} ${connectionOf(ip)}`);
      await guardForm(context, session, request.body);
      const left = { ...request.body, ip };
      const { row, acknowledged } = orRefuse(await leaveQuestion(world, institution, session, left));
      return reply.code(201).send(receiptOf(institution, row, acknowledged));
    },
  );
}
