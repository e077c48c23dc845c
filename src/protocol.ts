/**
 * What travels between the server and the two browser applications: types only, shared by both sides.
 * All moments are epoch milliseconds of the server's clock; `now` travels with every snapshot so that a
 * wrong client clock does no harm.
 */

import type { DatoKind } from './rules/dato.ts';
import type { TermsNotice } from './protocol/terms.ts';
import type { Hint } from './rules/hints.ts';
import type { SendingMark, TextChecks } from './rules/text-checks-shape.ts';

export type ConversationState = 'waiting' | 'active' | 'ended';
export type EndKind = 'visitor' | 'agent' | 'time' | 'misconduct' | 'abandonment' | 'not_attended';
export type ServiceState = 'open' | 'closed' | 'suspended' | 'nobody' | 'busy';

/** Every "no" of the API. `message` is courteous Spanish, ready to be shown; `errors` has one per field. */
export interface ApiError {
  code: string;
  message: string;
  field?: string;
  errors?: { code: string; field: string; message: string }[];
  retryAfterSeconds?: number;
  /** What is to be looked at in the text before it goes out. */
  checks?: TextChecks;
}

/** One line of the transcript. `seq` counts from 1 without gaps within its conversation. */
export interface MessageView {
  seq: number;
  id: string;
  /** `dato`: what the agent asked for in a field of its own, and the citizen gave or did not want to. */
  kind: 'message' | 'notice' | 'dato';
  author: 'visitor' | 'agent' | 'institution';
  name: string;
  body: string;
  sentAt: number;
  /** What a citizen's words look like: for staff all of it, for the citizen only that it looks like a PQRSD. */
  hints?: Hint[] | undefined;
}

export interface EntryFieldView {
  key: string;
  kind: 'name' | 'email' | 'question' | 'text' | 'select';
  label: string;
  required: boolean;
  help?: string | undefined;
  maxLength?: number | undefined;
  options?: string[] | undefined;
  autocomplete?: string | undefined;
}

export interface Channel {
  label: string;
  kind: 'web' | 'email' | 'phone' | 'address';
  value: string;
}

// ---------------------------------------------------------------- visitor: /api/institutions/{institution}

/** GET /state — also asked by the launcher and the institution's page. */
export interface ServiceStateView {
  state: ServiceState;
  heading: string;
  message: string;
  /** "Abierto hoy hasta las 4:00 p. m." or "Abre el lunes 23 de noviembre a las 8:00 a. m." */
  summary: string;
  opensAt: number | null;
  closesAt: number | null;
  /** When the clock by itself changes the state next; null while nobody knows. */
  changesAt: number | null;
  /** Versions of the rules and of the notice in force, `3.2`: a page that shows others asks for them. */
  terms: string;
  now: number;
}

/** GET /state/stream (server-sent events), for everybody: told at once when the service changes, and every 15 s. */
export interface ServiceEvent {
  type: 'service';
  service: ServiceStateView;
}

/** GET /chat — everything the visitor's application needs to start. */
export interface ChatBoot {
  institution: { id: string; name: string; shortName: string; siteUrl: string; launcherName: string };
  service: ServiceStateView;
  /** Putumayo: the paragraph to be read before the chat, with the FAQ link; null where the institution has none. */
  opening: { paragraph: string; faqUrl: string } | null;
  rules: { version: number; heading: string; html: string };
  privacy: { version: number; html: string };
  /** What of these changed lately, or will change: said on every screen before the queue. */
  notices: TermsNotice[];
  /** This session has accepted the versions above and that acceptance may still be used (see `acceptedEmail`). */
  accepted: boolean;
  /** The e-mail that acceptance is already bound to; another e-mail must accept again. */
  acceptedEmail: string | null;
  fields: EntryFieldView[];
  policy: { characters: 'strict' | 'extended'; messageMaxLength: number; questionMaxLength: number };
  limit: {
    ms: number;
    withMoreTimeMs: number;
    patienceMs: number;
    /** Time left at which the person is warned, as the institution chose; empty: the usual ones of the rule. */
    warningsMs: number[];
    withMoreTimeWarningsMs: number[];
  };
  /** Rendered texts by name, plain text with newlines: intro, … (see texts.ts of the visitor application). */
  texts: Record<string, string>;
  channels: Channel[];
  pqrsd: { label: string; value: string };
  /** The live conversation of this browser, if there is one. */
  conversation: ConversationView | null;
  banned: { message: string; until: number } | null;
  now: number;
}

