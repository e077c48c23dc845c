import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadPreset } from '../../src/institutions/load-preset.ts';
import { readPreset } from '../../src/institutions/preset.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Refusal } from '../../src/rules/refusal.ts';
import { PASSWORD_MIN_LENGTH } from '../../src/staff/auth.ts';
import { deleteSessions } from '../../src/staff/account-store.ts';
import { finishSetUp } from '../../src/staff/first-run.ts';
import { addServant, checkPassword } from '../../src/staff/invite.ts';
import { findAccount, findInstallation, staffOf } from '../../src/staff/store.ts';
import type { Command } from './arguments.ts';
import type { Office } from './office.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';

export async function createStaff(
  office: Office,
  terminal: Terminal,
  { institution: id, person, email, roles, passwordFromStdin }: Extract<Command, { name: 'create-staff' }>,
): Promise<number> {
  const institution = await office.institutions.find(id);
  if (!institution) throw new AdminRefusal(`There is no institution "${id}". See: npm run admin -- list`);
  const password = await passwordOf(terminal, passwordFromStdin);
  const auth = await office.auth();
  const world = { db: office.db, now: office.now, auth };
  const added = await addServant(world, institution, { name: person, email, password: password.text, roles });
  if (!added.ok) throw new AdminRefusal(inEnglish(added));
  if (roles.includes('administrator')) await closeFirstRun(office);
  terminal.out(`${person} can sign in at ${institution.settings.name} with ${email.toLowerCase()}.`);
  if (password.made) terminal.out(`Password (shown only now): ${password.text}`);
  return 0;
}

/** An installation with an administrator needs no one-time code any more. */
async function closeFirstRun({ db, now }: Office): Promise<void> {
  const installation = await findInstallation(db);
  if (installation?.setUpAt === null) await finishSetUp({ db, now });
}

export async function resetPassword(
  office: Office,
  terminal: Terminal,
  { email, passwordFromStdin }: Extract<Command, { name: 'reset-password' }>,
): Promise<number> {
  const account = await findAccount(office.db, email.toLowerCase());
  if (!account) throw new AdminRefusal(`Nobody signs in with ${email}. See: npm run admin -- list`);
  const password = await passwordOf(terminal, passwordFromStdin);
  const verdict = checkPassword(password.text);
  if (!verdict.ok) throw new AdminRefusal(inEnglish(verdict));
  await (await office.auth()).setPassword(account.id, password.text);
  await deleteSessions(office.db, account.id);
  terminal.out(`${account.name} has a new password and was signed out everywhere.`);
  if (password.made) terminal.out(`Password (shown only now): ${password.text}`);
  return 0;
}

export async function loadFolder(office: Office, { out }: Terminal, folder: string): Promise<number> {
  const path = resolve(folder);
  if (!existsSync(join(path, 'institution.yaml'))) {
    throw new AdminRefusal(`${path} holds no institution.yaml.`);
  }
  const preset = readPreset(path, join(projectRoot, 'institutions/_defaults'));
  const { id, name } = preset.settings;
  if (!(await loadPreset(office, preset, null))) {
    throw new AdminRefusal(`"${id}" is already there; it was left as it is.`);
  }
  out(
    `${name} is loaded as "${basename(path)}". Add its administrator with create-staff: the administrator opens it to citizens.`,
  );
  return 0;
}

export async function list({ db, institutions }: Office, { out }: Terminal): Promise<number> {
  const ids = await institutions.ids();
  if (ids.length === 0)
    out('There is no institution yet. Start the server and open /primer-uso, or use load-preset.');
  for (const id of ids) {
    const institution = await institutions.find(id);
    const state = institution?.openedAt == null ? 'not open' : institution.suspension ? 'suspended' : 'open';
    out(`${id}  ${institution?.settings.name ?? ''}  (${state})`);
    for (const { email, name, roles, active } of await staffOf(db, id)) {
      out(`  ${email}  ${name}  ${roles.join(', ')}${active ? '' : '  (disabled)'}`);
    }
  }
  return 0;
}

async function passwordOf({ stdin }: Terminal, fromStdin: boolean): Promise<{ text: string; made: boolean }> {
  if (!fromStdin) return { text: randomBytes(12).toString('base64url'), made: true };
  let text = '';
  for await (const chunk of stdin) text += chunk.toString();
  return { text: text.replace(/\r?\n$/, ''), made: false };
}

const WORDS: Partial<Record<Refusal['code'], string>> = {
  account_exists: 'Somebody already signs in with this e-mail.',
  email_malformed: 'This is not an e-mail address.',
  password_too_short: `The password needs at least ${PASSWORD_MIN_LENGTH} characters.`,
  name_missing: 'The name is empty.',
};

const inEnglish = ({ code, field }: Refusal): string =>
  WORDS[code] ?? `Refused: ${code}${field === undefined ? '' : ` (${field})`}.`;
