import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { authorOf } from '../http/author.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import type { TextPreview, TextRevision, TextsView, TextView } from '../protocol/texts.ts';
import { presentTexts, previewText } from './present-texts.ts';
import { checkText, normaliseText } from './check-text.ts';
import { reviseText } from './revise-text.ts';
import { textsOf } from './store.ts';

const text = z.object({
  key: z.string(),
  label: z.string(),
  where: z.string(),
  shape: z.enum(['title', 'paragraph', 'notice', 'message', 'subject', 'mail', 'refusal', 'console']),
  markup: z.boolean(),
  optional: z.boolean(),
  editable: z.boolean(),
  body: z.string(),
  source: z.enum(['seed', 'ventanilla', 'entity']),
  preset: z.string().nullable(),
  revision: z.number(),
  revisedAt: z.number(),
  blanks: z.array(z.object({ name: z.string(), explanation: z.string(), required: z.boolean() })),
}) satisfies z.ZodType<TextView>;

const texts = z.object({
  moments: z.array(z.object({ title: z.string(), texts: z.array(text) })),
}) satisfies z.ZodType<TextsView>;

const preview = z.object({ text: z.string(), html: z.string().nullable() }) satisfies z.ZodType<TextPreview>;

const body = z.string().max(40_000);
const revision = z.object({
  body,
  revision: z.number().int().min(0).max(2_147_483_647),
}) satisfies z.ZodType<TextRevision>;
const keyParam = z.object({ key: z.string().max(100) });

/** "Every text a citizen reads": read, tried out and changed by the institution's administrators. */
export function textRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];

  app.get(
    '/staff/texts',
    { schema: { tags, response: { 200: texts, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      return presentTexts(await textsOf(world.db, institution.id));
    },
  );

  app.put(
    '/staff/texts/:key',
    { schema: { tags, params: keyParam, body: revision, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const { key } = request.params;
      orRefuse(await reviseText(world, institution.id, { key, ...request.body, by }));
      return {};
    },
  );

  app.post(
    '/staff/texts/:key/preview',
    { schema: { tags, params: keyParam, body: z.object({ body }), response: { 200: preview, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      const typed = normaliseText(request.body.body);
      orRefuse(checkText(request.params.key, typed));
      return previewText(institution.settings, request.params.key, typed);
    },
  );
}
