import { z } from 'zod';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import { loadPreset } from '../institutions/load-preset.ts';
import type { FirstRunRequest, FirstRunState } from '../protocol/first-run.ts';
import { isNeeded, presetChoices, setUp, type BeginInstitution } from './set-up.ts';

const state = z.object({
  needed: z.boolean(),
  presets: z.array(z.object({ id: z.string(), name: z.string() })),
}) satisfies z.ZodType<FirstRunState>;

const wanted = z.object({
  code: z.string().max(100),
  name: z.string().max(400),
  email: z.string().max(400),
  password: z.string().max(256),
  preset: z.string().max(60),
  institution: z.object({ id: z.string().max(100), name: z.string().max(400) }).optional(),
}) satisfies z.ZodType<FirstRunRequest>;

/** The page that an empty installation shows: its first institution and its first administrator. */
export function firstRunRoutes({ app, world }: Context): void {
  const tags = ['first-run'];

  app.get('/first-run', { schema: { tags, response: { 200: state, ...problems } } }, async () => {
    const needed = await isNeeded(world);
    return { needed, presets: needed ? presetChoices() : [] };
  });

  app.post(
    '/first-run',
    { schema: { tags, body: wanted, response: { 201: nothing, ...problems } } },
    async (request, reply) => {
      const begin: BeginInstitution = (tx, preset) => loadPreset({ ...world, db: tx }, preset, null);
      orRefuse(await setUp(world, request.body, clientIp(world, request), begin));
      return reply.code(201).send({});
    },
  );
}
