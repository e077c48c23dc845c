import { randomUUID } from 'node:crypto';
import { claim } from '../conversations/claim.ts';
import { endByAgent, endByTime, endByVisitor, endForMisconduct } from '../conversations/end.ts';
import { enter } from '../conversations/enter.ts';
import { openMessageWriter } from '../conversations/message-writer.ts';
import { sendAsAgent, sendAsVisitor } from '../conversations/send-message.ts';
import { hoursPolicy, type Institution } from '../institutions/directory.ts';
import { stateAt } from '../rules/business-hours.ts';
import type { StaffMember } from '../staff/member.ts';
import { staffOf } from '../staff/store.ts';
import { acceptTerms } from '../visitors/accept-terms.ts';
import type { World } from '../world.ts';
import { scripts, type Script } from './scripts.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const BETWEEN_LINES_MS = 30_000;

/** Plays the scripts on the business days before now, through the same actions as everybody, on a past clock. */
export async function playHistory(present: World): Promise<void> {
  const moments = pastMoments(present.now(), scripts.length);
  const dated = scripts.map((script, index) => ({ script, wanted: moments[index] ?? present.now() - DAY }));
  // One after the other within an institution, so that the numbers follow the dates.
  const institutions = [...new Set(scripts.map(({ institutionId }) => institutionId))];
  await Promise.all(
    institutions.map(async (id) => {
      for (const one of dated.filter(({ script }) => script.institutionId === id))
        await playOne(present, one);
    }),
  );
}

async function playOne(
  present: World,
  { script, wanted }: { script: Script; wanted: number },
): Promise<void> {
  const clock = { at: await openMoment(present, script.institutionId, wanted) };
  const now = () => clock.at;
  await play({ ...present, now, writeMessage: openMessageWriter(present.db, now) }, clock, script);
}

/** Spread over the last days, oldest first, each at 9:40 a. m. or a little later of its day. */
function pastMoments(now: number, many: number): number[] {
  return Array.from(
    { length: many },
    (_, index) => now - (many - index) * (DAY / 2) + (index % 5) * 7 * MINUTE,
  );
}

/** The same hour, or the first open one on the days before. */
async function openMoment(world: World, institutionId: string, wanted: number): Promise<number> {
  const institution = await existing(world, institutionId);
  const policy = hoursPolicy(institution);
  for (let at = wanted; at > wanted - 14 * DAY; at -= 2 * 60 * MINUTE) {
    const state = stateAt(policy, at);
    if (state.state === 'open' && state.closesAt - at > 25 * MINUTE) return at;
  }
  return wanted;
}

async function play(world: World, clock: { at: number }, script: Script): Promise<void> {
  const institution = await existing(world, script.institutionId);
  const agent = await member(world, institution, script.agent);
  const ip = `203.0.113.${script.address}`;
  const userAgent = 'Demo';
  const accepted = await acceptTerms(
    world,
    institution,
    { rulesVersion: 1, privacyVersion: 1, rulesRead: true, privacyRead: true },
    { session: undefined, ip, userAgent },
  );
  if (!accepted.ok) throw new Error(`the demo's ${script.name} could not accept: ${accepted.code}`);
  const { session } = accepted;
  const { name, email, question, moreTime = false } = script;
  const entry = { id: randomUUID(), values: { name, email, question }, moreTime, ip, userAgent };
  const entered = await enter(world, institution, session, entry);
  if (!entered.ok) throw new Error(`the demo's ${name} could not enter: ${entered.errors[0]?.code}`);
  clock.at += script.waited * 1000;
  await claim(world, institution, agent, entry.id, '');
  for (const [who, body] of script.lines) {
    clock.at += BETWEEN_LINES_MS;
    const spoken = { id: randomUUID(), body, ip };
    const said =
      who === 'visitor'
        ? await sendAsVisitor(world, institution, entry.id, { sessionId: session.id }, spoken)
        : await sendAsAgent(world, institution, entry.id, agent, { ...spoken, ip: '' });
    if (!said.ok) throw new Error(`the demo could not say "${body}": ${said.code}`);
  }
  clock.at += BETWEEN_LINES_MS;
  await end(world, institution, script, { agent, clock, id: entry.id, sessionId: session.id, ip });
}

interface Talk {
  agent: StaffMember;
  clock: { at: number };
  id: string;
  sessionId: string;
  ip: string;
}

async function end(
  world: World,
  institution: Institution,
  script: Script,
  { agent, clock, id, sessionId, ip }: Talk,
): Promise<void> {
  if (script.end === 'visitor') await endByVisitor(world, institution, { sessionId, ip }, id);
  else if (script.end === 'misconduct') await endForMisconduct(world, institution, agent, id, '');
  else if (script.end === 'agent') await endByAgent(world, institution, agent, id, { kind: 'agent', ip: '' });
  else {
    clock.at += institution.settings.limitMinutes * MINUTE;
    await endByTime(world, institution, id);
  }
}

export async function existing(world: World, id: string): Promise<Institution> {
  const institution = await world.institutions.find(id);
  if (!institution) throw new Error(`the demo has no institution ${id}`);
  return institution;
}

export async function member(world: World, { id }: Institution, email: string): Promise<StaffMember> {
  const found = (await staffOf(world.db, id)).find((row) => row.email === email);
  if (!found) throw new Error(`the demo has no ${email}`);
  return { ...found, secondFactor: false, sessionId: '', sessionToken: '' };
}
