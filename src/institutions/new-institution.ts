import { normalise } from '../rules/characters.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { blankPreset } from './preset.ts';
import type { Preset } from './preset-schema.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;
const LONGEST_NAME = 120;
/** First words of the addresses that are the product's own. */
const TAKEN = new Set([
  'api',
  'salud',
  'metrics',
  'assets',
  'ingreso',
  'consola',
  'tablero',
  'consultas',
  'registros',
  'informes',
  'moderacion',
  'administracion',
  'demo',
  'primer-uso',
]);

/** An institution that nobody made a folder for: its address and its name, everything else to be filled in. */
export function newInstitution(
  root: string,
  wanted: { id: string; name: string } | undefined,
): { ok: true; preset: Preset } | Refusal {
  const name = normalise(wanted?.name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const id = wanted?.id.trim() ?? '';
  if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME || /[<>{}\p{C}]/u.test(name)) {
    return refuse('institution_name_missing', { field: 'institutionName' });
  }
  if (!ID.test(id) || id.length > LONGEST_ID || TAKEN.has(id)) {
    return refuse('institution_id_malformed', { field: 'institutionId' });
  }
  return { ok: true, preset: blankPreset(root, { id, name }) };
}
