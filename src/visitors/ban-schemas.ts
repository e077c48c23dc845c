import { z } from 'zod';
import { uuid } from '../http/schemas.ts';
import type { BanPreview, BansPage, BanView } from '../protocol/bans.ts';

export const banKind = z.enum(['ip', 'email']);
const reason = z.string().max(2000);

export const banView = z.object({
  id: z.string(),
  kind: z.enum(['ip', 'email', 'session']),
  value: z.string(),
  reason: z.string(),
  note: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  until: z.number(),
  firstUntil: z.number(),
  state: z.enum(['in_force', 'expired', 'lifted']),
  liftedAt: z.number().nullable(),
  liftedBy: z.string().nullable(),
  liftReason: z.string().nullable(),
  additions: z.array(
    z.object({ at: z.number(), authorName: z.string(), reason: z.string(), until: z.number() }),
  ),
  conversation: z.object({ id: z.string(), number: z.number() }).nullable(),
}) satisfies z.ZodType<BanView>;

export const bansPage = z.object({
  bans: z.array(banView),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  authors: z.array(z.string()),
  maxHours: z.number(),
}) satisfies z.ZodType<BansPage>;

export const banPreview = z.object({
  value: z.string(),
  othersIn30Days: z.number(),
  othersNow: z.number(),
  maxHours: z.number(),
}) satisfies z.ZodType<BanPreview>;

const wanted = { id: uuid, kind: banKind, reason, note: reason.optional(), hours: z.number() };

export const banOfPerson = z.object({ ...wanted, conversationId: uuid });
/** No address, range or e-mail is longer. */
const value = z.string().max(300);
export const banByHand = z.object({ ...wanted, value });
export const previewByHand = z.object({ kind: banKind, value });

/** A filter left empty is no filter. */
const filter = z
  .string()
  .max(254)
  .refine((text) => !text.includes('\0'))
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .optional();

export const banSearch = z.object({
  text: filter,
  author: filter,
  state: z
    .enum(['in_force', 'expired', 'lifted'])
    .or(z.literal('').transform(() => undefined))
    .optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

export const liftWanted = z.object({ reason });
export const extension = z.object({ reason, hours: z.number() });
