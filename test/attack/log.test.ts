import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { openLog } from '../../src/open-log.ts';

function logged(error: Error): string {
  const lines: string[] = [];
  openLog('info', { write: (line) => lines.push(line) }).error({ err: error }, 'a request failed');
  return lines.join('');
}

test('the log of a failed statement says which and where, and nothing of the person', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
    detail: 'Key (email)=(maria.chindoy@gmail.com) already exists.',
  });
  const error = new DrizzleQueryError('insert into messages values ($1)', ['María Chindoy, quiosco'], cause);
  const line = logged(error);
  expect(line).toContain('insert into messages values ($1)');
  expect(line).toContain('23505');
  expect(line).toContain('log.test.ts');
  expect(line).not.toMatch(/Chindoy|quiosco|gmail/);
});

test('nor whom a mail server did not know', () => {
  const line = logged(new Error('550 5.1.1 <maria.chindoy@gmail.com>: user unknown'));
  expect(line).toContain('user unknown');
  expect(line).not.toContain('chindoy');
});
