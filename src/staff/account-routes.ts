import { z } from 'zod';
import { authorOf, originOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { AccountView, BackupCodes, Enrolment } from '../protocol/people.ts';
import { sessionsOf } from './account-store.ts';
import { showPassword } from './admit-attempt.ts';
import { attemptsOf } from './attempts-store.ts';
import { mustHaveSecondFactor } from './member.ts';
import { changeOwnPassword } from './passwords.ts';
import { presentSession, presentSignIn, role, session, signInView } from './present.ts';
import { backupCodesLeft } from './second-factor-store.ts';
import { endOwnSessions } from './sessions.ts';
import { confirmEnrolment, offerEnrolment, renewBackupCodes, switchOff } from './two-factor.ts';

const MOST_SIGN_INS = 50;
const password = z.string().max(256);
const again = z.object({ current: password });

const account = z.object({
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  secondFactor: z.boolean(),
  backupCodesLeft: z.number().nullable(),
  secondFactorRequired: z.boolean(),
  sessions: z.array(session),
  signIns: z.array(signInView),
}) satisfies z.ZodType<AccountView>;
const enrolment = z.object({ secret: z.string(), uri: z.string() }) satisfies z.ZodType<Enrolment>;
const codes = z.object({ codes: z.array(z.string()) }) satisfies z.ZodType<BackupCodes>;

/** Everybody's own account. Those who must still set up a second step come as far as that. */
export function accountRoutes(context: Context): void {
  ownAccount(context);
  secondFactor(context);
}

function ownAccount({ app, world, door }: Context): void {
  const tags = ['staff'];
  const done = { response: { 200: nothing, ...problems } };

  app.get(
    '/staff/account',
    { schema: { tags, response: { 200: account, ...problems } } },
    async (request) => {
      const { institution, member } = await door.enrolling(request);
      const { name, email, roles } = member;
      const [sessions, signIns] = await Promise.all([
        sessionsOf(world.db, member.userId),
        attemptsOf(world.db, email, MOST_SIGN_INS),
      ]);
      return {
        name,
        email,
        roles: [...roles],
        secondFactor: member.secondFactor,
        backupCodesLeft: member.secondFactor ? await backupCodesLeft(world.db, member) : null,
        secondFactorRequired: mustHaveSecondFactor(institution, member),
        sessions: sessions.map((row) => presentSession(row, member.sessionId)),
        signIns: signIns.map(presentSignIn),
      };
    },
  );

  app.put(
    '/staff/account/password',
    { schema: { tags, body: z.object({ current: password, next: password }), ...done } },
    async (request, reply) => {
      const { member } = await door.staff(request);
      orRefuse(await changeOwnPassword(world, member, request.body, originOf(world, request, reply)));
      return {};
    },
  );

  app.post('/staff/account/sessions/end-others', { schema: { tags, ...done } }, async (request) => {
    const { member } = await door.staff(request);
    orRefuse(await endOwnSessions(world, member));
    return {};
  });

  app.post(
    '/staff/account/sessions/:session/end',
    { schema: { tags, params: z.object({ session: z.string().max(100) }), ...done } },
    async (request) => {
      const { member } = await door.staff(request);
      orRefuse(await endOwnSessions(world, member, request.params.session));
      return {};
    },
  );
}

function secondFactor({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.post(
    '/staff/account/second-factor',
    { schema: { tags, body: again, response: { 200: enrolment, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.enrolling(request);
      const from = originOf(world, request, reply);
      orRefuse(await showPassword(world, member, request.body.current, from));
      return orRefuse(await offerEnrolment(world, institution, member));
    },
  );

  app.post(
    '/staff/account/second-factor/confirm',
    {
      schema: { tags, body: z.object({ code: z.string().max(20) }), response: { 200: codes, ...problems } },
    },
    async (request, reply) => {
      const { member } = await door.enrolling(request);
      const by = authorOf(world, member, request, reply);
      return orRefuse(await confirmEnrolment(world, member, request.body.code, by));
    },
  );

  app.post(
    '/staff/account/second-factor/off',
    { schema: { tags, body: again, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request);
      const from = originOf(world, request, reply);
      orRefuse(await showPassword(world, member, request.body.current, from));
      orRefuse(await switchOff(world, institution, member, authorOf(world, member, request, reply)));
      return {};
    },
  );

  app.post(
    '/staff/account/backup-codes',
    { schema: { tags, body: again, response: { 200: codes, ...problems } } },
    async (request, reply) => {
      const { member } = await door.staff(request);
      const from = originOf(world, request, reply);
      orRefuse(await showPassword(world, member, request.body.current, from));
      return orRefuse(await renewBackupCodes(world, member, authorOf(world, member, request, reply)));
    },
  );
}