/** POST /acceptances */
export interface AcceptanceRequest {
  rulesVersion: number;
  privacyVersion: number;
  rulesRead: boolean;
  privacyRead: boolean;
}

/** POST /conversations — `id` is named by the client: a retry enters once. */
export interface EnterRequest {
  id: string;
  values: Record<string, string>;
  moreTime: boolean;
  ask?: boolean;
  /** The field that nobody sees. */
  trap?: string;
}

/** The conversation as its visitor sees it. */
export interface ConversationView {
  id: string;
  number: number;
  state: ConversationState;
  /** Place in the queue, from 1; null when not waiting. */
  position: number | null;
  waitingSince: number;
  /** "Le atendemos en unos … minutos" needs enough real waits of today; null when there are too few. */
  estimatedWaitMs: number | null;
  /** True when the wait passed the institution's patience: leaving the question is offered. */
  patienceOver: boolean;
  agentName: string | null;
  /** What the agent has asked for in a field of its own and was not answered yet. */
  dato: { id: string; kind: DatoKind; label: string } | null;
  limitMs: number;
  deadline: number | null;
  moreTime: boolean;
  endKind: EndKind | null;
  lastSeq: number;
  revision: number;
  /** The question of the entry looks like a PQRSD. */
  pqrsd: boolean;
  now: number;
}

/** GET /conversations/{id}?after=seq */
export interface ConversationPage {
  conversation: ConversationView;
  messages: MessageView[];
}

/** POST /conversations/{id}/messages */
export interface SendRequest {
  id: string;
  body: string;
  /** Hear first what is in it: 409 with `checks` if there is something. */
  ask?: boolean;
  /** A servant's answers to what was found. */
  marks?: SendingMark[];
  /** A servant hands over where to file: the outcome is kept with the message. */
  refer?: 'pqrsd';
}
export interface SendResponse {
  message: MessageView;
}

/** GET /conversations/{id}/farewell — what /{i}/gracias shows once the conversation has ended. */
export interface FarewellView {
  /** The conversation, for its copy. */
  id: string;
  number: number;
  endKind: EndKind;
  /** First why it ended (for misconduct the seed's sentence, exactly). */
  reason: string;
  thanks: string;
  /** "mail": copies are sent at the end; "offer": the person may see, print or ask for it by e-mail. */
  transcript: 'mail' | 'offer' | 'none';
  email: string;
  notAFiling: string;
  pqrsd: { label: string; value: string };
  draftOffer: string;
  /** That there is a copy to ask for, and that one is on its way. */
  copyOffer: string;
  copySent: string;
  restricted: string | null;
  /** Where the institution sends people afterwards; null: nowhere. */
  goOn: string | null;
}

/** POST /offline-questions — same fields as the entry, nothing asked twice. */
export interface OfflineQuestionRequest {
  id: string;
  values: Record<string, string>;
  origin: 'closed' | 'suspended' | 'nobody' | 'busy' | 'patience' | 'draft';
  ask?: boolean;
  trap?: string;
  /** How long the page has been open: accepting and asking may go out with one press. */
  filledInMs?: number;
}
export interface OfflineQuestionReceipt {
  number: number;
  dueOn: string;
  message: string;
  /** Where the acknowledgement goes by mail; null: only the screen says it. */
  acknowledged: string | null;
  notAFiling: string;
  /** It looks like a PQRSD: where to file it, in the institution's words; null: it does not. */
  pqrsd: string | null;
}

/** GET /conversations/{id}/stream (server-sent events): the data of each event is one of these. */
export type VisitorEvent =
  | { type: 'message'; message: MessageView }
  | { type: 'conversation'; conversation: ConversationView }
  | { type: 'typing' }
  /** The service changed: who waits or converses holds no second stream for it. */
  | ServiceEvent
  | { type: 'beat'; lastSeq: number; revision: number; now: number };

