import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/project-root.ts';

interface Said {
  zone: string;
  said: string[];
  days: string[];
}

const ZONES = ['UTC', 'America/Bogota', 'Asia/Tokyo'];
const run = promisify(execFile);
let answers: Said[];

/** A process of its own, as a server somewhere else would be. */
async function serverIn(zone: string): Promise<Said> {
  const child = join(projectRoot, 'test/calendar/boundaries-child.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child], {
    cwd: projectRoot,
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as Said;
}

beforeAll(async () => {
  answers = await Promise.all(ZONES.map(serverIn));
}, 60_000);

const line = (start: string) => answers[0]?.said.find((it) => it.startsWith(start)) ?? `nothing on ${start}`;

describe('the hours of Bogotá, on a server anywhere', () => {
  it('each process really lives in its own zone', () => {
    expect(answers.map(({ zone }) => zone)).toEqual(ZONES);
  });

  it('are the same to the second, in words and in the calendar', () => {
    const [utc, bogota, tokyo] = answers;
    expect(bogota?.said).toEqual(utc?.said);
    expect(tokyo?.said).toEqual(utc?.said);
    expect(bogota?.days).toEqual(utc?.days);
    expect(tokyo?.days).toEqual(utc?.days);
  });

  it.each([
    ['ipes 2026-11-23T08:00:00 -1', 'closed Abre hoy a las 8:00 a. m.'],
    ['ipes 2026-11-23T08:00:00 0', 'open Abierto hoy hasta las 4:00 p. m.'],
    ['ipes 2026-11-23T16:00:00 -1', 'open Abierto hoy hasta las 4:00 p. m.'],
    ['ipes 2026-11-23T16:00:00 0', 'closed Abre el martes 24 de noviembre de 2026 a las 8:00 a. m.'],
    ['putumayo 2026-11-23T11:00:00 0', 'closed Abre hoy a las 3:00 p. m.'],
    ['putumayo 2026-11-23T15:00:00 0', 'open Abierto hoy hasta las 5:00 p. m.'],
    ['ipes 2026-11-24T10:00:00 -1', 'open Abierto hoy hasta las 10:00 a. m.'],
    ['ipes 2026-11-24T10:00:00 0', 'suspended Abre hoy a las 12:00 m.'],
    ['ipes 2026-11-24T12:00:00 0', 'open Abierto hoy hasta las 4:00 p. m.'],
    ['ipes 2026-12-08T18:00:00 0', 'open Abierto hoy hasta las 12:00 a. m.'],
    ['ipes 2026-12-09T00:00:00 -1', 'open Abierto hoy hasta las 12:00 a. m.'],
    ['ipes 2026-12-09T00:00:00 0', 'closed Abre hoy a las 8:00 a. m.'],
    ['ipes 2027-01-01T08:00:00 0', 'closed Abre el lunes 4 de enero de 2027 a las 8:00 a. m.'],
  ])('%s: %s', (moment, words) => {
    expect(line(`${moment} `)).toContain(`${moment} ${words}`);
  });
});
