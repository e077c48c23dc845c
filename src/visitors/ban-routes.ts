import { z } from 'zod';
import { authorOf } from '../http/author.ts';
import { clientIp } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { idParam, nothing, problems, uuid } from '../http/schemas.ts';
import { endForBan, maySanction } from '../conversations/end.ts';
import { liveConversations } from '../conversations/queries.ts';
import { findConversation } from '../conversations/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { refuse } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { ban, extend, lift } from './ban.ts';
import { listBans, previewBan, showBan } from './ban-list.ts';
import {
  banByHand,
  banKind,
  banOfPerson,
  banPreview,
  banSearch,
  bansPage,
  banView,
  extension,
  liftWanted,
  previewByHand,
} from './ban-schemas.ts';

const tags = ['staff'];

/** Restrictions: what one would do, doing it, seeing them, lifting and extending them. */
export function banRoutes(context: Context): void {
  ofConversation(context);
  byHand(context);
  later(context);
}

async function personOf(world: World, institution: Institution, conversationId: string) {
  const row = await findConversation(world.db, institution.id, conversationId);
  if (!row) throw new Refused([refuse('not_found')]);
  return row;
}

async function shown(world: World, institution: Institution, id: string) {
  const view = await showBan(world, institution, id);
  if (!view) throw new Refused([refuse('not_found')]);
  return view;
}

/** The agent restricts the person of a conversation, by connection or by mailbox. */
function ofConversation({ app, world, door }: Context): void {
  app.get(
    '/staff/bans/preview',
    {
      schema: {
        tags,
        querystring: z.object({ conversationId: uuid, kind: banKind }),
        response: { 200: banPreview, ...problems },
      },
    },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      const { kind, conversationId } = request.query;
      const person = await personOf(world, institution, conversationId);
      const live = await liveConversations(world.db, institution.id);
      const value = kind === 'ip' ? person.ip : person.email;
      return orRefuse(await previewBan(world, institution, member, { kind, value, person, live })).preview;
    },
  );

  app.post(
    '/staff/bans',
    { schema: { tags, body: banOfPerson, response: { 201: banView, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor');
      const { conversationId, ...wanted } = request.body;
      const row = await personOf(world, institution, conversationId);
      // Judged before the restriction is stored: a refusal must leave nothing behind.
      if (row.state === 'active') orRefuse(maySanction(member, row));
      const target = { value: wanted.kind === 'ip' ? row.ip : row.email, conversationId };
      const by = authorOf(world, member, request, reply);
      const done = orRefuse(await ban(world, institution, member, target, { ...wanted, by }));
      await endForBan(world, institution, member, done.ban, by.ip);
      return reply.code(201).send(await shown(world, institution, done.ban.id));
    },
  );
}

/** A supervisor restricts an address, a range or an e-mail that no conversation is open for. */
function byHand({ app, world, door }: Context): void {
  app.get(
    '/staff/bans/preview-by-hand',
    { schema: { tags, querystring: previewByHand, response: { 200: banPreview, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const live = await liveConversations(world.db, institution.id);
      return orRefuse(await previewBan(world, institution, member, { ...request.query, live })).preview;
    },
  );

  app.post(
    '/staff/bans/by-hand',
    { schema: { tags, body: banByHand, response: { 201: banView, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const { value, ...wanted } = request.body;
      const by = authorOf(world, member, request, reply);
      const target = { value, conversationId: null };
      const done = orRefuse(await ban(world, institution, member, target, { ...wanted, by }));
      await endForBan(world, institution, member, done.ban, clientIp(world, request));
      return reply.code(201).send(await shown(world, institution, done.ban.id));
    },
  );
}

function later({ app, world, door }: Context): void {
  app.get(
    '/staff/bans',
    { schema: { tags, querystring: banSearch, response: { 200: bansPage, ...problems } } },
    async (request) => {
      const { institution, member } = await door.staff(request, 'agent', 'supervisor', 'administrator');
      return listBans(world, institution, member, request.query);
    },
  );

  app.post(
    '/staff/bans/:id/lift',
    { schema: { tags, params: idParam, body: liftWanted, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await lift(world, institution, request.params.id, { ...request.body, by }));
      return {};
    },
  );

  app.post(
    '/staff/bans/:id/extend',
    { schema: { tags, params: idParam, body: extension, response: { 200: banView, ...problems } } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'supervisor', 'administrator');
      const by = authorOf(world, member, request, reply);
      orRefuse(await extend(world, institution, member, request.params.id, { ...request.body, by }));
      return shown(world, institution, request.params.id);
    },
  );
}
