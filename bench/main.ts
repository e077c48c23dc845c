import { delivery } from './cases/delivery.ts';
import { memory } from './cases/memory.ts';
import { opening } from './cases/opening.ts';
import { page } from './cases/page.ts';
import { spelling } from './cases/spelling.ts';
import { start } from './cases/start.ts';
import { throughput } from './cases/throughput.ts';
import { describeMachine, printedMachine } from './machine.ts';
import { BadOption, readOptions, type CaseName, type Options } from './options.ts';
import { buildChildren } from './processes/build.ts';
import { stopEverything } from './processes/children.ts';
import { printed, type Section } from './table.ts';

const cases = { delivery, throughput, page, start, memory, opening, spelling };

/** Figures beside a yardstick taken in the same run. It judges nothing: there are no pass marks. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const machine = describeMachine();
  const built = await buildChildren();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stopEverything().finally(() => {
        built.discard();
        process.exit(1);
      });
    });
  }
  try {
    if (!options.json) console.log(printedMachine(machine));
    const sections = await measure(options, built);
    if (options.json) console.log(JSON.stringify({ machine, quick: options.quick, ...sections }, null, 2));
  } finally {
    await stopEverything();
    built.discard();
  }
}

async function measure(
  { only, quick, json, profile }: Options,
  built: Awaited<ReturnType<typeof buildChildren>>,
): Promise<Partial<Record<CaseName, Section>>> {
  const sections: Partial<Record<CaseName, Section>> = {};
  for (const name of only) {
    const section = await cases[name]({
      built,
      quick,
      profile,
      progress: (line) => console.error(`… ${line}`),
    });
    sections[name] = section;
    if (!json) console.log(`\n${printed(section)}`);
  }
  return sections;
}

main().then(
  // Kept connections and clients that were cut must not keep the benchmark alive.
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof BadOption ? error.message : error);
    process.exit(1);
  },
);
