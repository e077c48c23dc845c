import { z } from 'zod';
import { announceDesk } from '../conversations/announce.ts';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { AccessView, InvitationView, PeoplePage, PersonDetails } from '../protocol/people.ts';
import { refuse } from '../rules/refusal.ts';
import { Refused } from '../http/refused.ts';
import { sessionsOf } from './account-store.ts';
import { attemptsOf } from './attempts-store.ts';
import {
  disablePerson,
  editPerson,
  enablePerson,
  endSessionsOf,
  linkForPassword,
  resetSecondFactor,
} from './decide-person.ts';
import { handedLink, person as personParam, byHand } from './people-schemas.ts';
import { openInvitations, type InvitationRow } from './link-store.ts';
import { presentSession, presentSignIn, role, session, signInView } from './present.ts';
import { withSecondFactor } from './second-factor-store.ts';
import { requireSecondFactor } from './second-factor-policy.ts';
import { findStaff, staffOf, type StaffRow } from './store.ts';
import { addressOf } from '../http/author.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const MOST_SIGN_INS = 50;

const personView = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  active: z.boolean(),
  secondFactor: z.boolean(),
  revision: z.number(),
}) satisfies z.ZodType<PersonDetails>;

const invitationView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  invitedByName: z.string(),
  sentAt: z.number(),
  expiresAt: z.number(),
  expired: z.boolean(),
}) satisfies z.ZodType<InvitationView>;

const peoplePage = z.object({
  people: z.array(personView),
  invitations: z.array(invitationView),
  twoFactorForAdministrators: z.boolean(),
  mails: z.boolean(),
}) satisfies z.ZodType<PeoplePage>;

const access = z.object({
  sessions: z.array(session),
  signIns: z.array(signInView),
}) satisfies z.ZodType<AccessView>;

const edit = z.object({
  name: z.string().max(400),
  roles: z.array(role).max(5),
  revision: z.number().int().min(1).max(2_147_483_647),
});

const presentPerson = (row: StaffRow, secondFactors: ReadonlySet<string>): PersonDetails => ({
  userId: row.userId,
  name: row.name,
  email: row.email,
  roles: row.roles,
  active: row.active,
  secondFactor: secondFactors.has(row.userId),
  revision: row.revision,
});

const presentInvitation = (row: InvitationRow, now: number): InvitationView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  roles: row.roles,
  invitedByName: row.invitedByName,
  sentAt: row.sentAt,
  expiresAt: row.expiresAt,
  expired: row.expiresAt <= now,
});

/** The public servants of the own institution, as its administrators see and decide on them. */
export function peopleRoutes(context: Context): void {
  whoThereIs(context);
  decisions(context);
  accessOf(context);
}

function whoThereIs({ app, world, door }: Context): void {
  const tags = ['staff'];
  app.get(
    '/staff/people',
    { schema: { tags, response: { 200: peoplePage, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      const [people, factors, invitations] = await Promise.all([
        staffOf(world.db, institution.id),
        withSecondFactor(world.db, institution.id),
        openInvitations(world.db, institution.id),
      ]);
      const now = world.now();
      return {
        people: people.map((row) => presentPerson(row, factors)),
        invitations: invitations.map((row) => presentInvitation(row, now)),
        twoFactorForAdministrators: institution.settings.twoFactorForAdministrators === true,
        mails: world.config.smtpUrl !== undefined,
      };
    },
  );

  app.put(
    '/staff/people/policy',
    {
      schema: {
        tags,
        body: z.object({ twoFactorForAdministrators: z.boolean() }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await requireSecondFactor(world, institution, request.body.twoFactorForAdministrators, by));
      return {};
    },
  );
}

function decisions({ app, world, door }: Context): void {
  const tags = ['staff'];
  const done = { response: { 200: nothing, ...problems } };
  const params = personParam;

  async function about(request: FastifyRequest, reply: FastifyReply, userId: string) {
    const { institution, member } = await door.staff(request, 'administrator');
    return { institution, about: { userId, by: authorOf(world, member, request, reply) } };
  }

  app.put(
    '/staff/people/:person',
    { schema: { tags, params, body: edit, ...done } },
    async (request, reply) => {
      const { institution, about: whom } = await about(request, reply, request.params.person);
      orRefuse(await editPerson(world, institution, whom, request.body));
      announceDesk(world, institution.id);
      return {};
    },
  );

  for (const [what, decide] of [
    ['disable', disablePerson],
    ['enable', enablePerson],
    ['reset-second-factor', resetSecondFactor],
    ['end-sessions', endSessionsOf],
  ] as const) {
    app.post(
      `/staff/people/:person/${what}`,
      { schema: { tags, params, ...done } },
      async (request, reply) => {
        const { institution, about: whom } = await about(request, reply, request.params.person);
        orRefuse(await decide(world, institution, whom));
        announceDesk(world, institution.id);
        return {};
      },
    );
  }

  app.post(
    '/staff/people/:person/sessions/:session/end',
    { schema: { tags, params: params.extend({ session: z.string().max(100) }), ...done } },
    async (request, reply) => {
      const { institution, about: whom } = await about(request, reply, request.params.person);
      orRefuse(await endSessionsOf(world, institution, whom, request.params.session));
      announceDesk(world, institution.id);
      return {};
    },
  );

  app.post(
    '/staff/people/:person/password-link',
    { schema: { tags, params, body: byHand, response: { 200: handedLink, ...problems } } },
    async (request, reply) => {
      const { institution, about: whom } = await about(request, reply, request.params.person);
      const how = { base: addressOf(world, request), byHand: request.body.byHand };
      return orRefuse(await linkForPassword(world, institution, whom, how));
    },
  );
}

function accessOf({ app, world, door }: Context): void {
  app.get(
    '/staff/people/:person/access',
    { schema: { tags: ['staff'], params: personParam, response: { 200: access, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const person = await findStaff(world.db, institution.id, request.params.person);
      if (!person) throw new Refused([refuse('not_found')]);
      const [sessions, signIns] = await Promise.all([
        sessionsOf(world.db, person.userId),
        attemptsOf(world.db, person.email, MOST_SIGN_INS),
      ]);
      return {
        sessions: sessions.map((row) => presentSession(row, member.sessionId)),
        signIns: signIns.map(presentSignIn),
      };
    },
  );
}
