import { z } from 'zod';
import type { SessionView, SignInView } from '../protocol/people.ts';
import type { SessionRow } from './account-store.ts';
import type { AttemptRow } from './attempts-store.ts';

export const role = z.enum(['agent', 'supervisor', 'press', 'moderator', 'administrator']);

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
