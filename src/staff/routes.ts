import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { nothing, problems } from '../http/schemas.ts';
import { announceDesk } from '../conversations/announce.ts';
import { knowledgeOf } from '../institutions/store.ts';
import { limitStreams } from '../http/limits.ts';
import { openStream } from '../live/stream.ts';
import { agentTopic, institutionTopic, signInTopic } from '../live/topics.ts';
<<<<<<< HEAD
import type { KnowledgeItem, Me, StaffEvent } from '../protocol.ts';
import { chosenWarnings } from '../rules/time-limit.ts';
import type { StaffMember } from './member.ts';
import { changeAvailability, markSeen } from './presence.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const role = z.enum(['agent', 'supervisor', 'press', 'moderator', 'administrator']);

const extraField = z.object({
  key: z.string(),
  kind: z.enum(['text', 'select', 'email', 'phone']),
  label: z.string(),
  help: z.string().optional(),
  maxLength: z.number().optional(),
  options: z.array(z.string()).optional(),
});

const me = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  available: z.boolean(),
  institution: z.object({ id: z.string(), name: z.string(), shortName: z.string() }),
  policy: z.object({
    messageMaxLength: z.number(),
    agentMaxBanDays: z.number(),
    misconductText: z.string(),
    warningsMs: z.array(z.number()),
    withMoreTimeWarningsMs: z.array(z.number()),
    restrictAtOnce: z.boolean(),
  }),
  extraDataFields: z.array(extraField),
  now: z.number(),
}) satisfies z.ZodType<Me>;
=======
import type { KnowledgeItem, StaffEvent } from '../protocol.ts';
import { changeAvailability, markSeen } from './presence.ts';
>>>>>>> d27f4d9 (Invite by link, decide on people, ask for a second step, sign in with the entity's provider (server))

const knowledgeItem = z.object({
  kind: z.enum(['faq', 'link', 'canned', 'procedure']),
  title: z.string(),
  body: z.string(),
  url: z.string().nullable(),
}) satisfies z.ZodType<KnowledgeItem>;

<<<<<<< HEAD
const credentials = z.object({ email: z.string().max(254), password: z.string().max(256) });

function presentMe(institution: Institution, member: StaffMember, now: number): Me {
  const { id, settings } = institution;
  return {
    userId: member.userId,
    name: member.name,
    email: member.email,
    roles: [...member.roles],
    available: member.available,
    institution: { id, name: settings.name, shortName: settings.shortName },
    policy: {
      messageMaxLength: STAFF_MAX_LENGTH,
      agentMaxBanDays: settings.misconduct.agentMaxBanDays,
      misconductText: say(institution, 'misconduct_end', {}),
      restrictAtOnce: settings.misconduct.restrictAtOnce,
      warningsMs: chosenWarnings(settings, false),
      withMoreTimeWarningsMs: chosenWarnings(settings, true),
    },
    extraDataFields: settings.extraDataFields,
    now,
  };
}

/** Signing in and out, being there, and the stream of a console. */
=======
/** Being there, what can be inserted, and the stream of a console. */
>>>>>>> d27f4d9 (Invite by link, decide on people, ask for a second step, sign in with the entity's provider (server))
export function staffRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.put(
    '/staff/availability',
    { schema: { tags, body: z.object({ available: z.boolean() }), response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      await changeAvailability(world, member, request.body.available);
      announceDesk(world, institution.id);
      return {};
    },
  );

  app.get(
    '/staff/knowledge',
    { schema: { tags, response: { 200: z.object({ items: z.array(knowledgeItem) }), ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'agent', 'supervisor');
      return { items: await knowledgeOf(world.db, institution.id) };
    },
  );

  app.get('/staff/stream', { exposeHeadRoute: false, schema: { tags } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'agent', 'supervisor');
    const own = agentTopic(institution.id, member.userId);
    limitStreams(world, own);
    await markSeen(world, [member]);
    const first = async (): Promise<StaffEvent> => ({ type: 'desk' });
    openStream(reply, {
      live: world.live,
      topics: [institutionTopic(institution.id), own, signInTopic(institution.id, member.sessionId)],
      first,
      onClose: () => {
        markSeen(world, [member]).catch((error: unknown) => {
          world.log.warn({ err: error }, 'a console that closed could not be noted');
        });
      },
    });
    announceDesk(world, institution.id);
  });
}
