// The one door of every npm script: makes a fresh clone ready (install, build), then runs the target.
// It may be met by any Node, so this file asks for nothing newer than dynamic import.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    'Ventanilla needs Node.js 20.19 or later; this is ' +
      process.version +
      ' (' +
      process.execPath +
      ').\nInstall a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(1);
}

import('./setup/targets.mjs')
  .then(({ runTarget }) => runTarget(process.argv.slice(2)))
  .catch((/** @type {unknown} */ error) => {
    const expected = error instanceof Error && error.name === 'SetupRefusal';
    console.error(expected ? error.message : error);
    process.exit(1);
  });
