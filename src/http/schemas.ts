import { z } from 'zod';
import { datoKinds } from '../rules/dato.ts';
import type { Hint } from '../rules/hints.ts';
import type { ApiError, ConversationView, MessageView, ServiceStateView } from '../protocol.ts';

/** Shapes that several subjects use. A field that is not in the answer's shape cannot leak. */

/** Names of things are compared and hashed as written: PostgreSQL answers in small letters, whatever was sent. */
export const uuid = z.uuid().toLowerCase();
export const institutionParam = z.object({ institution: z.string().max(60) });
export const conversationParam = z.object({ institution: z.string().max(60), id: uuid });
export const idParam = z.object({ id: uuid });
/** `seq` is an integer of the database. */
const MOST_LINES = 2_147_483_647;
export const afterQuery = z.object({ after: z.coerce.number().int().min(0).max(MOST_LINES).default(0) });
export const nothing = z.object({});

/** No form has so many; each unknown one would be answered with a sentence. */
const MOST_FIELDS = 60;
/** Form values as typed; their own rules judge them, so that the answer names the field and the fix. */
export const formValues = z
  .record(z.string().max(60), z.string().max(20_000))
  .refine((values) => Object.keys(values).length <= MOST_FIELDS);
/** What comes with a form beside its values: the field that nobody sees, and how long the page has been open. */
export const formTraces = {
  trap: z.string().max(20_000).default(''),
  filledInMs: z.number().nonnegative().optional(),
};
export const endKind = z.enum(['visitor', 'agent', 'time', 'misconduct', 'abandonment', 'not_attended']);

const textChecks = z.object({
  warnings: z.array(z.enum(['personal_data', 'secrets', 'abuse'])),
  findings: z.array(
    z.object({
      kind: z.enum(['identity', 'nit', 'phone', 'email', 'card', 'account', 'address', 'password']),
      from: z.number(),
      to: z.number(),
      must: z.boolean(),
    }),
  ),
});

const apiError = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  errors: z.array(z.object({ code: z.string(), field: z.string(), message: z.string() })).optional(),
  retryAfterSeconds: z.number().optional(),
  checks: textChecks.optional(),
}) satisfies z.ZodType<ApiError>;

export const hint = z.enum([
  'abuse',
  'pqrsd',
  'threat',
  'life',
  'violence',
  'emergency',
]) satisfies z.ZodType<Hint>;

export const messageView = z.object({
  seq: z.number(),
  id: z.string(),
  kind: z.enum(['message', 'notice', 'dato']),
  author: z.enum(['visitor', 'agent', 'institution']),
  name: z.string(),
  body: z.string(),
  sentAt: z.number(),
  hints: z.array(hint).optional(),
}) satisfies z.ZodType<MessageView>;

export const serviceView = z.object({
  state: z.enum(['open', 'closed', 'suspended', 'nobody', 'busy']),
  heading: z.string(),
  message: z.string(),
  summary: z.string(),
  opensAt: z.number().nullable(),
  closesAt: z.number().nullable(),
  changesAt: z.number().nullable(),
  terms: z.string(),
  now: z.number(),
}) satisfies z.ZodType<ServiceStateView>;

export const conversationView = z.object({
  id: z.string(),
  number: z.number(),
  state: z.enum(['waiting', 'active', 'ended']),
  position: z.number().nullable(),
  waitingSince: z.number(),
  estimatedWaitMs: z.number().nullable(),
  patienceOver: z.boolean(),
  agentName: z.string().nullable(),
  dato: z.object({ id: z.string(), kind: z.enum(datoKinds), label: z.string() }).nullable(),
  limitMs: z.number(),
  deadline: z.number().nullable(),
  moreTime: z.boolean(),
  endKind: endKind.nullable(),
  lastSeq: z.number(),
  revision: z.number(),
  pqrsd: z.boolean(),
  now: z.number(),
}) satisfies z.ZodType<ConversationView>;

export const conversationPage = z.object({ conversation: conversationView, messages: z.array(messageView) });

/** Sent by either side: named by its sender; what it may contain is for the rules to say. */
export const sendRequest = z.object({ id: uuid, body: z.string().max(40_000), ask: z.boolean().optional() });
/** No text of a servant has more places to answer for. */
const MOST_MARKS = 500;
const place = z.number().int().min(0).max(100_000);
/** A servant's answers to what was found in the text. */
export const sendingMarks = z
  .array(z.object({ from: place, to: place, mark: z.enum(['not_personal', 'same_person']) }))
  .max(MOST_MARKS)
  .optional();
export const staffSendRequest = sendRequest.extend({
  marks: sendingMarks,
  refer: z.literal('pqrsd').optional(),
});
export const sendResponse = z.object({ message: messageView });

/** Every route answers its refusals in this shape. */
export const problems = { '4xx': apiError, '5xx': apiError };
