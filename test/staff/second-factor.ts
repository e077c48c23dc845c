import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { BackupCodes, Enrolment } from '../../src/protocol/people.ts';
import { codeOf, stepAt } from '../../src/staff/totp.ts';
import type { Person } from '../people.ts';

export interface Phone {
  secret: string;
  backup: string[];
  /** The code with which it was put in use. */
  spent: string;
  /** What it shows now, or so many half minutes later. */
  shows(stepsLater?: number): string;
}

/** Sets up a second step with a phone whose clock is half a minute late, so that two more codes are good at once. */
export async function enrol(person: Person, current = DEMO_PASSWORD): Promise<Phone> {
  const offered = await person.ask<Enrolment>('POST', '/api/staff/account/second-factor', { current });
  if (offered.status !== 200) throw new Error(`no second step is offered: ${JSON.stringify(offered.body)}`);
  const secret = offered.body.secret.replaceAll(' ', '');
  const shows = (later = 0) => codeOf(secret, stepAt(Date.now()) + later);
  const spent = shows(-1);
  const confirmed = await person.ask<BackupCodes>('POST', '/api/staff/account/second-factor/confirm', {
    code: spent,
  });
  if (confirmed.status !== 200) throw new Error('the second step could not be confirmed');
  return { secret, backup: confirmed.body.codes, spent, shows };
}
