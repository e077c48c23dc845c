import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFormGuard } from '../../src/http/form-guard.ts';
import { Refused } from '../../src/http/refused.ts';
import type { ApiError, ConversationView } from '../../src/protocol.ts';
import { SECOND } from '../moments.ts';
import { Citizen, MARIA } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let maria: Citizen;
beforeEach(async () => {
  it = await openTestWorld({ formMinMs: 2000 });
  maria = new Citizen(it.app);
  await maria.accepts();
});
afterEach(() => it.close());

const enters = (more: object = {}) =>
  maria.ask<ConversationView & ApiError>('POST', '/api/institutions/ipes/conversations', {
    id: randomUUID(),
    moreTime: false,
    values: MARIA,
    ...more,
  });
const asks = (more: object = {}) =>
  maria.ask<{ number: number } & ApiError>('POST', '/api/institutions/ipes/offline-questions', {
    id: randomUUID(),
    origin: 'patience',
    values: MARIA,
    ...more,
  });
const stored = () => it.sql('select 1 as one from conversations union all select 1 from offline_questions');

describe('a form that nobody can have filled in so fast', () => {
  test('is refused with words and the seconds to wait; the second try gets through', async () => {
    const { status, body, headers } = await enters();
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'form_too_fast' });
    expect(body.message).toContain('Lo que escribió se conserva');
    expect(headers['retry-after']).toBe('2');
    expect(await stored()).toEqual([]);
    expect((await enters()).status).toBe(201);
  });

  test('is no matter two seconds after the rules were accepted', async () => {
    it.clock.advance(2 * SECOND);
    expect((await enters()).status).toBe(201);
  });

  test('is no matter where accepting and asking go out with one press, on a page that has been open', async () => {
    expect((await asks({ filledInMs: 30_000 })).status).toBe(201);
    expect((await asks()).body.code).toBe('form_too_fast');
    expect((await asks()).status).toBe(201);
  });

  test('is of one session: another is refused for itself', async () => {
    await enters();
    const other = new Citizen(it.app);
    await other.accepts();
    expect((await other.enters()).status).toBe(429);
  });
});

describe('the field that nobody sees', () => {
  test.each(['https://spam.example', ' '])(
    'filled in with «%s» stores nothing; emptied, it gets through',
    async (trap) => {
      it.clock.advance(60 * SECOND);
      for (const send of [enters, asks]) {
        const { status, body } = await send({ trap });
        expect({ status, code: body.code }).toEqual({ status: 422, code: 'form_trap' });
        expect(body.message).toContain('Lo que escribió se conserva');
      }
      expect(await stored()).toEqual([]);
      expect((await enters({ trap: '' })).status).toBe(201);
    },
  );
});

describe('the guard by itself', () => {
  const codeOf = (send: () => void): unknown => {
    try {
      send();
      return undefined;
    } catch (error) {
      return error instanceof Refused ? error.refusals[0].code : error;
    }
  };

  test('asks for two seconds where nobody says otherwise', () => {
    const guard = openFormGuard(() => 0);
    const takes = (elapsedMs: number) =>
      codeOf(() => guard({ sessionId: `${elapsedMs}`, trap: '', elapsedMs }));
    expect([1999, 2000].map(takes)).toEqual(['form_too_fast', undefined]);
  });

  test('refuses a session once, also after ten thousand others; an hour later it is another visit', () => {
    let at = 0;
    const guard = openFormGuard(() => at);
    const sends = (sessionId: string) => codeOf(() => guard({ sessionId, trap: '', elapsedMs: 0 }));
    const flood = (): void => {
      for (let n = 0; n < 10_000; n += 1) sends(`${at} ${n}`);
    };
    expect(sends('maria')).toBe('form_too_fast');
    flood();
    expect(sends('maria')).toBeUndefined();
    at += 3_600_001;
    flood();
    expect(sends('maria')).toBe('form_too_fast');
  });
});
