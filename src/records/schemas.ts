import { z } from 'zod';
import { conversationDetails } from '../conversations/desk-schemas.ts';
import { endKind, messageView, uuid } from '../http/schemas.ts';
import type { RecordsPage, RecordView } from '../protocol.ts';

/** A filter left empty in the form is no filter; the database knows no NUL character. */
export const filter = z
  .string()
  .max(254)
  .refine((text) => !text.includes('\0'))
  .transform((text) => (text.trim() === '' ? undefined : text))
  .optional();

/** Centuries that a calendar of consultations can have; others make dates the database does not know. */
export const day = z.iso
  .date()
  .regex(/^(19|2\d)/)
  .or(z.literal('').transform(() => undefined))
  .optional();

export const recordSearch = z.object({
  from: day,
  to: day,
  agent: filter,
  name: filter,
  email: filter,
  end: endKind
    .or(z.literal('live'))
    .or(z.literal('').transform(() => undefined))
    .optional(),
  ip: filter,
  with: z
    .enum(['personal_data', 'pqrsd'])
    .or(z.literal('').transform(() => undefined))
    .optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

const record = z.object({
  id: z.string(),
  number: z.number(),
  enteredAt: z.number(),
  name: z.string(),
  email: z.string(),
  agentName: z.string().nullable(),
  state: z.enum(['waiting', 'active', 'ended']),
  endKind: endKind.nullable(),
  ip: z.string(),
  messages: z.number(),
  waitedMs: z.number().nullable(),
  durationMs: z.number().nullable(),
});

export const recordsPage = z.object({
  records: z.array(record),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  agents: z.array(z.object({ id: z.string(), name: z.string() })),
}) satisfies z.ZodType<RecordsPage>;

const hours = z.object({
  enteredAt: z.number(),
  firstClaimedAt: z.number().nullable(),
  firstReplyAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  firstReplyMs: z.number().nullable(),
  uncountedMs: z.number(),
  limitMs: z.number(),
  moreTime: z.boolean(),
  ended: z.string(),
});

const terms = z.object({
  rulesVersion: z.number(),
  rulesHash: z.string(),
  privacyVersion: z.number(),
  privacyHash: z.string(),
  acceptedAt: z.number(),
  ip: z.string(),
});

export const recordView = z.object({
  record,
  details: conversationDetails,
  messages: z.array(messageView.extend({ ip: z.string() })),
  events: z.array(z.object({ at: z.number(), kind: z.string(), text: z.string(), ip: z.string() })),
  chain: z.enum(['whole', 'broken']),
  hours,
  terms,
  mails: z.array(
    z.object({
      recipient: z.string(),
      queuedAt: z.number(),
      sentAt: z.number().nullable(),
      proof: z.string(),
    }),
  ),
}) satisfies z.ZodType<RecordView>;

export const annotation = z.object({ id: uuid, text: z.string().max(5000), wrongClosing: z.boolean() });
