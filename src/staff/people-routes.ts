import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { problems } from '../http/schemas.ts';
import type { PersonView } from '../protocol.ts';
import { addServant } from './invite.ts';
import { findStaff, staffOf, type StaffRow } from './store.ts';

const role = z.enum(['agent', 'supervisor', 'press', 'moderator', 'administrator']);

const person = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  active: z.boolean(),
}) satisfies z.ZodType<PersonView>;

const newPerson = z.object({
  name: z.string().max(400),
  email: z.string().max(400),
  roles: z.array(role).max(5),
  password: z.string().max(256),
});

const present = ({ userId, name, email, roles, active }: StaffRow): PersonView => ({
  userId,
  name,
  email,
  roles,
  active,
});

/** The public servants of the own institution: seen and added by its administrators. */
export function peopleRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.get(
    '/staff/people',
    { schema: { tags, response: { 200: z.object({ people: z.array(person) }), ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      return { people: (await staffOf(world.db, institution.id)).map(present) };
    },
  );

  app.post(
    '/staff/people',
    { schema: { tags, body: newPerson, response: { 201: person, ...problems } } },
    async (request, reply) => {
      const { institution } = await door.staff(request, 'administrator');
      const roles = [...new Set(request.body.roles)];
      const { userId } = orRefuse(await addServant(world, institution, { ...request.body, roles }));
      const added = await findStaff(world.db, institution.id, userId);
      if (!added) throw new Error('the person just added is gone');
      return reply.code(201).send(present(added));
    },
  );
}
