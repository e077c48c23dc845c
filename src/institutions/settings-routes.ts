import { z } from 'zod';
import { announceDesk, announceQueue } from '../conversations/announce.ts';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { problems } from '../http/schemas.ts';
import type { SettingsForm, SettingsView, ShieldRevision } from '../protocol/settings.ts';
import { refuse } from '../rules/refusal.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { reviseSettings, sameAnswer } from './revise-settings.ts';
import { reviseShield } from './revise-shield.ts';
import { patchOfForm, settingsForm } from './settings-form.ts';
import { findInstitution } from './store.ts';

const words = z.string();
const field = {
  key: words,
  label: words,
  help: words.optional(),
  maxLength: z.number().optional(),
  options: z.array(words).optional(),
};
const entryField = z.object({
  ...field,
  kind: z.enum(['name', 'email', 'question', 'text', 'select']),
  required: z.boolean(),
  autocomplete: words.optional(),
});
const extraField = z.object({ ...field, kind: z.enum(['text', 'select', 'email', 'phone']) });
const channel = z.object({
  label: words,
  kind: z.enum(['web', 'email', 'phone', 'address']),
  value: words.nullable(),
});
const seconds = z.array(z.number());

const form = z.object({
  name: words,
  shortName: words,
  launcherName: words,
  sites: z.array(words),
  identity: z.object({ main: words, tint: words }),
  pageNames: z.object({ home: words, attention: words, forum: words, pqrsd: words }),
  features: z.object({ heading: words, items: z.array(words) }).nullable(),
  otherChannels: z.array(channel),
  entryFields: z.array(entryField),
  extraDataFields: z.array(extraField),
  limitMinutes: z.number(),
  moreTimeFactor: z.number(),
  patienceMinutes: z.number(),
  queueLimit: z.number().nullable(),
  warningSeconds: z.object({ usual: seconds, moreTime: seconds }).nullable(),
  characters: z.enum(['strict', 'extended']),
  messageMaxLength: z.number(),
  questionMaxLength: z.number(),
  misconduct: z.object({
    restrictAtOnce: z.boolean(),
    restrictHours: z.number(),
    agentMaxBanDays: z.number(),
  }),
  privacy: z.object({ refuseFromStaff: z.boolean(), maskFromCitizens: z.boolean() }),
  conduct: z.object({ abuse: z.enum(['warn', 'refuse']) }),
  publicFigures: z.array(words),
  copies: z.object({ atEnd: z.enum(['none', 'mail']), mailbox: words.nullable() }),
  farewellUrl: words.nullable(),
  mail: z.object({ senderName: words, replyTo: words.nullable() }).nullable(),
}) satisfies z.ZodType<SettingsForm>;

const view = z.object({
  revision: z.number(),
  settings: form,
  shield: words,
}) satisfies z.ZodType<SettingsView>;

const revision = z.number().int().min(1).max(2_147_483_647);
/** Their own rules judge the values, so that the answer names the field and the fix. */
const fields = z.partialRecord(form.keyof(), z.unknown());
const settingsRevision = z.object({ revision, base: fields, patch: fields });
const drawing = z.string().max(110_000);
const shieldRevision = z.object({ base: drawing, svg: drawing }) satisfies z.ZodType<ShieldRevision>;

/** What an institution decides about its form, its limits and how it looks. */
export function settingsRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  const answer = { response: { 200: view, ...problems } };

  async function shown(institutionId: string): Promise<SettingsView> {
    const row = await findInstitution(world.db, institutionId);
    if (!row) throw new Refused([refuse('not_found')]);
    return { revision: row.revision, settings: settingsForm(row.settings), shield: row.shield };
  }

  app.get('/staff/settings', { schema: { tags, ...answer } }, async (request) => {
    const { institution } = await door.staff(request, 'administrator');
    return shown(institution.id);
  });

  app.put(
    '/staff/settings',
    { schema: { tags, body: settingsRevision, ...answer } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const { revision, base, patch } = request.body;
      const by = authorOf(world, member, request, reply);
      const wanted = {
        patch: (before: InstitutionSettings) => patchOfForm(before, patch),
        revision,
        stillShown: (before: InstitutionSettings) => shows(settingsForm(before), patch, base),
        by,
      };
      orRefuse(await reviseSettings(world, institution.id, wanted));
      announceDesk(world, institution.id);
      await announceQueue(world, institution.id);
      return shown(institution.id);
    },
  );

  app.put('/staff/shield', { schema: { tags, body: shieldRevision, ...answer } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    const by = authorOf(world, member, request, reply);
    orRefuse(await reviseShield(world, institution.id, { ...request.body, by }));
    return shown(institution.id);
  });
}

/** Nobody touched the fields of the patch since the form was opened. */
function shows(now: SettingsForm, patch: object, base: Partial<Record<keyof SettingsForm, unknown>>): boolean {
  const keys = Object.keys(patch) as (keyof SettingsForm)[];
  return keys.every((key) => sameAnswer(now[key], base[key]));
}
