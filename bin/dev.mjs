// `npm run dev`: the demo (or, with "main" as first argument, the server of `npm start`), started again
// when its sources change, and pages built again when theirs change.
import { readdirSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';

// The watchers write into `dist` directly: it no longer is what its stamp says, and compressed copies age.
rmSync('dist/.stamp', { force: true });
for (const name of readdirSync('dist/web', { recursive: true, encoding: 'utf8' })) {
  if (/\.(br|gz)$/.test(name)) rmSync(`dist/web/${name}`);
}

const [first, ...rest] = process.argv.slice(2);
const runsMain = first === 'main';
const script = runsMain ? 'src/main.ts' : 'bin/demo.ts';
const args = runsMain ? rest : process.argv.slice(2);

const vite = ['node_modules/vite/bin/vite.js', 'build', '--watch', '--mode', 'development'];
const manifest = 'dist/web/.vite/manifest.json';
const children = [
  [...vite, '--emptyOutDir', 'false'],
  [...vite, '--config', 'vite.widget.config.ts', '--outDir', 'dist/web', '--emptyOutDir', 'false'],
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--include', manifest, script, ...args],
].map((command) => spawn(process.execPath, command, { stdio: 'inherit' }));

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
for (const child of children) child.once('exit', stop);
