import { setTimeout as pause } from 'node:timers/promises';
import type { Measuring } from '../measuring.ts';
import type { Usage } from '../processes/children.ts';
import { stageOpeners } from '../stages/open-stages.ts';
import type { Section } from '../table.ts';

const VISITORS = 1000;
/** For the start's garbage to be swept by itself, as on a machine where nothing happens. */
const SETTLE_MS = 5000;
const MEGABYTE = 1024 * 1024;

/** Idle, and with a thousand citizens who are being attended, each with an open page. */
export async function memory({ built, quick, progress }: Measuring): Promise<Section> {
  const count = quick ? VISITORS / 10 : VISITORS;
  const settle = quick ? SETTLE_MS / 10 : SETTLE_MS;
  const results: { name: string; idle: Usage; connected: Usage }[] = [];
  for (const open of stageOpeners(built)) {
    const stage = await open();
    progress(`memory: ${stage.name}`);
    await pause(settle);
    const idle = await stage.child.usage();
    await stage.seat(count);
    await pause(settle);
    results.push({ name: stage.name, idle, connected: await stage.child.usage() });
    await stage.close();
  }
  const row = (figure: string, pick: (usage: Usage) => number | null, when: 'idle' | 'connected') => ({
    figure: `${figure}, ${when === 'idle' ? 'idle' : `${count} visitors connected`}`,
    unit: 'MiB',
    values: results.map((result) => megabytes(pick(result[when]))),
  });
  return {
    title: 'Memory',
    columns: results.map(({ name }) => name),
    rows: (['idle', 'connected'] as const).flatMap((when) => [
      row('server process', ({ rss }) => rss, when),
      row('PostgreSQL', ({ postgres }) => postgres?.pss ?? null, when),
    ]),
    notes: [
      'Server process: RSS. PostgreSQL: all its processes, shared memory counted once (PSS).',
      'Ours has just entered every visitor through rules, entry and claim; one agent attends them all.',
    ],
  };
}

const megabytes = (bytes: number | null) => (bytes ? bytes / MEGABYTE : null);