// ---------------------------------------------------------------- staff: /api/staff

export type StaffRole = 'agent' | 'supervisor' | 'press' | 'moderator' | 'administrator';

/** GET /me */
export interface Me {
  userId: string;
  name: string;
  email: string;
  roles: StaffRole[];
  available: boolean;
  /** The institution asks a second step of this account and it has none: nothing else before it. */
  mustEnrol: boolean;
  institution: { id: string; name: string; shortName: string };
  policy: {
    messageMaxLength: number;
    agentMaxBanDays: number;
    misconductText: string;
    restrictAtOnce: boolean;
    /** As in the citizen's page. */
    warningsMs: number[];
    withMoreTimeWarningsMs: number[];
  };
  extraDataFields: ExtraDataFieldView[];
  now: number;
}

export interface ExtraDataFieldView {
  key: string;
  kind: 'text' | 'select' | 'email' | 'phone';
  label: string;
  help?: string | undefined;
  maxLength?: number | undefined;
  options?: string[] | undefined;
}

/** One of "En espera". */
export interface WaitingView {
  id: string;
  number: number;
  name: string;
  question: string;
  waitingSince: number;
  handedBack: boolean;
  moreTime: boolean;
  /** Waiting more than a minute: the alarm is louder and rings in every connected console. */
  escalated: boolean;
  hints: Hint[];
}

/** One of "Mis consultas". */
export interface DeskConversation {
  id: string;
  number: number;
  name: string;
  question: string;
  claimedAt: number;
  deadline: number | null;
  limitMs: number;
  moreTime: boolean;
  lastSeq: number;
  unread: number;
  /** Nobody has answered since the claim, or since the visitor last wrote: when that began. */
  awaitingReplySince: number | null;
  /** False when the visitor has had no stream for two minutes: "abandono" may be chosen. */
  visitorConnected: boolean;
  visitorSeenAt: number;
  /** Name of the *dato* that was asked for and not answered yet. */
  askedDato: string | null;
  revision: number;
  /** Of the question. */
  hints: Hint[];
}

/** GET /desk — asked at start, at every 'desk' event and after reconnecting. */
export interface Desk {
  available: boolean;
  waiting: WaitingView[];
  mine: DeskConversation[];
  closedToday: number;
  team: { name: string; available: boolean; connected: boolean; conversations: number }[];
  service: ServiceStateView;
  /** Questions left out of hours that somebody should answer today, and mails about them that did not arrive. */
  questions: { today: number; overdue: number; undelivered: number };
  /** Reported threats that no supervisor has seen; only supervisors are told. */
  threats: ThreatView[];
  now: number;
}

/** GET /threats, and in a supervisor's desk. */
export interface ThreatView {
  conversationId: string;
  number: number;
  name: string;
  state: ConversationState;
  at: number;
  byName: string;
  reason: string;
}

/** POST /conversations/{id}/claim; losing the race answers 409 already_claimed with the winner's name in `message`. */
export interface ClaimResponse {
  conversation: DeskConversation;
}

/** GET /conversations/{id}?after=seq — one of mine, or any of the institution's records (`records: true` of nobody live). */
export interface DeskConversationPage {
  conversation: DeskConversation;
  details: ConversationDetails;
  messages: MessageView[];
}

export interface ConversationDetails {
  email: string;
  question: string;
  form: { label: string; value: string }[];
  extraData: Record<string, string>;
  ip: string;
  userAgent: string;
  enteredAt: number;
  rulesVersion: number;
  /** Earlier conversations of this e-mail or address. */
  history: {
    id: string;
    number: number;
    enteredAt: number;
    name: string;
    endKind: EndKind | null;
    by: 'email' | 'ip' | 'session';
  }[];
  /** "3 cierres por trato indebido en 30 días" */
  misconductIn30Days: number;
  /** The name is that of somebody on the institution's list of public figures: a hint, never a refusal. */
  publicFigure: boolean;
  /** Why the record is kept whatever the retention says: a threat was reported. */
  hold: { reason: string; at: number; byName: string; seenAt: number | null; seenBy: string | null } | null;
}

