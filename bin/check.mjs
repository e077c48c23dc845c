// `npm run check`: every rule that a machine can watch. Each part prints one line, and what it found.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const tsc = 'node_modules/typescript/bin/tsc';
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const unusedExports = 'node_modules/ts-unused-exports/bin/ts-unused-exports';
/** What a tool looks for by itself is used, though no file of ours imports it. */
const exportOptions = [
  '--silent',
  '--showLineNumber',
  // A type that a signature needs may be named without anybody importing it yet.
  '--allowUnusedTypes',
  '--excludePathsFromReport=\\.config\\.(ts|js)$;global-setup',
];
const sources = ['src', 'web', 'bin', 'test', 'bench'].filter((folder) => existsSync(folder));

/** Longest first, so that two cores end at about the same time. */
const parts = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'] },
  { name: 'types of the tests', command: [tsc, '-p', 'test'] },
  { name: 'types of the server', command: [tsc, '-p', '.'] },
  { name: 'types of the pages', command: [tsc, '-p', 'web'] },
  { name: 'import rules', command: [depcruise, '--config', '.dependency-cruiser.cjs', ...sources] },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  { name: 'unused exports', command: [unusedExports, 'tsconfig.unused-exports.json', ...exportOptions] },
];

const wanted = process.argv.slice(2);
const chosen = parts.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
const waiting = [...chosen];
let failed = 0;

await Promise.all([work(), work()]);
console.log(
  failed === 0 ? `check: all ${String(chosen.length)} parts passed` : `check: ${String(failed)} failed`,
);
process.exitCode = failed === 0 ? 0 : 1;

async function work() {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const start = performance.now();
    const { code, output } = await run(part.command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    if (code !== 0) failed += 1;
    console.log(`${code === 0 ? '✓' : '✗'} ${part.name} (${seconds} s)`);
    if (code !== 0) console.log(output.trimEnd());
  }
}

/**
 * @param {string[]} command arguments of Node
 * @returns {Promise<{ code: number; output: string }>}
 */
function run(command) {
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  /** @param {string} chunk */
  const keep = (chunk) => {
    output += chunk;
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
