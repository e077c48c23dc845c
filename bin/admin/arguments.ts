import { parseArgs } from 'node:util';
import type { StaffRole } from '../../src/protocol.ts';

export type Command =
  | { name: 'help'; about: string | undefined }
  | {
      name: 'create-staff';
      institution: string;
      person: string;
      email: string;
      roles: StaffRole[];
      passwordFromStdin: boolean;
    }
  | { name: 'reset-password'; email: string; passwordFromStdin: boolean }
  | { name: 'load-preset'; folder: string }
  | { name: 'preset'; action: 'export'; institution: string; folder: string }
  | { name: 'preset'; action: 'import'; folder: string }
  | { name: 'list' }
  | { name: 'verify'; institution: string | undefined }
  | { name: 'bounce' }
  | { name: 'export'; file: string }
  | { name: 'import'; file: string };

/** The command was not understood. */
export class Usage extends Error {}

const ROLES = ['agent', 'supervisor', 'press', 'moderator', 'administrator'] as const;

const options = {
  help: { type: 'boolean', short: 'h' },
  institution: { type: 'string' },
  name: { type: 'string' },
  email: { type: 'string' },
  roles: { type: 'string' },
  'password-stdin': { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parse>['values'];

/** Which options and how many words each command takes: a word too much is never ignored. */
const takes: Record<Exclude<Command['name'], 'help'>, { words: [number, number]; options: string[] }> = {
  'create-staff': { words: [0, 0], options: ['institution', 'name', 'email', 'roles', 'password-stdin'] },
  'reset-password': { words: [0, 0], options: ['email', 'password-stdin'] },
  'load-preset': { words: [1, 1], options: [] },
  preset: { words: [2, 3], options: [] },
  list: { words: [0, 0], options: [] },
  verify: { words: [0, 1], options: [] },
  bounce: { words: [0, 0], options: [] },
  export: { words: [1, 1], options: [] },
  import: { words: [1, 1], options: [] },
};

export function readArguments(args: string[]): Command {
  const { values, positionals } = parse(args);
  const [name = 'help', ...words] = positionals;
  if (name === 'help') return { name, about: words[0] };
  if (values.help === true) return { name: 'help', about: name };
  if (!isCommand(name)) throw new Usage(`There is no command "${name}".`);
  refuseTooMuch(name, words, values);
  return commandOf(name, words, values);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : String(error));
  }
}

function isCommand(name: string): name is keyof typeof takes {
  return Object.hasOwn(takes, name);
}

function refuseTooMuch(name: keyof typeof takes, words: string[], values: Options): void {
  const strange = Object.keys(values).find((option) => !takes[name].options.includes(option));
  if (strange !== undefined) throw new Usage(`${name} takes no --${strange}.`);
  const [least, most] = takes[name].words;
  if (words.length < least) throw new Usage(`${name} needs a name after it.`);
  if (words.length > most) throw new Usage(`${name} does not understand "${words[most] ?? ''}".`);
}

function commandOf(name: keyof typeof takes, words: string[], values: Options): Command {
  const [word = ''] = words;
  switch (name) {
    case 'create-staff':
      return {
        name,
        institution: needed(values, 'institution'),
        person: needed(values, 'name'),
        email: needed(values, 'email'),
        roles: rolesOf(needed(values, 'roles')),
        passwordFromStdin: values['password-stdin'] === true,
      };
    case 'reset-password':
      return {
        name,
        email: needed(values, 'email'),
        passwordFromStdin: values['password-stdin'] === true,
      };
    case 'load-preset':
      return { name, folder: word };
    case 'preset':
      return presetCommand(words);
    case 'list':
    case 'bounce':
      return { name };
    case 'verify':
      return { name, institution: word === '' ? undefined : word };
    case 'export':
    case 'import':
      return { name, file: word };
  }
}

function presetCommand([action, first = '', second]: string[]): Command {
  if (action === 'export' && second !== undefined)
    return { name: 'preset', action, institution: first, folder: second };
  if (action === 'import' && second === undefined) return { name: 'preset', action, folder: first };
  throw new Usage('preset is followed by "export ID FOLDER" or by "import FOLDER".');
}

function needed(values: Options, option: 'institution' | 'name' | 'email' | 'roles'): string {
  const value = values[option]?.trim() ?? '';
  if (value === '') throw new Usage(`--${option} is missing.`);
  return value;
}

function rolesOf(text: string): StaffRole[] {
  const words = text.split(',').map((word) => word.trim());
  return words.map((word) => {
    const role = ROLES.find((known) => known === word);
    if (!role) throw new Usage(`"${word}" is no role. Roles: ${ROLES.join(', ')}.`);
    return role;
  });
}
