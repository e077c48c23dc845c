import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isWhole } from '../../src/conversations/chain.ts';
import { messagesAfter } from '../../src/conversations/store.ts';
import { ApiFailure } from '../../web/lib/api.ts';
import { memoryStore } from '../../web/lib/storage.ts';
import { deliver } from '../../web/visitor/delivery.ts';
import { createOutbox, type PendingMessage } from '../../web/visitor/outbox.ts';
import { emptyTranscript, withMessages } from '../../web/visitor/transcript.ts';
import { listen } from '../live/event-reader.ts';
import { Citizen, servant, type Answer, type Servant } from '../people.ts';
import { openProxy, type Fate, type Proxy } from '../proxy.ts';
import { remoteApp } from '../remote.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let address: string;
let rosa: Servant;
let proxy: Proxy;
let straight = true;

beforeAll(async () => {
  it = await openTestWorld({ limitFactor: 1000 });
  address = await listen(it.app);
  rosa = await servant(it.app, 'rosa');
});
afterEach(() => proxy.close());
afterAll(() => it.close());

/** María comes over a link that was good, and is bad from now on. */
async function talkingOver(fates: Fate[]) {
  proxy = await openProxy(address, (connection) => fates[connection % fates.length] ?? 'pass');
  straight = true;
  const maria = new Citizen(remoteApp(() => (straight ? address : proxy.address)));
  const { id } = await maria.comes();
  await rosa.claims(id);
  straight = false;
  return { maria, id };
}

async function unless<Body extends { code: string; message: string }>(
  answer: Promise<Answer<Body>>,
): Promise<Body> {
  const { status, body } = await answer.catch(() => ({
    status: 0,
    body: { code: 'offline', message: '' } as Body,
  }));
  if (status !== 200) throw new ApiFailure(status, body);
  return body;
}

/** The citizen's own delivery, tried again until nothing is pending; every fifth time the page is loaded anew. */
async function deliverAll(maria: Citizen, id: string, words: string[]): Promise<number> {
  const store = memoryStore();
  const outbox = () => createOutbox(store, `salida:${id}:`);
  for (const body of words) outbox().add(crypto.randomUUID(), body);
  let page = outbox();
  const send = async (message: PendingMessage) => {
    await unless(maria.says(id, message.body, message.id));
  };
  for (let tries = 1; tries <= 500; tries += 1) {
    const { outcome } = await deliver(page, send);
    if (outcome === 'done') return tries;
    expect(outcome).toBe('later');
    if (tries % 5 === 0) page = outbox();
  }
  throw new Error(`still pending: ${page.pending().length}`);
}

async function stored(id: string): Promise<string[]> {
  const lines = await messagesAfter(it.world.db, 'ipes', id, 0);
  expect(isWhole('ipes', id, lines)).toBe(true);
  return lines.slice(2).map(({ body }) => body);
}

const words = Array.from({ length: 20 }, (_, index) => `Frase número ${index}`);

describe('over a link that fails, every message is delivered once and in order', () => {
  test.each<[string, Fate[]]>([
    ['loses requests', ['drop request', 'pass', 'drop request', 'drop request', 'pass']],
    [
      'loses answers: the server did it and the citizen does not know',
      ['drop answer', 'drop answer', 'pass'],
    ],
    ['repeats', ['duplicate', 'pass', 'duplicate']],
    ['delays', ['delay', 'pass']],
    [
      'does all of it',
      ['duplicate', 'drop answer', 'pass', 'delay', 'drop request', 'pass', 'drop answer', 'duplicate'],
    ],
  ])('a link that %s', async (_, fates) => {
    const { maria, id } = await talkingOver(fates);
    await deliverAll(maria, id, words);
    expect(await stored(id)).toEqual(words);
    for (const fate of fates) expect(proxy.met.get(fate)).toBeGreaterThan(0);
  });

  test('two tabs of one browser send the same outbox at once', async () => {
    const { maria, id } = await talkingOver(['pass', 'drop answer', 'duplicate', 'pass']);
    const store = memoryStore();
    const outbox = createOutbox(store, 'salida:');
    for (const body of words.slice(0, 8)) outbox.add(crypto.randomUUID(), body);
    const tab = async () => {
      const page = createOutbox(store, 'salida:');
      const send = async (message: PendingMessage) => {
        await unless(maria.says(id, message.body, message.id));
      };
      for (let tries = 0; tries < 200; tries += 1) {
        if ((await deliver(page, send)).outcome === 'done') return;
      }
      throw new Error('still pending');
    };
    await Promise.all([tab(), tab()]);
    expect(await stored(id)).toEqual(words.slice(0, 8));
  });

  test('what was missed is read again by number, without gap and without double', async () => {
    const { maria, id } = await talkingOver(['drop answer', 'pass', 'drop request', 'delay']);
    let known = emptyTranscript;
    for (const body of words) {
      await rosa.says(id, body);
      const page = await unless(maria.reads(id, known.lastSeq)).catch(() => undefined);
      // An old answer may come late: what is known already is not taken twice.
      const taken = withMessages(known, [...(page?.messages ?? []), ...known.messages]);
      expect(taken.gap).toBe(false);
      known = taken.transcript;
    }
    while (known.lastSeq < words.length + 2) {
      const page = await unless(maria.reads(id, known.lastSeq)).catch(() => undefined);
      known = withMessages(known, page?.messages ?? []).transcript;
    }
    expect(known.messages.slice(2).map(({ body }) => body)).toEqual(words);
  });

  test('entering over it makes one place in the queue', async () => {
    const { maria } = await talkingOver(['drop answer', 'duplicate', 'drop answer', 'pass']);
    const other = new Citizen(remoteApp(() => (straight ? address : proxy.address)));
    straight = true;
    await other.accepts();
    straight = false;
    const id = crypto.randomUUID();
    let view: { id: string } | undefined;
    while (!view)
      view = (await other.enters({ email: 'luis@correo.co' }, { id }).catch(() => undefined))?.body;
    expect(view.id).toBe(id);
    const rows = await it.sql(`select from conversations where email = 'luis@correo.co'`);
    expect(rows).toHaveLength(1);
    expect(maria).toBeDefined();
  });

  test('a tab that slept past the end is told so, keeps what was not sent, and nothing more is stored', async () => {
    const { maria, id } = await talkingOver(['pass', 'drop request']);
    const outbox = createOutbox(memoryStore(), 'salida:');
    const send = async (message: PendingMessage) => {
      await unless(maria.says(id, message.body, message.id));
    };
    outbox.add(crypto.randomUUID(), 'A tiempo');
    expect((await deliver(outbox, send)).outcome).toBe('done');
    await rosa.finishes(id);
    outbox.add(crypto.randomUUID(), 'Demasiado tarde');
    expect((await deliver(outbox, send)).outcome).toBe('later');
    expect((await deliver(outbox, send)).outcome).toBe('ended');
    expect(outbox.takeAll()).toEqual(['Demasiado tarde']);
    expect(await stored(id)).toEqual(['A tiempo']);
  });
});
