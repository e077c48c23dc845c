import { parseArgs } from 'node:util';

const caseNames = ['delivery', 'throughput', 'page', 'start', 'memory', 'opening', 'spelling'] as const;
export type CaseName = (typeof caseNames)[number];

export interface Options {
  only: readonly CaseName[];
  /** A tenth of the duration: to see that it works, not to quote. */
  quick: boolean;
  json: boolean;
  /** Where the server under throughput leaves its CPU profile. */
  profile: string | undefined;
}

export class BadOption extends Error {}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  const { quick, json, profile } = values;
  return { only: values.only === undefined ? caseNames : casesOf(values.only), quick, json, profile };
}

function casesOf(list: string): CaseName[] {
  const wanted = list.split(',').map((word) => word.trim());
  const unknown = wanted.filter((word) => !caseNames.some((name) => name === word));
  if (unknown.length > 0) {
    throw new BadOption(`--only knows ${caseNames.join(', ')}; not ${unknown.join(', ')}.`);
  }
  return caseNames.filter((name) => wanted.includes(name));
}
