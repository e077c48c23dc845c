import { randomUUID } from 'node:crypto';
import type { ApiError } from '../../src/protocol.ts';
import type { InboxPage, InboxQuestion } from '../../src/protocol/inbox.ts';
import { Citizen, type Servant } from '../people.ts';
import type { TestWorld } from '../world.ts';

const base = '/api/staff/offline-questions';

export type Answered = InboxQuestion & ApiError;

/** What a public servant does with the inbox. */
export const inbox = (person: Servant, query = '') => person.ask<InboxPage>('GET', `${base}${query}`);
export const reads = (person: Servant, id: string) => person.ask<Answered>('GET', `${base}/${id}`);
export const takes = (person: Servant, id: string, how: 'claim' | 'release' | 'take-over' = 'claim') =>
  person.ask<Answered>('POST', `${base}/${id}/${how}`);
export const answers = (person: Servant, id: string, body: string, answerId: string = randomUUID()) =>
  person.ask<Answered>('POST', `${base}/${id}/answers`, { id: answerId, body });
export const resends = (
  person: Servant,
  id: string,
  mailId: string,
  email: string,
  wishId: string = randomUUID(),
) => person.ask<Answered>('POST', `${base}/${id}/resend`, { id: wishId, mailId, email });

/** Somebody leaves a question; answers its id. */
export async function left(
  it: TestWorld,
  values: Record<string, string> = {},
  institution = 'ipes',
): Promise<string> {
  const citizen = new Citizen(it.app, institution);
  await citizen.accepts();
  const id = randomUUID();
  const { status, body } = await citizen.leavesQuestion(values, 'closed', id);
  if (status !== 201) throw new Error(`the question was not left: ${body.code}`);
  return id;
}
