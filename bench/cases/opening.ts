import { hoursOfTenYears, naiveStateAt } from '../yardsticks/naive-hours.ts';
import type { Measuring } from '../measuring.ts';
import type { Section } from '../table.ts';
import { stateAt } from '../../src/rules/business-hours.ts';

const BATCH = 200;

/** The state of the counter over ten years of closures and openings, beside asking everything anew each time. */
export async function opening({ quick, progress }: Measuring): Promise<Section> {
  progress('opening: the state of the counter over ten years of exceptions');
  const ms = quick ? 300 : 3000;
  const { policy, moments } = hoursOfTenYears();
  const ours = perSecond(ms, moments, (now) => stateAt(policy, now).state === 'open');
  const naive = perSecond(ms, moments, (now) => naiveStateAt(policy, now) === 'open');
  const differing = moments.filter(
    (now) => (stateAt(policy, now).state === 'open') !== (naiveStateAt(policy, now) === 'open'),
  );
  if (differing.length > 0) throw new Error(`the two disagree about ${differing.length} moments`);
  return {
    title: 'Opening state, ten years of exceptions',
    columns: ['Ventanilla', 'naive'],
    rows: [{ figure: 'states', unit: 'per second', values: [ours, naive] }],
    notes: [
      `${policy.closures.length} closures and ${policy.openings.length} openings; moments all over the ten years.`,
      'Ventanilla also tells until when, and when it opens next. The naive one only tells open or not: it asks Intl',
      'for the wall clock at each question and looks through every exception.',
    ],
  };
}

function perSecond(ms: number, moments: readonly number[], ask: (now: number) => boolean): number {
  let asked = 0;
  const start = performance.now();
  let passed = 0;
  while (passed < ms) {
    for (let index = 0; index < BATCH; index += 1) ask(moments[(asked + index) % moments.length] ?? 0);
    asked += BATCH;
    passed = performance.now() - start;
  }
  return Math.round((asked / passed) * 1000);
}
