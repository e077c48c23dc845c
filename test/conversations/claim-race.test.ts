import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdConversation } from '../hold.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let it: TestWorld;
let rosa: Servant;
let jairo: Servant;
let nelly: Servant;

beforeAll(async () => {
  it = await openTestWorld();
  const elsewhere = await it.another();
  rosa = await servant(it.app, 'rosa');
  jairo = await servant(it.app, 'jairo');
  nelly = await servant(elsewhere.app, 'nelly');
});
afterAll(() => it.close());

const names = new Map<string | undefined, string>();
beforeAll(async () => {
  const staff = await it.sql<{ user_id: string; name: string }>('select user_id, name from staff');
  for (const { user_id, name } of staff) names.set(user_id, name);
});

/** All press "Aceptar" in the same moment: each stands before the row before the first may go on. */
async function allAccept(id: string, contenders: Servant[]) {
  const held = await holdConversation(it, id);
  const answers = Promise.all(contenders.map((agent) => agent.claims(id)));
  await held.waiting(contenders.length);
  await held.release();
  return answers;
}

async function claimsRecorded(id: string) {
  return it.sql<{ actor_id: string; actor_name: string }>(
    `select actor_id, actor_name from events where institution_id = 'ipes' and conversation_id = $1 and kind = 'claimed'`,
    [id],
  );
}

describe('"en el momento que uno de los tres computadores acepte el servicio, la consulta se bloqueará en los otros dos"', () => {
  test.each([
    ['three computers of one process', () => [rosa, jairo]],
    ['computers of two processes', () => [rosa, jairo, nelly]],
    ['two processes, the other order', () => [nelly, rosa]],
  ])('%s accept at once: exactly one wins, the others are told who', async (_, contenders) => {
    const { id } = await new Citizen(it.app).comes();
    const answers = await allAccept(id, contenders());
    const won = answers.filter(({ status }) => status === 200);
    const lost = answers.filter(({ status }) => status !== 200);
    expect(won).toHaveLength(1);
    const [claimed, ...more] = await claimsRecorded(id);
    expect(more).toEqual([]);
    expect(names.get(claimed?.actor_id)).toBe(claimed?.actor_name);
    for (const { status, body } of lost) {
      expect([status, body.code]).toEqual([409, 'already_claimed']);
      expect(body.message).toContain(claimed?.actor_name);
    }
  });

  test('the greeting is said once, and only the winner has the consultation on the desk', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    await allAccept(id, [jairo, nelly, rosa]);
    const { body } = await maria.reads(id);
    expect(body.messages.map(({ seq }) => seq)).toEqual([1, 2]);
    const desks = await Promise.all([rosa, jairo, nelly].map((agent) => agent.desk()));
    const owners = desks.filter((desk) => desk.body.mine.some((mine) => mine.id === id));
    expect(owners).toHaveLength(1);
    expect(desks.some((desk) => desk.body.waiting.some((waiting) => waiting.id === id))).toBe(false);
  });

  test('who pressed twice accepted once', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    const answers = await allAccept(id, [rosa, rosa]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await claimsRecorded(id)).toHaveLength(1);
    expect((await maria.reads(id)).body.messages).toHaveLength(2);
  });
});

describe('a citizen who leaves while somebody accepts', () => {
  test('left first: there is nobody to accept any more', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    const held = await holdConversation(it, id);
    const leaving = maria.ends(id);
    await held.waiting(1);
    const claiming = rosa.claims(id);
    await held.waiting(2);
    await held.release();
    expect((await leaving).body).toMatchObject({ state: 'ended', endKind: 'not_attended' });
    expect(await claiming).toMatchObject({ status: 409, body: { code: 'not_waiting' } });
  });

  test('was accepted first: the record says that the citizen ended an attended consultation', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes();
    const held = await holdConversation(it, id);
    const claiming = rosa.claims(id);
    await held.waiting(1);
    const leaving = maria.ends(id);
    await held.waiting(2);
    await held.release();
    expect((await claiming).status).toBe(200);
    expect((await leaving).body).toMatchObject({ state: 'ended', endKind: 'visitor' });
  });
});

describe('a consultation that another public servant attends', () => {
  test('cannot be restricted by who does not attend it, and nothing of the attempt stays; a supervisor can', async () => {
    const maria = new Citizen(it.app);
    const { id } = await maria.comes({ email: 'maria.sola@correo.co' });
    await rosa.claims(id);
    const restricts = (who: Servant) =>
      who.ask<{ code?: string }>('POST', '/api/staff/bans', {
        id: crypto.randomUUID(),
        conversationId: id,
        kind: 'email',
        reason: 'Amenazas',
        hours: 24,
      });
    expect(await restricts(jairo)).toMatchObject({ status: 403, body: { code: 'not_your_conversation' } });
    expect(await it.sql(`select from bans where conversation_id = $1`, [id])).toEqual([]);
    expect((await restricts(await servant(it.app, 'sofia'))).status).toBe(201);
    expect((await maria.reads(id)).body.conversation.endKind).toBe('misconduct');
  });
});
