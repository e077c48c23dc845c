import { z } from 'zod';
import { announceService } from '../conversations/announce.ts';
import type { Context } from '../http/context.ts';
import { authorOf } from '../http/author.ts';
import { orRefuse } from '../http/refused.ts';
import { formValues, nothing, problems } from '../http/schemas.ts';
import type { SetupState } from '../protocol.ts';
import type { FactsRevision } from '../protocol/settings.ts';
import { openToCitizens } from './open-to-citizens.ts';
import { reviseFacts } from './revise-facts.ts';
import { setupState } from './setup-state.ts';
import { resume, suspend } from './suspend.ts';

const fact = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['text', 'email', 'phone', 'web']),
  value: z.string().nullable(),
});

/** As typed; the rules judge it, so that the answer names the field and the fix. */
const typed = z.string().max(20_000);

const factsRevision = z.object({
  base: z.record(z.string().max(60), typed.nullable()),
  values: formValues,
}) satisfies z.ZodType<FactsRevision>;

const setup = z.object({
  unfilled: z.array(z.string()),
  textWarnings: z.array(z.string()),
  open: z.boolean(),
  suspended: z.object({ since: z.number(), message: z.string(), authorName: z.string() }).nullable(),
  facts: z.array(fact),
}) satisfies z.ZodType<SetupState>;

/** Opening the counter, closing it for an extra event, and the facts that only the institution knows. */
export function institutionAdminRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  const done = { response: { 200: nothing, ...problems } };

  app.get(
    '/staff/setup-state',
    { schema: { tags, response: { 200: setup, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator', 'supervisor');
      return setupState(world, institution);
    },
  );

  app.put('/staff/facts', { schema: { tags, body: factsRevision, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    const by = authorOf(world, member, request, reply);
    orRefuse(await reviseFacts(world, institution.id, { ...request.body, by }));
    return {};
  });

  app.post('/staff/open', { schema: { tags, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    orRefuse(await openToCitizens(world, institution.id, authorOf(world, member, request, reply)));
    await announceService(world, institution.id);
    return {};
  });

  app.post(
    '/staff/suspend',
    { schema: { tags, body: z.object({ message: typed, reason: typed.default('') }), ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await suspend(world, institution.id, { ...request.body, by }));
      await announceService(world, institution.id);
      return {};
    },
  );

  const why = z.object({ reason: typed.default('') }).nullish();
  app.post('/staff/resume', { schema: { tags, body: why, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
    const by = authorOf(world, member, request, reply);
    orRefuse(await resume(world, institution.id, { reason: request.body?.reason ?? '', by }));
    await announceService(world, institution.id);
    return {};
  });
}
