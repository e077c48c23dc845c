import { z } from 'zod';
import { announceService } from '../conversations/announce.ts';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { idParam, nothing, problems, uuid } from '../http/schemas.ts';
import type { Institution } from '../institutions/directory.ts';
import type {
  CalendarView,
  ExceptionRequest,
  ExceptionView,
  HolidayRequest,
  HoursRequest,
} from '../protocol/calendar.ts';
import { addDays, epochOf, localParts } from '../rules/zone.ts';
import { daysOfMonth } from '../rules/calendar-day.ts';
import { hoursWarnings } from '../institutions/setup-state.ts';
import { knowledgeOf } from '../institutions/store.ts';
import type { World } from '../world.ts';
import { addException, revokeException } from './decide-exception.ts';
import { presentException, presentHours, presentMonth } from './present.ts';
import { reviseHoliday, reviseHours } from './revise-hours.ts';
import { exceptionsOf } from './store.ts';

/** As typed; the rules judge it, so that the answer names the field and the fix. */
const typed = z.string().max(20_000);
const clock = z.string().max(5);
const span = z.object({ from: clock, to: clock });
const week = z.record(z.string().max(1), z.array(span).max(50));
const words = z.object({ horario: typed, horario_corto: typed });
const kind = z.enum(['closure', 'opening']);
const month = z.string().regex(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/);
/** A number that grows with every change of the settings. */
const revision = z.number().int().min(0).max(2_147_483_647);

const exception = z.object({
  id: z.string(),
  kind,
  from: z.number(),
  to: z.number(),
  message: z.string(),
  reason: z.string(),
  authorName: z.string(),
  createdAt: z.number(),
  revoked: z.object({ at: z.number(), byName: z.string(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<ExceptionView>;

const dayReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('holiday'), name: z.string(), law: z.string(), worked: z.boolean() }),
  z.object({ kind: z.enum(['weekend', 'no_hours']) }),
  z.object({ kind, id: z.string(), message: z.string() }),
]);

const calendar = z.object({
  month: z.string(),
  today: z.string(),
  revision: z.number(),
  hours: z.object({
    weekly: z.record(z.string(), z.array(span)),
    lastEntryMarginMinutes: z.number(),
    ownWords: words.nullable(),
    generatedWords: words,
    warnings: z.array(z.string()),
  }),
  days: z.array(
    z.object({ date: z.string(), weekday: z.number(), open: z.array(span), reasons: z.array(dayReason) }),
  ),
  exceptions: z.array(exception),
  now: z.number(),
}) satisfies z.ZodType<CalendarView>;

const newException = z.object({
  id: uuid,
  kind,
  from: z.string().max(20),
  to: z.string().max(20),
  message: typed,
  reason: typed,
}) satisfies z.ZodType<ExceptionRequest>;

const newHours = z.object({
  revision,
  weekly: week,
  lastEntryMarginMinutes: z.number(),
  ownWords: words.nullable(),
  reason: typed,
}) satisfies z.ZodType<HoursRequest>;

const holiday = z.object({
  revision,
  date: z.iso.date(),
  worked: z.boolean(),
  reason: typed,
}) satisfies z.ZodType<HolidayRequest>;

async function calendarOf(
  world: World,
  institution: Institution,
  wanted: string | undefined,
): Promise<CalendarView> {
  const { timezone } = institution.settings;
  const now = world.now();
  const today = localParts(now, timezone).date;
  const shown = wanted ?? today.slice(0, 7);
  const days = daysOfMonth(shown);
  const from = epochOf(`${shown}-01`, 0, timezone);
  const to = epochOf(addDays(`${shown}-01`, days.length), 0, timezone);
  const [rows, knowledge] = await Promise.all([
    exceptionsOf(world.db, institution.id, { from, to }),
    knowledgeOf(world.db, institution.id),
  ]);
  return {
    month: shown,
    today,
    revision: institution.revision,
    hours: { ...presentHours(institution), warnings: hoursWarnings(institution, knowledge) },
    days: presentMonth(institution, rows, shown),
    exceptions: rows.map(presentException),
    now,
  };
}

/** The calendar of the own institution: looked at by the board, decided by its administrators. */
export function calendarRoutes({ app, world, door }: Context): void {
  const tags = ['staff'];
  const done = { response: { 200: nothing, ...problems } };

  app.get(
    '/staff/calendar',
    {
      schema: {
        tags,
        querystring: z.object({ month: month.optional() }),
        response: { 200: calendar, ...problems },
      },
    },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator', 'supervisor');
      return calendarOf(world, institution, request.query.month);
    },
  );

  app.post(
    '/staff/calendar/exceptions',
    { schema: { tags, body: newException, ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await addException(world, institution.id, { ...request.body, by }));
      await announceService(world, institution.id);
      return {};
    },
  );

  app.post(
    '/staff/calendar/exceptions/:id/revoke',
    { schema: { tags, params: idParam, body: z.object({ reason: typed }), ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const { id } = request.params;
      orRefuse(await revokeException(world, institution.id, { ...request.body, id, by }));
      await announceService(world, institution.id);
      return {};
    },
  );

  app.put('/staff/calendar/hours', { schema: { tags, body: newHours, ...done } }, async (request, reply) => {
    const { institution, member } = await door.staff(request, 'administrator');
    const by = authorOf(world, member, request, reply);
    orRefuse(await reviseHours(world, institution.id, request.body, by));
    await announceService(world, institution.id);
    return {};
  });

  app.put(
    '/staff/calendar/holidays',
    { schema: { tags, body: holiday, ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await reviseHoliday(world, institution.id, request.body, by));
      await announceService(world, institution.id);
      return {};
    },
  );
}
