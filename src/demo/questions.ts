import { randomUUID } from 'node:crypto';
import { hoursPolicy, type Institution } from '../institutions/directory.ts';
import { deliverDueMails } from '../mail/deliver.ts';
import { pretendTransport } from '../mail/pretend.ts';
import { answerQuestion } from '../offline-messages/answer.ts';
import { claimQuestion } from '../offline-messages/hold.ts';
import { leaveQuestion } from '../offline-messages/leave.ts';
import { questionMailWatch } from '../offline-messages/mail-news.ts';
import { nextBusinessDay } from '../rules/business-hours.ts';
import { addDays, epochOf, localParts } from '../rules/zone.ts';
import { acceptTerms } from '../visitors/accept-terms.ts';
import type { World } from '../world.ts';
import { existing, member } from './history.ts';
import { questionScripts, type QuestionScript } from './question-scripts.ts';

const ANSWERED_AT = (8 * 60 + 20) * 60;
const A_MOMENT = 20_000;

/** Questions left on the days before now, some of them answered, through the same actions as everybody's. */
export async function playQuestions(present: World): Promise<void> {
  const dated = await Promise.all(
    questionScripts.map(async (script) => {
      const institution = await existing(present, script.institutionId);
      return { script, institution, leftAt: leftAt(institution, script, present.now()) };
    }),
  );
  // In the order of time, so that the numbers follow the dates.
  dated.sort((one, other) => one.leftAt - other.leftAt);
  for (const { script, institution, leftAt: at } of dated) await play(present, institution, script, at);
}

function leftAt(institution: Institution, { left, second }: QuestionScript, now: number): number {
  const { timezone } = institution.settings;
  const today = localParts(now, timezone).date;
  if (left === 'this morning') return Math.min(epochOf(today, second, timezone), now - 60_000);
  const yesterday = addDays(today, -1);
  if (left === 'yesterday') return epochOf(yesterday, second, timezone);
  if (left === 'last week') return epochOf(addDays(today, -8), second, timezone);
  // The last day whose questions should have been answered before today.
  let day = yesterday;
  while (dueOf(institution, day) >= today) day = addDays(day, -1);
  return epochOf(day, second, timezone);
}

const dueOf = (institution: Institution, day: string) => nextBusinessDay(hoursPolicy(institution), day);

async function play(
  present: World,
  institution: Institution,
  script: QuestionScript,
  at: number,
): Promise<void> {
  const clock = { at };
  const world = { ...present, now: () => clock.at };
  const { name, email, question, origin, answer } = script;
  const ip = `203.0.113.${script.address}`;
  const accepted = await acceptTerms(
    world,
    institution,
    { rulesVersion: 1, privacyVersion: 1, rulesRead: true, privacyRead: true },
    { session: undefined, ip, userAgent: 'Demo' },
  );
  if (!accepted.ok) throw new Error(`the demo's ${name} could not accept: ${accepted.code}`);
  const left = { id: randomUUID(), values: { name, email, question }, origin, ip };
  const stored = await leaveQuestion(world, institution, accepted.session, left);
  if (!stored.ok) throw new Error(`the demo's ${name} could not leave a question: ${stored.errors[0]?.code}`);
  await deliver(world, clock);
  if (!answer) return;
  clock.at = epochOf(stored.row.dueOn, ANSWERED_AT, institution.settings.timezone);
  const agent = await member(world, institution, answer.agent);
  const by = { id: agent.userId, name: agent.name, ip: '' };
  await claimQuestion(world, { institutionId: institution.id, questionId: left.id, by });
  const given = { questionId: left.id, id: randomUUID(), body: answer.body, by };
  const answered = await answerQuestion(world, institution, given);
  if (!answered.ok) throw new Error(`the demo could not answer ${name}: ${answered.code}`);
  await deliver(world, clock);
}

async function deliver(world: World, clock: { at: number }): Promise<void> {
  clock.at += A_MOMENT;
  await deliverDueMails(world, pretendTransport, questionMailWatch(world));
}
