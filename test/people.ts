import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { DEMO_PASSWORD } from '../src/demo/cast.ts';
import type {
  ApiError,
  ChatBoot,
  ConversationPage,
  ConversationView,
  Desk,
  OfflineQuestionReceipt,
  SendResponse,
} from '../src/protocol.ts';

export interface Answer<Body> {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
}

/** Somebody with a browser: keeps cookies and says where the request comes from. */
export class Person {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  ip: string;

  constructor(app: FastifyInstance, ip = '186.29.40.12') {
    this.#app = app;
    this.ip = ip;
  }

  async ask<Body = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    payload?: InjectOptions['payload'],
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.ip,
      headers: { host: 'localhost', cookie: this.cookie(), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      const gone = maxAge === 0 || expires?.getTime() === 0;
      if (gone) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const body = (response.body === '' ? undefined : response.json()) as Body;
    return { status: response.statusCode, body, headers: response.headers };
  }

  cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

/** A citizen at the counter of one institution. */
export class Citizen extends Person {
  readonly institution: string;
  readonly #base: string;

  constructor(app: FastifyInstance, institution = 'ipes', ip?: string) {
    super(app, ip);
    this.institution = institution;
    this.#base = `/api/institutions/${institution}`;
  }

  chat = () => this.ask<ChatBoot>('GET', `${this.#base}/chat`);

  async accepts() {
    const { body } = await this.chat();
    return this.ask('POST', `${this.#base}/acceptances`, {
      rulesVersion: body.rules.version,
      privacyVersion: body.privacy.version,
      rulesRead: true,
      privacyRead: true,
    });
  }

  enters(values: Record<string, string> = {}, more: { id?: string; moreTime?: boolean } = {}) {
    return this.ask<ConversationView & ApiError>('POST', `${this.#base}/conversations`, {
      id: more.id ?? randomUUID(),
      moreTime: more.moreTime ?? false,
      values: { ...MARIA, ...values },
    });
  }

  /** Accepts the rules and takes a place in the queue. */
  async comes(
    values: Record<string, string> = {},
    more: { moreTime?: boolean } = {},
  ): Promise<ConversationView> {
    await this.accepts();
    const { body, status } = await this.enters(values, more);
    if (status !== 201) throw new Error(`could not enter: ${body.code}`);
    return body;
  }

  says = (conversationId: string, body: string, id: string = randomUUID()) =>
    this.ask<SendResponse & ApiError>('POST', `${this.#base}/conversations/${conversationId}/messages`, {
      id,
      body,
    });

  reads = (conversationId: string, after = 0) =>
    this.ask<ConversationPage & ApiError>(
      'GET',
      `${this.#base}/conversations/${conversationId}?after=${after}`,
    );

  ends = (conversationId: string) =>
    this.ask<ConversationView & ApiError>('POST', `${this.#base}/conversations/${conversationId}/end`);

  leavesQuestion(values: Record<string, string> = {}, origin = 'closed', id: string = randomUUID()) {
    return this.ask<OfflineQuestionReceipt & ApiError>('POST', `${this.#base}/offline-questions`, {
      id,
      origin,
      values: { ...MARIA, ...values },
    });
  }
}

/** The street vendor who asks about a kiosk. */
export const MARIA = {
  name: 'María Chindoy',
  email: 'maria.chindoy@gmail.com',
  question: '¿Cómo solicito un quiosco?',
};

/** A public servant at a console. */
export class Servant extends Person {
  signsIn = (email: string, password = DEMO_PASSWORD) =>
    this.ask('POST', '/api/staff/sign-in', { email, password });

  desk = () => this.ask<Desk & ApiError>('GET', '/api/staff/desk');
  claims = (id: string) => this.ask<ApiError>('POST', `/api/staff/conversations/${id}/claim`);
  says = (id: string, body: string, messageId: string = randomUUID()) =>
    this.ask<SendResponse & ApiError>('POST', `/api/staff/conversations/${id}/messages`, {
      id: messageId,
      body,
    });
  finishes = (id: string, kind: 'agent' | 'abandonment' = 'agent') =>
    this.ask<ApiError>('POST', `/api/staff/conversations/${id}/finish`, { kind });
  finishesForMisconduct = (id: string) =>
    this.ask<ApiError>('POST', `/api/staff/conversations/${id}/finish-for-misconduct`);
  becomesAvailable = (available = true) => this.ask('PUT', '/api/staff/availability', { available });
}

/** One of the cast by first name: rosa, jairo, nelly, sofia, ana (ipes); carlos, luz, pilar, edgar (putumayo). */
export async function servant(app: FastifyInstance, name: string, ip = '190.24.1.10'): Promise<Servant> {
  const putumayo = ['carlos', 'luz', 'pilar', 'edgar'].includes(name);
  const person = new Servant(app, ip);
  const { status } = await person.signsIn(`${name}@${putumayo ? 'putumayo' : 'ipes'}.example`);
  if (status !== 200) throw new Error(`${name} could not sign in`);
  return person;
}
