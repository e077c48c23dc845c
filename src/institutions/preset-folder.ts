import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The files of one institution, wherever they are. */
export interface PresetFolder {
  /** Empty for files that came in one. */
  name: string;
  has(file: string): boolean;
  read(file: string): string | undefined;
}

export function folderOnDisk(path: string): PresetFolder {
  const has = (file: string) => existsSync(join(path, file));
  return {
    name: basename(path),
    has,
    read: (file) => (has(file) ? readFileSync(join(path, file), 'utf8') : undefined),
  };
}

export function folderInMemory(files: Readonly<Record<string, string>>): PresetFolder {
  const has = (file: string) => Object.hasOwn(files, file);
  return { name: '', has, read: (file) => (has(file) ? files[file] : undefined) };
}

export interface PresetProblem {
  file: string;
  /** Path of the field; empty for the file itself. */
  field: string;
  english: string;
  /** Completes "In this file, this field …". */
  spanish: string;
}

/** A folder that cannot be loaded; each problem names its file and field. */
export class PresetError extends Error {
  readonly details: readonly PresetProblem[];
  readonly problems: readonly string[];

  constructor(details: readonly PresetProblem[]) {
    const problems = details.map(({ file, field, english }) =>
      field === '' ? `${file}: ${english}` : `${file}: ${field}: ${english}`,
    );
    super(problems.join('\n'));
    this.name = 'PresetError';
    this.details = details;
    this.problems = problems;
  }
}
