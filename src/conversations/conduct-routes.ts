import { z } from 'zod';
import { authorOf } from '../http/author.ts';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse } from '../http/refused.ts';
import { idParam, nothing, problems, sendResponse, uuid } from '../http/schemas.ts';
import { datoKinds } from '../rules/dato.ts';
import { askDato } from './ask-dato.ts';
import { threat } from './desk-schemas.ts';
import { unseenHolds } from './hold-store.ts';
import { presentToStaff } from './present.ts';
import { markThreatSeen, reportThreat } from './report-threat.ts';
import { warn } from './warn.ts';

const one = '/staff/conversations/:id';
const tags = ['staff'];
const named = z.object({ id: uuid });

/** What an agent presses once: asking for a *dato*, warning, reporting a threat; and what supervisors see of it. */
export function conductRoutes({ app, world, door, limits }: Context): void {
  app.post(
    `${one}/asked-dato`,
    {
      schema: {
        tags,
        params: idParam,
        body: named.extend({ kind: z.enum(datoKinds) }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      limits('agentMessages', member.userId);
      const wanted = { ...request.body, ip: clientIp(world, request) };
      orRefuse(await askDato(world, institution, member, request.params.id, wanted));
      return {};
    },
  );

  app.post(
    `${one}/warn`,
    { schema: { tags, params: idParam, body: named, response: { 200: sendResponse, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent');
      limits('agentMessages', member.userId);
      const from = { ...request.body, ip: clientIp(world, request) };
      const { line } = orRefuse(await warn(world, institution, member, request.params.id, from));
      return { message: presentToStaff(line) };
    },
  );

  app.post(
    `${one}/threat`,
    { schema: { tags, params: idParam, body: named, response: { 200: nothing, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      const from = { ...request.body, ip: clientIp(world, request) };
      orRefuse(await reportThreat(world, institution, member, request.params.id, from));
      return {};
    },
  );

  app.get(
    '/staff/threats',
    { schema: { tags, response: { 200: z.object({ threats: z.array(threat) }), ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, 'supervisor', 'administrator');
      return { threats: await unseenHolds(world.db, institution.id) };
    },
  );

  app.post(
    '/staff/threats/:id/seen',
    { schema: { tags, params: idParam, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await markThreatSeen(world, institution, request.params.id, by));
      return {};
    },
  );
}
