import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { chromium, type Browser } from 'playwright-core';
import { unpackedChromium } from './unpack-chromium.ts';

/**
 * No connection of Chromium's own: what a test sees on the network is what our pages did.
 * The rest is plain: the arguments that the package recommends switch the web's security off.
 */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium from the npm package; needs nothing installed on the machine.
 * `CHROMIUM_PATH` names another one, for platforms the package does not serve (it is Linux x64 only).
 * Its temporary files are removed when it is closed, or when this process ends.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  const { executablePath, env } = own ? { executablePath: own, env: {} } : await unpackedChromium();
  const temporary = mkdtempSync(join(tmpdir(), 'ventanilla-browser-'));
  const discard = () => {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', discard);
  mkdirSync(join(temporary, 'home'));
  const browser = await chromium.launch({
    executablePath,
    args: ARGUMENTS,
    env: { ...process.env, ...env, TMPDIR: temporary, HOME: join(temporary, 'home') },
  });
  browser.once('disconnected', discard);
  return browser;
}