/** GET /records?from&to&agent&name&email&end&ip&with&page */
export interface RecordsPage {
  records: RecordRow[];
  total: number;
  page: number;
  pageSize: number;
  agents: { id: string; name: string }[];
}
export interface RecordRow {
  id: string;
  number: number;
  enteredAt: number;
  name: string;
  email: string;
  agentName: string | null;
  state: ConversationState;
  endKind: EndKind | null;
  ip: string;
  messages: number;
  waitedMs: number | null;
  durationMs: number | null;
}
/** GET /records/{id} */
export interface RecordView {
  record: RecordRow;
  details: ConversationDetails;
  messages: (MessageView & { ip: string })[];
  /** What happened, with the copies that were mailed, in order of time. */
  events: RecordEvent[];
  chain: 'whole' | 'broken';
  hours: RecordHours;
  /** Proof of the acceptance behind the entry. */
  terms: AcceptedTerms;
  /** Copies of the transcript: `sentAt` null while the mail server has not taken it. */
  mails: { recipient: string; queuedAt: number; sentAt: number | null; proof: string }[];
}
/** "hora de la consulta" (IPES), and how long each part took. */
export interface RecordHours {
  enteredAt: number;
  firstClaimedAt: number | null;
  firstReplyAt: number | null;
  endedAt: number | null;
  /** From the claim to the agent's first words. */
  firstReplyMs: number | null;
  /** Time without an attending agent: it did not count for the limit. */
  uncountedMs: number;
  limitMs: number;
  moreTime: boolean;
  /** How it ended, in Spanish: "Terminó el tiempo". */
  ended: string;
}
export interface AcceptedTerms {
  rulesVersion: number;
  rulesHash: string;
  privacyVersion: number;
  privacyHash: string;
  acceptedAt: number;
  ip: string;
}
export interface RecordEvent {
  at: number;
  kind: string;
  /** In Spanish, ready to be read: "Rosa Elvira Castro aceptó la consulta". */
  text: string;
  ip: string;
}

/** GET /setup-state — what stands between the institution and its citizens. */
export interface SetupState {
  /** Names, in Spanish, of what citizens read and nobody has filled in: opening waits for these. */
  unfilled: string[];
  /** Sentences about texts to be looked at; they hinder nothing. */
  textWarnings: string[];
  open: boolean;
  suspended: { since: number; message: string; authorName: string } | null;
  facts: FactView[];
}
/** GET /staff/changes?subject&key&beforeId — the log of what was decided, newest first. */
export interface ChangesPage {
  changes: ChangeView[];
  /** There are older ones: ask with `beforeId` of the last. */
  more: boolean;
}
export interface ChangeView {
  id: number;
  at: number;
  authorName: string;
  ip: string;
  subject:
    | 'service'
    | 'calendar'
    | 'settings'
    | 'text'
    | 'terms'
    | 'people'
    | 'knowledge'
    | 'words'
    | 'ban'
    | 'institution';
  /** Which one of the subject: the key of a text, the field of the settings, the e-mail of a person. */
  key: string;
  /** The same as people call it: "Saludo", "Tiempo máximo de la consulta". */
  label: string;
  before: unknown;
  after: unknown;
  reason: string;
}

/** One fact about the institution. */
export interface FactView {
  key: string;
  label: string;
  kind: 'text' | 'email' | 'phone' | 'web';
  /** Null while nobody has filled it in. */
  value: string | null;
}

/** GET /stream */
export type StaffEvent =
  | { type: 'message'; conversationId: string; message: MessageView }
  | { type: 'typing'; conversationId: string }
  /** Something in the queue, in "Mis consultas" or in the team changed: ask for /desk. */
  | { type: 'desk' }
  /** Somebody accepted it: the alarm for it stops at once and says who. */
  | { type: 'claimed'; conversationId: string; byId: string; byName: string }
  | { type: 'threat'; conversationId: string; number: number; byName: string }
  /** Something in the inbox of questions changed: ask for it, and for /desk. */
  | { type: 'questions' }
  | { type: 'beat'; now: number; deskMark: string };
