import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { problems } from '../http/schemas.ts';
import type { ChangesPage, ChangeView } from '../protocol.ts';
import { changeLabel } from './change-label.ts';
import { changesOf, type ChangeRow } from './store.ts';

const subject = z.enum([
  'service',
  'calendar',
  'settings',
  'text',
  'terms',
  'people',
  'knowledge',
  'words',
  'ban',
  'institution',
]);

const change = z.object({
  id: z.number(),
  at: z.number(),
  authorName: z.string(),
  ip: z.string(),
  subject,
  key: z.string(),
  label: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string(),
}) satisfies z.ZodType<ChangeView>;

const wanted = z.object({
  subject: subject.optional(),
  key: z.string().max(200).optional(),
  beforeId: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

const PAGE = 50;

const present = (row: ChangeRow): ChangeView => ({
  id: row.id,
  at: row.at,
  authorName: row.authorName,
  ip: row.ip,
  subject: row.subject,
  key: row.key,
  label: changeLabel(row),
  before: row.before,
  after: row.after,
  reason: row.reason,
});

/** "who, when, before, after": what was decided in the own institution, newest first. */
export function changeRoutes({ app, world, door }: Context): void {
  const page = z.object({ changes: z.array(change), more: z.boolean() }) satisfies z.ZodType<ChangesPage>;
  app.get(
    '/staff/changes',
    { schema: { tags: ['staff'], querystring: wanted, response: { 200: page, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator', 'supervisor');
      const rows = await changesOf(world.db, institution.id, { ...request.query, limit: PAGE + 1 });
      return { changes: rows.slice(0, PAGE).map(present), more: rows.length > PAGE };
    },
  );
}
