import type { SendingMark } from '../rules/text-checks-shape.ts';
import type { AcceptedTerms, OfflineQuestionRequest, RecordEvent } from '../protocol.ts';

/** The questions left out of hours, as public servants see them: /api/staff/offline-questions. */

/** `failed`: refused for good. `bounced`: taken by the server, and returned later. */
export type MailState = 'queued' | 'retrying' | 'sent' | 'failed' | 'bounced';

/** `pending`: every one without an answer. `undelivered`: a mail about it did not arrive and was not sent anew. */
export type InboxFilter = 'all' | 'pending' | 'today' | 'overdue' | 'answered' | 'undelivered';

export type InboxCounts = Record<Exclude<InboxFilter, 'all'>, number>;

/** GET ?show&text&from&to&agent&page — `text`: a number, or part of a name or an e-mail. */
export interface InboxPage {
  questions: InboxRow[];
  total: number;
  page: number;
  pageSize: number;
  counts: InboxCounts;
  /** Who has answered once: for the filter of the records. */
  agents: { id: string; name: string }[];
  now: number;
}

export interface InboxRow {
  id: string;
  number: number;
  name: string;
  email: string;
  body: string;
  origin: OfflineQuestionRequest['origin'];
  leftAt: number;
  /** YYYY-MM-DD */
  dueOn: string;
  /** Who is answering it; nobody else can meanwhile. */
  holder: { id: string; name: string; since: number } | null;
  answeredAt: number | null;
  answeredBy: string | null;
  /** The worst of its mails that were not sent anew; null: there is none. */
  mail: MailState | null;
}

/** GET /{id}, and the answer of every action on it. */
export interface InboxQuestion {
  question: InboxRow;
  form: { label: string; value: string }[];
  ip: string;
  /** Where answers go: the citizen's e-mail, or the corrected one. */
  sendTo: string;
  answers: InboxAnswer[];
  mails: InboxMail[];
  events: RecordEvent[];
  history: InboxHistory[];
  terms: AcceptedTerms;
  now: number;
}

export interface InboxAnswer {
  id: string;
  seq: number;
  body: string;
  authorName: string;
  recipient: string;
  answeredAt: number;
  ip: string;
}

export interface InboxMail {
  id: string;
  about: 'acknowledgement' | 'answer';
  recipient: string;
  subject: string;
  queuedAt: number;
  sentAt: number | null;
  failedAt: number | null;
  /** When it is tried again; null when it is not. */
  nextTryAt: number | null;
  attempts: number;
  state: MailState;
  /** What the mail server answered last. */
  serverWords: string | null;
  /** It was sent anew: this one needs nothing more. */
  sentAnew: boolean;
  isResend: boolean;
}

/** Earlier conversations and questions of the same e-mail. */
export interface InboxHistory {
  kind: 'conversation' | 'question';
  id: string;
  number: number;
  at: number;
}

/** POST /{id}/answers — `id` is named by the console: a retry answers once. */
export interface AnswerRequest {
  id: string;
  body: string;
  ask?: boolean;
  marks?: SendingMark[];
}

/** POST /{id}/resend — another e-mail corrects the citizen's for every later answer too. */
export interface ResendRequest {
  id: string;
  mailId: string;
  email: string;
}
