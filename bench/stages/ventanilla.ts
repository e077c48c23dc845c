import { randomUUID } from 'node:crypto';
import type { ChatBoot, ConversationPage, ConversationView, StaffEvent } from '../../src/protocol.ts';
import { AGENT, INSTITUTION } from '../cast.ts';
import { ask, askWell, listen } from '../http.ts';
import type { Child } from '../processes/children.ts';
import { each } from '../wait.ts';
import { ENTER_AT_ONCE, type Stage, type Visitor } from './stage.ts';

/** Ours, through the routes and streams that browsers use. */
export async function ventanilla(child: Child): Promise<Stage> {
  const citizens = `${child.address}/api/institutions/${INSTITUTION}`;
  const staff = `${child.address}/api/staff`;
  const agentCookie = await signIn(staff);
  const leave: (() => void)[] = [];
  const open: { id: string; cookie: string }[] = [];

  const stage: Stage = { name: 'Ventanilla', child, onHeard: () => undefined, seat, stored, close };
  const heard = (event: unknown) => {
    const told = event as StaffEvent;
    if (told.type === 'message' && told.message.author === 'visitor') stage.onHeard(told.message.id);
  };
  leave.push(await listen(`${staff}/stream`, { cookie: agentCookie }, heard));

  async function seat(count: number): Promise<Visitor[]> {
    const terms = await askWell<ChatBoot>(`${citizens}/chat`);
    const visitors: Visitor[] = [];
    await each(Array.from({ length: count }), ENTER_AT_ONCE, async () => {
      const cookie = await accept(terms);
      const id = await enter(cookie);
      await askWell(`${staff}/conversations/${id}/claim`, {
        method: 'POST',
        headers: { cookie: agentCookie },
      });
      leave.push(await listen(`${citizens}/conversations/${id}/stream`, { cookie }));
      open.push({ id, cookie });
      visitors.push(visitorOf(id, cookie));
    });
    return visitors;
  }

  async function accept({ rules, privacy }: ChatBoot): Promise<string> {
    const body = {
      rulesVersion: rules.version,
      privacyVersion: privacy.version,
      rulesRead: true,
      privacyRead: true,
    };
    return cookieOf(await ask(`${citizens}/acceptances`, { method: 'POST', body }));
  }

  async function enter(cookie: string): Promise<string> {
    const values = { name: 'María Chindoy', email: 'maria@correo.example', question: 'Quiero un quiosco' };
    // With more time, so that no limit ends a conversation during a long measurement.
    const body = { id: randomUUID(), moreTime: true, values };
    const entered = await askWell<ConversationView>(`${citizens}/conversations`, {
      method: 'POST',
      headers: { cookie },
      body,
    });
    return entered.id;
  }

  function visitorOf(id: string, cookie: string): Visitor {
    const url = `${citizens}/conversations/${id}/messages`;
    return {
      http: { path: new URL(url).pathname, headers: { cookie, 'Content-Type': 'application/json' } },
      say: (messageId, body) =>
        askWell(url, { method: 'POST', headers: { cookie }, body: { id: messageId, body } }),
    };
  }

  async function stored(): Promise<number> {
    let sum = 0;
    await each(open, ENTER_AT_ONCE, async ({ id, cookie }) => {
      const { conversation } = await askWell<ConversationPage>(
        `${citizens}/conversations/${id}?after=100000000`,
        { headers: { cookie } },
      );
      sum += conversation.lastSeq;
    });
    return sum;
  }

  async function close(): Promise<void> {
    for (const go of leave) go();
    await child.stop();
  }

  return stage;
}

async function signIn(staff: string): Promise<string> {
  const { email, password } = AGENT;
  return cookieOf(await ask(`${staff}/sign-in`, { method: 'POST', body: { email, password } }));
}

function cookieOf({ status, headers, body }: Awaited<ReturnType<typeof ask>>): string {
  const pairs = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '');
  if (pairs.length === 0)
    throw new Error(`no cookie with answer ${status}: ${body.toString().slice(0, 200)}`);
  return pairs.join('; ');
}
