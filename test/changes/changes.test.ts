import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { addNewTexts } from '../../src/institutions/add-new-texts.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import { servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;
let sofia: Servant;

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
  sofia = await servant(t.app, 'sofia');
});

afterAll(() => t.close());

const log = async (query = '') => (await ana.ask<ChangesPage>('GET', `/api/staff/changes${query}`)).body;

describe('el historial de cambios', () => {
  it('dice quién cambió qué, cuándo, desde dónde, y qué decía antes', async () => {
    await ana.ask('PUT', '/api/staff/facts', { base: {}, values: { telefono: '601 555 0100' } });
    await ana.ask('PUT', '/api/staff/facts', {
      base: { telefono: '601 555 0100' },
      values: { telefono: '601 555 0101' },
    });
    const [last, first] = (await log('?subject=settings&key=telefono')).changes;
    expect(first).toMatchObject({ before: null, after: '601 555 0100', authorName: 'Ana Beltrán' });
    expect(last).toMatchObject({ before: '601 555 0100', after: '601 555 0101', at: t.clock.now() });
    expect(last?.ip).not.toBe('');
  });

  it('no anota lo que quedó igual', async () => {
    const before = (await log()).changes.length;
    await ana.ask('PUT', '/api/staff/facts', {
      base: { telefono: '601 555 0100' },
      values: { telefono: '601 555 0101' },
    });
    expect((await log()).changes).toHaveLength(before);
  });

  it('cuenta quién suspendió el servicio y quién lo reanudó', async () => {
    await sofia.ask('POST', '/api/staff/suspend', { message: 'Simulacro de evacuación', reason: 'Alarma' });
    const unsaid = await sofia.ask<ApiError>('POST', '/api/staff/resume');
    expect(unsaid).toMatchObject({ status: 422, body: { code: 'reason_missing', field: 'reason' } });
    for (const _ of ['click', 'click'])
      await sofia.ask('POST', '/api/staff/resume', { reason: 'Falsa alarma' });
    const { changes } = await log('?subject=service');
    const told = changes.map(({ after, authorName, reason }) => [
      (after as { message: string } | null)?.message ?? null,
      authorName,
      reason,
    ]);
    expect(told).toEqual([
      [null, 'Sofía Rincón', 'Falsa alarma'],
      ['Simulacro de evacuación', 'Sofía Rincón', 'Alarma'],
    ]);
  });

  it('se lee por páginas, de lo más nuevo a lo más antiguo', async () => {
    const { changes } = await log();
    const older = await log(`?beforeId=${String(changes[0]?.id)}`);
    expect(older.changes).toEqual(changes.slice(1));
    expect(older.more).toBe(false);
  });
});

describe('una versión nueva que dice más', () => {
  it('da a la entidad las palabras que le faltan y no toca las que tiene', async () => {
    await t.sql(
      `delete from institution_texts where institution_id = 'ipes' and key in ('waiting_turn', 'refusal.not_found')`,
    );
    const [before] = await t.sql<{ n: string }>(
      `select string_agg(key || body, '' order by key) as n from institution_texts where institution_id = 'ipes'`,
    );
    const defaults = join(projectRoot, 'institutions/_defaults');
    expect(await addNewTexts(t.world, defaults)).toBe(2);
    expect(await addNewTexts(t.world, defaults)).toBe(0);
    const [after] = await t.sql<{ n: string }>(
      `select string_agg(key || body, '' order by key) as n from institution_texts
       where institution_id = 'ipes' and key not in ('waiting_turn', 'refusal.not_found')`,
    );
    expect(after).toEqual(before);
  });
});
