import { z } from 'zod';
import { STAFF_MAX_LENGTH } from '../conversations/send-message.ts';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import type { Me } from '../protocol.ts';
import { chosenWarnings } from '../rules/time-limit.ts';
import { mustHaveSecondFactor, type StaffMember } from './member.ts';
import { role } from './present.ts';

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
    warningsMs: z.array(z.number()),
    withMoreTimeWarningsMs: z.array(z.number()),
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
      warningsMs: chosenWarnings(settings, false),
      withMoreTimeWarningsMs: chosenWarnings(settings, true),
    },
    extraDataFields: settings.extraDataFields,
    now,
  };
}
