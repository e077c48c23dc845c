/** Options that people write without the `--` that npm wants before them. */
const OPTIONS = [
  { name: 'port', looksRight: /^\d{1,5}$/ },
  { name: 'at', looksRight: /^\d{4}-\d\d-\d\d/ },
];

/**
 * `npm run demo --port=9000` never reaches the script: npm takes the option for its own and hands it on
 * as `npm_config_port`. With a space instead of `=`, npm keeps only "true" and passes the value alone.
 * @param {string[]} args what the script was given
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]} the arguments the person meant
 */
export function withNpmOptions(args, env) {
  let result = args;
  for (const { name, looksRight } of OPTIONS) {
    const value = env[`npm_config_${name}`];
    if (value === undefined || result.some((arg) => arg.split('=')[0] === `--${name}`)) continue;
    if (value !== '' && value !== 'true') {
      result = [...result, `--${name}`, value];
      continue;
    }
    const place = result.findIndex((arg) => looksRight.test(arg));
    if (place >= 0) result = result.toSpliced(place, 0, `--${name}`);
  }
  return result;
}
