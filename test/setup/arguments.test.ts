import { expect, it } from 'vitest';
import { withNpmOptions } from '../../bin/setup/arguments.mjs';

const at = '2026-11-23T15:59:30-05:00';

it('keeps what comes after the two dashes', () => {
  expect(withNpmOptions(['--port', '9000'], { npm_config_port: '1' })).toEqual(['--port', '9000']);
  expect(withNpmOptions(['--port=9000'], { npm_config_port: '1' })).toEqual(['--port=9000']);
});

it('understands npm run demo --port=9000', () => {
  expect(withNpmOptions([], { npm_config_port: '9000' })).toEqual(['--port', '9000']);
});

it('understands npm run demo --at TIME --port 9000, in any order', () => {
  const env = { npm_config_port: 'true', npm_config_at: 'true' };
  expect(withNpmOptions([at, '9000'], env)).toEqual(['--at', at, '--port', '9000']);
  expect(withNpmOptions(['9000', at], env)).toEqual(['--port', '9000', '--at', at]);
});

it('leaves everything else alone', () => {
  expect(withNpmOptions(['export', '9000'], {})).toEqual(['export', '9000']);
});
