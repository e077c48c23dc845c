import { z } from 'zod';
import { endKind, hint, messageView, serviceView } from '../http/schemas.ts';
import type {
  ClaimResponse,
  ConversationDetails,
  Desk,
  DeskConversation,
  DeskConversationPage,
  ThreatView,
} from '../protocol.ts';

const waiting = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  question: z.string(),
  waitingSince: z.number(),
  handedBack: z.boolean(),
  moreTime: z.boolean(),
  escalated: z.boolean(),
  hints: z.array(hint),
});

const deskConversation = z.object({
  id: z.string(),
  number: z.number(),
  name: z.string(),
  question: z.string(),
  claimedAt: z.number(),
  deadline: z.number().nullable(),
  limitMs: z.number(),
  moreTime: z.boolean(),
  lastSeq: z.number(),
  unread: z.number(),
  awaitingReplySince: z.number().nullable(),
  visitorConnected: z.boolean(),
  visitorSeenAt: z.number(),
  askedDato: z.string().nullable(),
  revision: z.number(),
  hints: z.array(hint),
}) satisfies z.ZodType<DeskConversation>;

export const conversationDetails = z.object({
  email: z.string(),
  question: z.string(),
  form: z.array(z.object({ label: z.string(), value: z.string() })),
  extraData: z.record(z.string(), z.string()),
  ip: z.string(),
  userAgent: z.string(),
  enteredAt: z.number(),
  rulesVersion: z.number(),
  history: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      enteredAt: z.number(),
      name: z.string(),
      endKind: endKind.nullable(),
      by: z.enum(['email', 'ip', 'session']),
    }),
  ),
  misconductIn30Days: z.number(),
  publicFigure: z.boolean(),
  hold: z
    .object({
      reason: z.string(),
      at: z.number(),
      byName: z.string(),
      seenAt: z.number().nullable(),
      seenBy: z.string().nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<ConversationDetails>;

export const threat = z.object({
  conversationId: z.string(),
  number: z.number(),
  name: z.string(),
  state: z.enum(['waiting', 'active', 'ended']),
  at: z.number(),
  byName: z.string(),
  reason: z.string(),
}) satisfies z.ZodType<ThreatView>;

export const desk = z.object({
  available: z.boolean(),
  waiting: z.array(waiting),
  mine: z.array(deskConversation),
  closedToday: z.number(),
  team: z.array(
    z.object({ name: z.string(), available: z.boolean(), connected: z.boolean(), conversations: z.number() }),
  ),
  service: serviceView,
  questions: z.object({ today: z.number(), overdue: z.number(), undelivered: z.number() }),
  threats: z.array(threat),
  now: z.number(),
}) satisfies z.ZodType<Desk>;

export const claimResponse = z.object({ conversation: deskConversation }) satisfies z.ZodType<ClaimResponse>;

export const deskConversationPage = z.object({
  conversation: deskConversation,
  details: conversationDetails,
  messages: z.array(messageView),
}) satisfies z.ZodType<DeskConversationPage>;
