import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../web/lib/api.ts';
import { memoryStore } from '../../web/lib/storage.ts';
import { deliver } from '../../web/visitor/delivery.ts';
import { createOutbox } from '../../web/visitor/outbox.ts';
import type { PendingMessage } from '../../web/visitor/outbox.ts';

const PREFIX = 'ventanilla:ipes:por-enviar:c1:';
const failure = (status: number, code: string, retryAfterSeconds?: number) =>
  new ApiFailure(status, { code, message: `no: ${code}`, ...(retryAfterSeconds && { retryAfterSeconds }) });

function outboxWith(...bodies: string[]) {
  const store = memoryStore();
  const outbox = createOutbox(store, PREFIX);
  bodies.forEach((body, index) => outbox.add(`id-${index + 1}`, body));
  return { store, outbox };
}

describe('what a citizen writes without connection', () => {
  it('is kept in the order it was written, beyond nine and ninety-nine messages', () => {
    const bodies = Array.from({ length: 120 }, (_, index) => `mensaje ${index + 1}`);
    const { outbox } = outboxWith(...bodies);
    expect(outbox.pending().map(({ body }) => body)).toEqual(bodies);
  });

  it('is in order also in a browser that lists what it keeps in any order', () => {
    const kept = memoryStore();
    const backwards = { ...kept, keys: () => kept.keys().reverse() };
    const outbox = createOutbox(backwards, PREFIX);
    ['uno', 'dos', 'tres'].forEach((body, index) => outbox.add(`id-${index}`, body));
    expect(outbox.pending().map(({ body }) => body)).toEqual(['uno', 'dos', 'tres']);
    expect(outbox.takeAll()).toEqual(['uno', 'dos', 'tres']);
  });

  it('survives a reload of the page', () => {
    const { store } = outboxWith('uno', 'dos');
    const afterReload = createOutbox(store, PREFIX);
    expect(afterReload.pending().map(({ body }) => body)).toEqual(['uno', 'dos']);
  });

  it('of two tabs is one queue, and neither tab loses the message of the other', () => {
    const { store, outbox } = outboxWith('uno');
    const otherTab = createOutbox(store, PREFIX);
    otherTab.add('id-other', 'dos');
    outbox.add('id-3', 'tres');
    expect(outbox.pending().map(({ body }) => body)).toEqual(['uno', 'dos', 'tres']);
  });

  it('is never mixed with another conversation of the same browser', () => {
    const { store, outbox } = outboxWith('uno');
    createOutbox(store, 'ventanilla:ipes:por-enviar:c2:').add('id-9', 'de otra consulta');
    expect(outbox.pending()).toHaveLength(1);
    expect(outbox.takeAll()).toEqual(['uno']);
    expect(store.keys()).toHaveLength(1);
  });

  it('does not break the page when the storage holds something else', () => {
    const { store, outbox } = outboxWith('uno');
    store.set(`${PREFIX}000000009:x`, '{broken');
    store.set(`${PREFIX}000000010:y`, '"a text"');
    expect(outbox.pending().map(({ body }) => body)).toEqual(['uno']);
  });
});

describe('the delivery of what was kept', () => {
  it('sends strictly one after another, each once and with its own id', async () => {
    const { outbox } = outboxWith('uno', 'dos', 'tres');
    const underWay: string[] = [];
    let most = 0;
    const sent: PendingMessage[] = [];
    const result = await deliver(outbox, async (message) => {
      underWay.push(message.id);
      most = Math.max(most, underWay.length);
      await Promise.resolve();
      sent.push(message);
      underWay.pop();
    });
    expect(result).toEqual({ outcome: 'done' });
    expect(sent.map(({ id, body }) => [id, body])).toEqual([
      ['id-1', 'uno'],
      ['id-2', 'dos'],
      ['id-3', 'tres'],
    ]);
    expect(most).toBe(1);
    expect(outbox.pending()).toEqual([]);
  });

  it('stops at the first message that the network loses, and keeps it and those behind it', async () => {
    const { outbox } = outboxWith('uno', 'dos', 'tres');
    const result = await deliver(outbox, ({ body }) =>
      body === 'dos' ? Promise.reject(failure(0, 'offline')) : Promise.resolve(),
    );
    expect(result).toEqual({ outcome: 'later', afterSeconds: null });
    expect(outbox.pending().map(({ id, refusal }) => [id, refusal])).toEqual([
      ['id-2', null],
      ['id-3', null],
    ]);
  });

  it.each([
    [failure(503, 'server_busy')],
    [failure(429, 'too_many_requests')],
    [failure(409, 'not_claimed_yet')],
    [new TypeError('something odd')],
  ])('tries again later after %s', async (why) => {
    const { outbox } = outboxWith('uno');
    const result = await deliver(outbox, () => Promise.reject(why));
    expect(result.outcome).toBe('later');
    expect(outbox.pending()).toHaveLength(1);
  });

  it('waits as long as the server asks for', async () => {
    const { outbox } = outboxWith('uno');
    const result = await deliver(outbox, () => Promise.reject(failure(429, 'too_many_requests', 7)));
    expect(result).toEqual({ outcome: 'later', afterSeconds: 7 });
  });

  it('marks a message that is refused for good, goes on with the next, and sends it again only when asked', async () => {
    const { outbox } = outboxWith('uno 😀', 'dos');
    const sent: string[] = [];
    const send = async ({ body }: PendingMessage) => {
      if (body.includes('😀') && sent.length < 1) throw failure(422, 'character_not_allowed');
      sent.push(body);
    };
    await deliver(outbox, send);
    expect(sent).toEqual(['dos']);
    expect(outbox.pending()).toEqual([{ id: 'id-1', body: 'uno 😀', refusal: 'no: character_not_allowed' }]);
    await deliver(outbox, send);
    expect(sent).toEqual(['dos']);
    outbox.retry('id-1');
    await deliver(outbox, send);
    expect(sent).toEqual(['dos', 'uno 😀']);
  });

  it('keeps what it is only asked about, and sends it again as seen', async () => {
    const { outbox } = outboxWith('mi clave es Perro2026');
    const seen: (boolean | undefined)[] = [];
    const send = async ({ sure }: PendingMessage) => {
      seen.push(sure);
      if (!sure) {
        const checks = { warnings: ['secrets' as const], findings: [] };
        throw new ApiFailure(409, { code: 'secrets_to_check', message: 'Revise', checks });
      }
    };
    await deliver(outbox, send);
    expect(outbox.pending()).toMatchObject([{ refusal: 'Revise', asked: true }]);
    outbox.retry('id-1');
    await deliver(outbox, send);
    expect(seen).toEqual([undefined, true]);
    expect(outbox.pending()).toEqual([]);
  });

  it.each(['conversation_ended', 'time_over', 'not_found', 'session_missing'])(
    'after %s nothing more is sent and everything comes back as the draft',
    async (code) => {
      const { outbox } = outboxWith('uno', 'dos');
      let tries = 0;
      const result = await deliver(outbox, () => {
        tries += 1;
        return Promise.reject(failure(409, code));
      });
      expect(result).toEqual({ outcome: 'ended' });
      expect(tries).toBe(1);
      expect(outbox.takeAll()).toEqual(['uno', 'dos']);
    },
  );
});
