import type { AnswerRequest, InboxPage, InboxQuestion, ResendRequest } from '../../../src/protocol/inbox.ts';
import { get, post } from '../../lib/api.ts';

const base = '/api/staff/offline-questions';
const of = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export const inbox = (query: URLSearchParams): Promise<InboxPage> => get(`${base}?${query}`);
export const question = (id: string): Promise<InboxQuestion> => get(of(id));
export const take = (id: string): Promise<InboxQuestion> => post(`${of(id)}/claim`);
export const release = (id: string): Promise<InboxQuestion> => post(`${of(id)}/release`);
export const takeOver = (id: string): Promise<InboxQuestion> => post(`${of(id)}/take-over`);
export const answer = (id: string, given: AnswerRequest): Promise<InboxQuestion> =>
  post(`${of(id)}/answers`, given);
export const resend = (id: string, wanted: ResendRequest): Promise<InboxQuestion> =>
  post(`${of(id)}/resend`, wanted);
