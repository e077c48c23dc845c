import { z } from 'zod';
import type { InboxPage, InboxQuestion, InboxRow } from '../protocol/inbox.ts';
import { day, filter } from '../records/schemas.ts';

export const origin = z.enum(['closed', 'suspended', 'nobody', 'busy', 'patience', 'draft']);
const mailState = z.enum(['queued', 'retrying', 'sent', 'failed', 'bounced']);

export const inboxSearch = z.object({
  show: z.enum(['all', 'pending', 'today', 'overdue', 'answered', 'undelivered']).default('pending'),
  text: filter,
  from: day,
  to: day,
  agent: filter,
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
});

const row = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  email: z.string(),
  body: z.string(),
  origin,
  leftAt: z.number(),
  dueOn: z.string(),
  holder: z.object({ id: z.string(), name: z.string(), since: z.number() }).nullable(),
  answeredAt: z.number().nullable(),
  answeredBy: z.string().nullable(),
  mail: mailState.nullable(),
}) satisfies z.ZodType<InboxRow>;

export const inboxPage = z.object({
  questions: z.array(row),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
  counts: z.object({
    pending: z.number(),
    today: z.number(),
    overdue: z.number(),
    answered: z.number(),
    undelivered: z.number(),
  }),
  agents: z.array(z.object({ id: z.string(), name: z.string() })),
  now: z.number(),
}) satisfies z.ZodType<InboxPage>;

const answer = z.object({
  id: z.string(),
  seq: z.number(),
  body: z.string(),
  authorName: z.string(),
  recipient: z.string(),
  answeredAt: z.number(),
  ip: z.string(),
});

const mail = z.object({
  id: z.string(),
  about: z.enum(['acknowledgement', 'answer']),
  recipient: z.string(),
  subject: z.string(),
  queuedAt: z.number(),
  sentAt: z.number().nullable(),
  failedAt: z.number().nullable(),
  nextTryAt: z.number().nullable(),
  attempts: z.number(),
  state: mailState,
  serverWords: z.string().nullable(),
  sentAnew: z.boolean(),
  isResend: z.boolean(),
});

export const inboxQuestion = z.object({
  question: row,
  form: z.array(z.object({ label: z.string(), value: z.string() })),
  ip: z.string(),
  sendTo: z.string(),
  answers: z.array(answer),
  mails: z.array(mail),
  events: z.array(z.object({ at: z.number(), kind: z.string(), text: z.string(), ip: z.string() })),
  history: z.array(
    z.object({
      kind: z.enum(['conversation', 'question']),
      id: z.string(),
      number: z.number(),
      at: z.number(),
    }),
  ),
  terms: z.object({
    rulesVersion: z.number(),
    rulesHash: z.string(),
    privacyVersion: z.number(),
    privacyHash: z.string(),
    acceptedAt: z.number(),
    ip: z.string(),
  }),
  now: z.number(),
}) satisfies z.ZodType<InboxQuestion>;
