import { randomUUID } from 'node:crypto';
import type { StaffRole } from '../../src/protocol.ts';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import { addServant } from '../../src/staff/invite.ts';
import { Citizen, Person, Servant, servant } from '../people.ts';
import type { TestWorld } from '../world.ts';
import type { Subjects } from './expectations.ts';

export const ROLES: readonly StaffRole[] = ['agent', 'supervisor', 'press', 'moderator', 'administrator'];

export interface Actor {
  name: string;
  person: Person;
  /** The one who may only pass as this. */
  is: 'nobody' | 'visitor' | StaffRole;
}

/** One person of each kind at one institution; each servant has exactly one role. */
export async function actorsOf(it: TestWorld, institution: string, visitor: Citizen): Promise<Actor[]> {
  const servants = await Promise.all(
    ROLES.map(async (role): Promise<Actor> => ({
      name: role,
      is: role,
      person: await servantWith(it, institution, role, [role]),
    })),
  );
  return [
    { name: 'nobody', is: 'nobody', person: new Person(it.app) },
    { name: 'visitor', is: 'visitor', person: visitor },
    ...servants,
  ];
}

/** A servant of the institution with these roles and a session. */
export async function servantWith(
  it: TestWorld,
  institution: string,
  who: string,
  roles: readonly StaffRole[],
): Promise<Servant> {
  const email = emailOf(institution, who);
  const name = `Servidor Público de ${institution === 'ipes' ? 'Bogotá' : 'Mocoa'}`;
  const added = await addServant(
    it.world,
    { id: institution },
    { name, email, password: DEMO_PASSWORD, roles: [...roles] },
  );
  if (!added.ok) throw new Error(`${email} could not be added: ${added.code}`);
  return signedIn(it, institution, who);
}

async function signedIn(it: TestWorld, institution: string, who: string): Promise<Servant> {
  const person = new Servant(it.app, '190.24.1.10');
  const { status } = await person.signsIn(emailOf(institution, who));
  if (status !== 200) throw new Error(`the ${who} could not sign in`);
  return person;
}

/** The same people with new sessions, after a round of probes that signed them out. */
export async function again(it: TestWorld, actors: Actor[], visitor: Citizen): Promise<Actor[]> {
  return Promise.all(
    actors.map(async (actor) => {
      if (actor.is === 'nobody') return actor;
      return { ...actor, person: actor.is === 'visitor' ? visitor : await signedIn(it, 'ipes', actor.is) };
    }),
  );
}

const emailOf = (institution: string, who: string) => `${who}.${institution}@matriz.example`;

/** Words that only the other institution's people and papers carry. */
export const MARKS = [
  'Zoraida',
  'zoraida.quilla@correo.co',
  'quilla secreta',
  'Carlos Jacanamijoy',
  'Mocoa',
  '181.57.33.44',
];

export interface Counter {
  visitor: Citizen;
  subjects: Subjects;
}

/** A conversation with words on both sides, an ended one, a question left and a restriction at one institution. */
export async function fillCounter(it: TestWorld, institution: 'ipes' | 'putumayo'): Promise<Counter> {
  const marked = institution === 'putumayo';
  const values = marked
    ? { name: 'Zoraida Quilla', email: 'zoraida.quilla@correo.co', question: 'Una quilla secreta' }
    : { name: 'María Chindoy', email: 'maria@correo.co', question: '¿Cómo pido un quiosco?' };
  const ip = marked ? '181.57.33.44' : '186.29.40.12';
  const agent = await servant(it.app, marked ? 'carlos' : 'rosa');
  const before = new Citizen(it.app, institution, ip);
  const ended = await before.comes(values);
  await agent.claims(ended.id);
  await before.says(ended.id, values.question);
  await agent.finishes(ended.id);
  const question = crypto.randomUUID();
  await before.leavesQuestion(values, 'patience', question);
  const visitor = new Citizen(it.app, institution, ip);
  const { id } = await visitor.comes({ ...values, email: `otra.${values.email}` });
  await agent.claims(id);
  await visitor.says(id, values.question);
  const ban = await agent.ask<{ id: string }>('POST', '/api/staff/bans', {
    id: crypto.randomUUID(),
    conversationId: ended.id,
    kind: 'email',
    reason: marked ? 'La quilla secreta' : 'Amenazas',
    hours: 24,
  });
  if (ban.status !== 201) throw new Error('the restriction was not stored');
  const exception = crypto.randomUUID();
  const administrator = await servant(it.app, marked ? 'edgar' : 'ana');
  const added = await administrator.ask('POST', '/api/staff/calendar/exceptions', {
    id: exception,
    kind: 'opening',
    from: '2026-12-05T08:00',
    to: '2026-12-05T12:00',
    message: marked ? 'Feria de la quilla secreta' : 'Feria de servicios',
    reason: 'Feria',
  });
  if (added.status !== 200) throw new Error('the opening was not stored');
  const ofPeople = await fillPeople(it, institution);
  return {
    visitor,
    subjects: { institution, conversation: id, ban: ban.body.id, exception, question, ...ofPeople },
  };
}

/** Somebody about whom administrators decide, and somebody invited. */
async function fillPeople(it: TestWorld, institution: string) {
  const who = `decidido-${randomUUID().slice(0, 8)}`;
  const administrator = await servantWith(it, institution, `${who}-a`, ['administrator']);
  await servantWith(it, institution, who, ['agent']);
  const [row] = await it.sql<{ user_id: string }>('select user_id from staff where email = $1', [
    emailOf(institution, who),
  ]);
  const invitation = randomUUID();
  const place = institution === 'ipes' ? 'Bogotá' : 'Mocoa';
  const invited = await administrator.ask('POST', '/api/staff/invitations', {
    id: invitation,
    name: `Persona Invitada de ${place}`,
    email: emailOf(institution, `${who}-i`),
    roles: ['agent'],
  });
  if (invited.status !== 201 || !row) throw new Error('the people of the matrix are not there');
  return { person: row.user_id, invitation };
}
