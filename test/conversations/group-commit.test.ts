import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWhole } from '../../src/conversations/chain.ts';
import { messagesAfter } from '../../src/conversations/store.ts';
import { groupCommit } from '../../src/database/group-commit.ts';
import { holdConversation } from '../hold.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

describe('what is written at the same time is stored together', () => {
  test('in the order it came, each with its own answer; what comes meanwhile goes into the next batch', async () => {
    const batches: number[][] = [];
    let letGo: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (letGo = resolve));
    const write = groupCommit<number, string>(async (batch) => {
      batches.push(batch);
      if (batches.length === 1) await first;
      return batch.map((item) => `stored ${item}`);
    }, 3);
    const answers = [write(1)];
    await new Promise(setImmediate);
    answers.push(...[2, 3, 4, 5].map(write));
    letGo();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5].map((item) => `stored ${item}`));
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  test('a batch that fails fails for its own senders; the next one is stored', async () => {
    const write = groupCommit<number, number>(async (batch) => {
      if (batch.includes(1)) throw new Error('the disk is full');
      return batch;
    }, 1);
    const [lost, kept] = await Promise.allSettled([write(1), write(2)]);
    expect(lost.status).toBe('rejected');
    expect(kept).toEqual({ status: 'fulfilled', value: 2 });
  });
});

describe('the words of a conversation', () => {
  let it: TestWorld;
  let elsewhere: Awaited<ReturnType<TestWorld['another']>>;
  let rosa: Servant;
  let rosaElsewhere: Servant;

  beforeAll(async () => {
    it = await openTestWorld({ limitFactor: 100 });
    elsewhere = await it.another();
    rosa = await servant(it.app, 'rosa');
    rosaElsewhere = await servant(elsewhere.app, 'rosa');
  });
  afterAll(() => it.close());

  async function talking() {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    await rosa.claims(id);
    return { maria, id };
  }

  async function stored(id: string) {
    const lines = await messagesAfter(it.world.db, 'ipes', id, 0);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
    expect(isWhole('ipes', id, lines)).toBe(true);
    return lines;
  }

  test('one id, two wordings in the same batch: the first is stored, the second refused', async () => {
    const { id } = await talking();
    const { body: me } = await rosa.ask<{ userId: string; name: string }>('GET', '/api/staff/me');
    const says = (name: string, body: string) =>
      it.world.writeMessage({
        institutionId: 'ipes',
        conversationId: id,
        speaker: { kind: 'agent', id: me.userId },
        line: {
          id: name,
          kind: 'message',
          author: 'agent',
          authorId: me.userId,
          authorName: me.name,
          body,
          sentAt: it.clock.now(),
          ip: '190.24.1.10',
        },
      });
    const held = await holdConversation(it, id);
    const flying = says(randomUUID(), 'Buenos días');
    await held.waiting(1);
    // From here on everything goes into the next batch, in this order.
    const [one, two] = [randomUUID(), randomUUID()];
    const batch = [
      says(one, 'Uno'),
      says(one, 'Dos'),
      says(two, 'Tres'),
      says(two, 'Tres'),
      says(one, 'Uno'),
    ];
    await held.release();
    expect(await flying).toMatchObject({ ok: true, again: false });
    const [first, reworded, third, retry, late] = await Promise.all(batch);
    expect(first).toMatchObject({ ok: true, again: false, line: { seq: 4 } });
    expect(reworded).toMatchObject({ ok: false, code: 'message_id_reused' });
    expect(third).toMatchObject({ ok: true, again: false, line: { seq: 5 } });
    expect([retry, late]).toMatchObject([
      { ok: true, again: true, line: { seq: 5 } },
      { ok: true, again: true, line: { seq: 4 } },
    ]);
    expect((await stored(id)).map(({ body }) => body).slice(2)).toEqual(['Buenos días', 'Uno', 'Tres']);
  });

  test('one message sent through two processes at once is stored once and answered alike', async () => {
    const { id } = await talking();
    const name = randomUUID();
    const held = await holdConversation(it, id);
    const answers = Promise.all([
      rosa.says(id, 'Con gusto le ayudo', name),
      rosaElsewhere.says(id, 'Con gusto le ayudo', name),
    ]);
    await held.waiting(2);
    await held.release();
    const [here, there] = await answers;
    expect([here.status, there.status]).toEqual([200, 200]);
    expect(there.body).toEqual(here.body);
    expect(await stored(id)).toHaveLength(3);
  });

  test('words that arrive while the consultation is being ended are not stored', async () => {
    const { maria, id } = await talking();
    const held = await holdConversation(it, id);
    const ending = maria.ends(id);
    await held.waiting(1);
    const saying = rosaElsewhere.says(id, 'Un momento');
    await held.waiting(2);
    await held.release();
    expect((await ending).body.state).toBe('ended');
    expect(await saying).toMatchObject({ status: 409, body: { code: 'conversation_ended' } });
    expect(await stored(id)).toHaveLength(2);
  });

  test('a name in capitals is the same name', async () => {
    const { maria, id } = await talking();
    const name = randomUUID();
    const first = await maria.says(id, 'Hola', name.toUpperCase());
    const again = await maria.says(id.toUpperCase(), 'Hola', name);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(await stored(id)).toHaveLength(3);
    const capitals = new Citizen(it.app);
    await capitals.accepts();
    const entered = await capitals.enters({}, { id: randomUUID().toUpperCase() });
    await rosa.claims(entered.body.id);
    expect(await stored(entered.body.id)).toHaveLength(2);
  });

  test('200 at once, from both sides and through two processes: no gap, no double, the chain whole', async () => {
    const { maria, id } = await talking();
    const voices = [
      (words: string) => maria.says(id, words),
      (words: string) => rosa.says(id, words),
      (words: string) => rosaElsewhere.says(id, words),
    ];
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => voices[index % 3]!(`Frase número ${index}`)),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const seqs = answers.map(({ body }) => body.message.seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 200 }, (_, index) => index + 3));
    const lines = await stored(id);
    expect(new Set(lines.slice(2).map(({ body }) => body)).size).toBe(200);
  });

  test('many conversations in one batch: what one may not say does not hinder the others', async () => {
    const [one, two, over] = [await talking(), await talking(), await talking()];
    await over.maria.ends(over.id);
    const held = await holdConversation(it, one.id);
    const first = one.maria.says(one.id, 'Primera');
    await held.waiting(1);
    const batch = Promise.all([
      two.maria.says(two.id, 'Segunda'),
      over.maria.says(over.id, 'Tarde'),
      one.maria.says(two.id, 'En consulta ajena'),
      one.maria.says(one.id, 'Tercera'),
    ]);
    await held.release();
    await first;
    expect((await batch).map(({ status, body }) => (status === 200 ? 200 : body.code))).toEqual([
      200,
      'conversation_ended',
      'not_found',
      200,
    ]);
  });
});
