import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Context } from '../http/context.ts';
import { authorOf } from '../http/author.ts';
import { Refused } from '../http/refused.ts';
import { institutionParam, problems, uuid } from '../http/schemas.ts';
import type { Institution } from '../institutions/directory.ts';
import type { AcceptancesPage, AcceptanceView } from '../protocol/terms.ts';
import { normaliseIp } from '../rules/ip-address.ts';
import { refuse } from '../rules/refusal.ts';
import { addDays, epochOf, localParts } from '../rules/zone.ts';
import { lastAcceptance } from '../visitors/store.ts';
import { findAcceptances, type AcceptanceFilters, type AcceptanceRow } from './acceptance-queries.ts';
import { exportAcceptances } from './export-acceptances.ts';
import { proofOf } from './proof.ts';

/** An empty field of the form is no filter; only centuries that the database knows. */
const day = z.iso
  .date()
  .regex(/^(19|2\d)/)
  .or(z.literal('').transform(() => undefined))
  .optional();
const wanted = z.object({
  from: day,
  to: day,
  search: z
    .string()
    .max(254)
    .transform((text) => (text.trim() === '' ? undefined : text.trim()))
    .optional(),
});
const page = wanted.extend({
  beforeAt: z.coerce.number().int().min(0).max(8_000_000_000_000).optional(),
  beforeId: uuid.optional(),
});

const acceptance = z.object({
  id: z.string(),
  acceptedAt: z.number(),
  email: z.string().nullable(),
  rulesVersion: z.number(),
  rulesHash: z.string(),
  privacyVersion: z.number(),
  privacyHash: z.string(),
  ip: z.string(),
}) satisfies z.ZodType<AcceptanceView>;

const PAGE = 50;

/** Who accepted what: for the administrator a list and a table; for each person the own proof. */
export function acceptanceRoutes({ app, world, door }: Context): void {
  const list = z.object({
    acceptances: z.array(acceptance),
    more: z.boolean(),
  }) satisfies z.ZodType<AcceptancesPage>;

  app.get(
    '/staff/acceptances',
    { schema: { tags: ['staff'], querystring: page, response: { 200: list, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      const { beforeAt: at, beforeId: id } = request.query;
      const after = at !== undefined && id !== undefined ? { at, id } : undefined;
      const filters = filtersOf(institution, request.query);
      const rows = await findAcceptances(world.db, institution.id, filters, { after, limit: PAGE + 1 });
      return { acceptances: rows.slice(0, PAGE).map(present), more: rows.length > PAGE };
    },
  );

  // A post, because it is written down who took the copy.
  app.post(
    '/staff/acceptances/export',
    { schema: { tags: ['staff'], body: wanted } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const lines = await exportAcceptances(world, institution, filtersOf(institution, request.body), by);
      const today = localParts(world.now(), institution.settings.timezone).date;
      return reply
        .type('text/csv; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="aceptaciones-${institution.id}-${today}.csv"`)
        .send(Readable.from(lines));
    },
  );

  app.get(
    '/institutions/:institution/acceptance-proof',
    { schema: { tags: ['visitor'], params: institutionParam } },
    async (request, reply) => {
      const { institution, session } = await door.visitor(request);
      const last = await lastAcceptance(world.db, institution.id, session.id);
      const words = last && (await proofOf(world, institution, last));
      if (!last || words === undefined) throw new Refused([refuse('not_found')]);
      return reply
        .type('text/plain; charset=utf-8')
        .header('Content-Disposition', `attachment; filename="constancia-${last.id}.txt"`)
        .send(words);
    },
  );
}

/** Days are of the institution's calendar, both included. */
function filtersOf(
  { settings }: Institution,
  { from, to, search }: z.output<typeof wanted>,
): AcceptanceFilters {
  const zone = settings.timezone;
  return {
    from: from === undefined ? undefined : epochOf(from, 0, zone),
    before: to === undefined ? undefined : epochOf(addDays(to, 1), 0, zone),
    search: search === undefined ? undefined : (normaliseIp(search) ?? search),
  };
}

function present(row: AcceptanceRow): AcceptanceView {
  const { id, acceptedAt, email, rulesVersion, rulesHash, privacyVersion, privacyHash, ip } = row;
  return { id, acceptedAt, email, rulesVersion, rulesHash, privacyVersion, privacyHash, ip };
}
