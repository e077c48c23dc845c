import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const institutionsRoot = join(root, 'institutions');
export const defaultsFolder = join(institutionsRoot, '_defaults');

function seed(file: string): string {
  return readFileSync(join(root, 'test/seeds', file), 'utf8');
}

/** The institutions' own protocols, word by word: copies of the seeds the project began with. */
export const seeds = {
  ipes: seed('000_7023541cffc950d4.txt'),
  putumayo: seed('004_8ee962d6dc3b4059.txt'),
};

/** The stretch of a seed that begins and ends with these words, both included. */
export function stretch(text: string, begins: string, ends: string): string {
  const from = text.indexOf(begins);
  const to = text.indexOf(ends, from + begins.length);
  if (from < 0 || to < 0) throw new Error(`The seed has no stretch from "${begins}" to "${ends}"`);
  return text.slice(from, to + ends.length);
}

/** The paragraph (one line of a seed) that begins with these words. */
export function paragraph(text: string, begins: string): string {
  const found = text.split('\n').find((line) => line.startsWith(begins));
  if (found === undefined) throw new Error(`The seed has no paragraph that begins with "${begins}"`);
  return found;
}
