import { pino } from 'pino';
import { startClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { serve } from '../../src/serve.ts';

/**
 * What src/main.ts does, on a clock that is moved by so many milliseconds: the offices are open whenever the tests
 * run. Like there, the wall clock is believed at each start.
 */
const [moved = '0'] = process.argv.slice(2);
const log = pino({ level: 'info' });
const now = startClock(
  () => Date.now() + Number(moved),
  () => performance.now(),
);
const { address } = await serve({ config: readConfig(), now, log, server: { formMinMs: 0 } });
log.info({ address }, 'listening');
