import { join } from 'node:path';
import { z } from 'zod';
import { announceService } from '../conversations/announce.ts';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import { projectRoot } from '../project-root.ts';
import type { PresetPreviewView, PresetUpload } from '../protocol/presets.ts';
import { refuse } from '../rules/refusal.ts';
import { presentPresetChange } from './present-preset-changes.ts';
import { filesOfFolder, presetFiles } from './preset-files.ts';
import { PresetError } from './preset-folder.ts';
import { presetInForce } from './preset-in-force.ts';
import type { Preset } from './preset-schema.ts';
import { readDefaultWording, readPresetFiles } from './preset.ts';
import { previewPreset, reviseFromPreset } from './revise-from-preset.ts';
import { settingLabel } from '../rules/setting-labels.ts';
import { unzip, zip, ZipError } from './zip.ts';

const defaults = join(projectRoot, 'institutions/_defaults');
const MOST_PROBLEMS = 20;

const upload = z.object({ archive: z.base64().max(1_000_000) }) satisfies z.ZodType<PresetUpload>;
const preview = z.object({
  changes: z.array(
    z.object({
      subject: z.enum(['settings', 'text', 'terms', 'knowledge', 'words', 'calendar']),
      label: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  mark: z.string(),
}) satisfies z.ZodType<PresetPreviewView>;

/** A whole institution as a folder: taken away, reviewed, and brought to another installation. */
export function presetRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  // The body of an archive is larger than that of a form.
  const bodyLimit = 1_100_000;

  app.get('/staff/preset', { schema: { tags } }, async (request, reply) => {
    const { institution } = await door.staff(request, 'administrator');
    const preset = await presetInForce(world.db, institution.id, world.now());
    if (!preset) throw new Refused([refuse('not_found')]);
    const files = Object.entries(presetFiles(preset, readDefaultWording(defaults)));
    const folder = files.map(([name, text]) => [`${institution.id}/${name}`, text]);
    return reply
      .type('application/zip')
      .header('Content-Disposition', `attachment; filename="${institution.id}.zip"`)
      .send(zip(Object.fromEntries(folder) as Record<string, string>));
  });

  app.post(
    '/staff/preset/preview',
    { bodyLimit, schema: { tags, body: upload, response: { 200: preview, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      const asked = orRefuse(await previewPreset(world, institution.id, presetOf(request.body.archive)));
      return { changes: asked.preview.changes.map(presentPresetChange), mark: asked.preview.mark };
    },
  );

  app.post(
    '/staff/preset',
    {
      bodyLimit,
      schema: {
        tags,
        body: upload.extend({ mark: z.string().max(100) }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const { archive, mark } = request.body;
      const wanted = { preset: presetOf(archive), mark, by };
      orRefuse(await reviseFromPreset(world, institution.id, wanted));
      await announceService(world, institution.id);
      return {};
    },
  );
}

/** @throws Refused that names what is wrong with the archive, or each file and field */
function presetOf(archive: string): Preset {
  try {
    const files = filesOfFolder(unzip(Buffer.from(archive, 'base64')));
    if (!files) throw new ZipError('no trae institution.yaml');
    return readPresetFiles(files, defaults);
  } catch (error) {
    if (error instanceof ZipError) {
      throw new Refused([refuse('archive_malformed', { field: 'archive', detail: { why: error.message } })]);
    }
    if (!(error instanceof PresetError)) throw error;
    throw new Refused(
      error.details.slice(0, MOST_PROBLEMS).map(({ file, field, spanish: why }) => {
        const label = field === '' ? file : nameOf(file, field);
        return refuse('preset_malformed', { field: `${file}: ${field}`, detail: { list: file, field: label, why } });
      }),
    );
  }
}

const nameOf = (file: string, field: string) =>
  file === 'institution.yaml' ? `${settingLabel(field.split('.').map(part))} (${field})` : field;
const part = (name: string) => (/^\d+$/.test(name) ? Number(name) : name);
