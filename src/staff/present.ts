import { z } from 'zod';
import { STAFF_MAX_LENGTH } from '../conversations/send-message.ts';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import type { Me } from '../protocol.ts';
import type { SessionView, SignInView } from '../protocol/people.ts';
import type { SessionRow } from './account-store.ts';
import type { AttemptRow } from './attempts-store.ts';
import { mustHaveSecondFactor, type StaffMember } from './member.ts';

export const role = z.enum(['agent', 'supervisor', 'press', 'moderator', 'administrator']);

const extraField = z.object({
  key: z.string(),
  kind: z.enum(['text', 'select', 'email', 'phone']),
  label: z.string(),
  help: z.string().optional(),
  maxLength: z.number().optional(),
  options: z.array(z.string()).optional(),
});

export const me = z.object({
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(role),
  available: z.boolean(),
  mustEnrol: z.boolean(),
  institution: z.object({ id: z.string(), name: z.string(), shortName: z.string() }),
  policy: z.object({
    messageMaxLength: z.number(),
    agentMaxBanDays: z.number(),
    misconductText: z.string(),
    restrictAtOnce: z.boolean(),
  }),
  extraDataFields: z.array(extraField),
  now: z.number(),
}) satisfies z.ZodType<Me>;

export function presentMe(institution: Institution, member: StaffMember, now: number): Me {
  const { id, settings } = institution;
  return {
    userId: member.userId,
    name: member.name,
    email: member.email,
    roles: [...member.roles],
    available: member.available,
    mustEnrol: !member.secondFactor && mustHaveSecondFactor(institution, member),
    institution: { id, name: settings.name, shortName: settings.shortName },
    policy: {
      messageMaxLength: STAFF_MAX_LENGTH,
      agentMaxBanDays: settings.misconduct.agentMaxBanDays,
      misconductText: say(institution, 'misconduct_end', {}),
      restrictAtOnce: settings.misconduct.restrictAtOnce,
    },
    extraDataFields: settings.extraDataFields,
    now,
  };
}

export const session = z.object({
  id: z.string(),
  ip: z.string(),
  userAgent: z.string(),
  startedAt: z.number(),
  own: z.boolean(),
}) satisfies z.ZodType<SessionView>;

/** The token stays where it is: a session is named by its id. */
export function presentSession(row: SessionRow, ownId: string): SessionView {
  return {
    id: row.id,
    ip: row.ipAddress ?? '',
    userAgent: row.userAgent ?? '',
    startedAt: row.createdAt.getTime(),
    own: row.id === ownId,
  };
}

export const signInView = z.object({
  id: z.string(),
  at: z.number(),
  ip: z.string(),
  userAgent: z.string(),
  outcome: z.enum(['entered', 'wrong_password', 'awaiting_code', 'wrong_code', 'disabled']),
  way: z.enum(['password', 'oidc', 'link']),
}) satisfies z.ZodType<SignInView>;

export const presentSignIn = ({ id, at, ip, userAgent, outcome, way }: AttemptRow): SignInView => ({
  id,
  at,
  ip,
  userAgent,
  outcome,
  way,
});
