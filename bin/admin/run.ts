import { ConfigError } from '../../src/config.ts';
import { DumpError } from '../../src/database/dump-format.ts';
import { EmbeddedError } from '../../src/database/embedded/embedded.ts';
import { NewerSchemaError } from '../../src/database/migrate.ts';
import { PresetError } from '../../src/institutions/preset-folder.ts';
import { backUp, restore } from './backup.ts';
import { bounce } from './bounce.ts';
import { readArguments, Usage, type Command } from './arguments.ts';
import { help } from './help.ts';
import { openOffice, type Office } from './office.ts';
import { createStaff, list, loadFolder, resetPassword } from './people-and-places.ts';
import { exportPreset, importPreset } from './presets.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';
import { verify } from './verify.ts';

/** Answers the exit code: 0 done, 1 refused or found broken, 2 not understood. */
export async function runAdmin(args: string[], terminal: Terminal): Promise<number> {
  try {
    const command = readArguments(args);
    if (command.name === 'help') {
      terminal.out(help(command.about));
      return 0;
    }
    const office = await openOffice(terminal);
    try {
      return await carryOut(command, office, terminal);
    } finally {
      await office.close();
    }
  } catch (error) {
    if (error instanceof Usage) {
      terminal.error(`${error.message}\nSee: npm run admin -- help`);
      return 2;
    }
    if (!isExpected(error)) throw error;
    terminal.error(error.message);
    return 1;
  }
}

function carryOut(
  command: Exclude<Command, { name: 'help' }>,
  office: Office,
  terminal: Terminal,
): Promise<number> {
  switch (command.name) {
    case 'create-staff':
      return createStaff(office, terminal, command);
    case 'reset-password':
      return resetPassword(office, terminal, command);
    case 'load-preset':
      return loadFolder(office, terminal, command.folder);
    case 'preset':
      return command.action === 'export'
        ? exportPreset(office, terminal, command)
        : importPreset(office, terminal, command.folder);
    case 'list':
      return list(office, terminal);
    case 'verify':
      return verify(office, terminal, command.institution);
    case 'bounce':
      return bounce(office, terminal);
    case 'export':
      return backUp(office, terminal, command.file);
    case 'import':
      return restore(office, terminal, command.file);
  }
}

/** Faults of the surroundings, whose message says what to do; anything else is a fault of ours, with its stack. */
function isExpected(error: unknown): error is Error {
  const ours = [AdminRefusal, ConfigError, DumpError, EmbeddedError, NewerSchemaError, PresetError];
  if (ours.some((kind) => error instanceof kind)) return true;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // Files, sockets, and what PostgreSQL says about connections and passwords.
  return /^(E[A-Z]+|08\w{3}|28\w{3}|3D000|57P0\d)$/.test(code);
}
