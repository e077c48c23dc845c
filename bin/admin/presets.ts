import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { loadPreset } from '../../src/institutions/load-preset.ts';
import { presetFiles } from '../../src/institutions/preset-files.ts';
import { presetInForce } from '../../src/institutions/preset-in-force.ts';
import { readDefaultWording, readPreset } from '../../src/institutions/preset.ts';
import { previewPreset, reviseFromPreset } from '../../src/institutions/revise-from-preset.ts';
import { projectRoot } from '../../src/project-root.ts';
import type { Office } from './office.ts';
import { AdminRefusal, type Terminal } from './terminal.ts';

const defaults = join(projectRoot, 'institutions/_defaults');

/** The folder takes the institution's name, as everything that reads it expects. */
export async function exportPreset(
  { db, now }: Office,
  { out }: Terminal,
  { institution, folder }: { institution: string; folder: string },
): Promise<number> {
  const preset = await presetInForce(db, institution, now());
  if (!preset) throw new AdminRefusal(`There is no institution "${institution}". See: npm run admin -- list`);
  const path =
    basename(resolve(folder)) === institution ? resolve(folder) : join(resolve(folder), institution);
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new AdminRefusal(`${path} is not empty; nothing is overwritten.`);
  }
  mkdirSync(path, { recursive: true });
  const files = Object.entries(presetFiles(preset, readDefaultWording(defaults)));
  for (const [name, text] of files) writeFileSync(join(path, name), text);
  out(`${preset.settings.name} is in ${path}, in ${files.length} files.`);
  return 0;
}

export async function importPreset(office: Office, { out }: Terminal, folder: string): Promise<number> {
  const preset = readPreset(resolve(folder), defaults);
  const { id, name } = preset.settings;
  if (await loadPreset(office, preset, null)) {
    out(`${name} is loaded as "${id}". Add its administrator with create-staff: the administrator opens it.`);
    return 0;
  }
  const asked = await previewPreset(office, id, preset);
  if (!asked.ok) throw new AdminRefusal(`Refused: ${asked.code}.`);
  const { changes, mark } = asked.preview;
  const by = { id: 'terminal', name: 'Operación del servidor', ip: '' };
  const done = await reviseFromPreset(office, id, { preset, mark, by });
  if (!done.ok) throw new AdminRefusal('Somebody changed it at this moment. Run the command again.');
  for (const { subject, key } of changes) out(`${subject}  ${key}`);
  out(
    changes.length === 0
      ? `"${id}" already says all this.`
      : `${name}: ${changes.length} changes are in force.`,
  );
  return 0;
}
