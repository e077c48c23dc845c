// `npm run dev`: the demo (or, with "main" as first argument, the server of `npm start`), started again
// when its sources or the built pages change; the pages are built again when theirs change.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, watch } from 'node:fs';

/** Editors save in several steps, and one build writes several files. */
const SETTLE_MS = 300;

const [first, ...rest] = process.argv.slice(2);
const server =
  first === 'main'
    ? ['src/main.ts', ...rest]
    : ['bin/demo.ts', ...(first === undefined ? [] : [first]), ...rest];
const vite = ['node_modules/vite/bin/vite.js', 'build', '--watch', '--mode', 'development'];

// The watchers write into `dist` directly: it no longer is what its stamp says, and compressed copies age.
rmSync('dist/.stamp', { force: true });
for (const name of readdirSync('dist/web', { recursive: true, encoding: 'utf8' })) {
  if (/\.(br|gz)$/.test(name)) rmSync(`dist/web/${name}`);
}

const builders = [
  start([...vite, '--emptyOutDir', 'false']),
  start([...vite, '--config', 'vite.console.config.ts', '--emptyOutDir', 'false']),
  start([...vite, '--config', 'vite.widget.config.ts', '--outDir', 'dist/web', '--emptyOutDir', 'false']),
];
let running = startServer();
let stopping = false;
/** @type {NodeJS.Timeout | undefined} */
let settling;

// The names of the built pages are read once, when the server starts.
for (const folder of ['src', 'bin', 'institutions', 'migrations', 'dist/web/.vite']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(settling);
    settling = setTimeout(() => void restart(), SETTLE_MS);
  });
}
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => void stop());
}

/** @param {string[]} command */
function start(command) {
  return spawn(process.execPath, command, { stdio: 'inherit' });
}

function startServer() {
  return start(['--import', 'tsx', ...server]);
}

async function restart() {
  const old = running;
  await end(old);
  // Two changes in quick succession wait for the same server, and start one.
  if (!stopping && running === old) running = startServer();
}

async function stop() {
  stopping = true;
  await Promise.all([...builders, running].map(end));
  process.exit();
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
