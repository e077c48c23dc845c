import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { authorOf } from '../http/author.ts';
import type { Context } from '../http/context.ts';
import type { AtStaffDoor } from '../http/door.ts';
import { orRefuse, Refused } from '../http/refused.ts';
import { idParam, problems, sendingMarks, uuid } from '../http/schemas.ts';
import type { InboxQuestion } from '../protocol/inbox.ts';
import { refuse, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { answerQuestion } from './answer.ts';
import { claimQuestion, releaseQuestion, takeOverQuestion, type Wanted } from './hold.ts';
import { inboxOf, readQuestion } from './inbox.ts';
import { inboxPage, inboxQuestion, inboxSearch } from './inbox-schemas.ts';
import { resendMail } from './resend.ts';

const one = '/staff/offline-questions/:id';
const tags = ['staff'];
const READERS = ['agent', 'supervisor', 'administrator'] as const;
const DESK = ['agent', 'supervisor'] as const;

/** The inbox of questions left out of hours: who answers which, and what became of the answer. */
export function inboxRoutes(context: Context): void {
  look(context);
  hold(context);
  answerAndSend(context);
}

function look({ app, world, door }: Context): void {
  app.get(
    '/staff/offline-questions',
    { schema: { tags, querystring: inboxSearch, response: { 200: inboxPage, ...problems } } },
    async (request) => {
      const { institution } = await door.staff(request, ...READERS);
      return inboxOf(world, institution, request.query);
    },
  );

  app.get(
    one,
    { schema: { tags, params: idParam, response: { 200: inboxQuestion, ...problems } } },
    async (request, reply) => {
      const at = await door.staff(request, ...READERS);
      return whole(world, at, request.params.id, request, reply);
    },
  );
}

function hold({ app, world, door }: Context): void {
  const steps: [
    string,
    readonly ('agent' | 'supervisor')[],
    (w: World, wanted: Wanted) => Promise<Verdict>,
  ][] = [
    ['claim', DESK, claimQuestion],
    ['release', DESK, releaseQuestion],
    ['take-over', ['supervisor'], takeOverQuestion],
  ];
  for (const [name, roles, act] of steps) {
    app.post(
      `${one}/${name}`,
      { schema: { tags, params: idParam, response: { 200: inboxQuestion, ...problems } } },
      async (request, reply) => {
        const at = await door.staff(request, ...roles);
        const by = authorOf(world, at.member, request, reply);
        const { id: questionId } = request.params;
        orRefuse(await act(world, { institutionId: at.institution.id, questionId, by }));
        return whole(world, at, questionId, request, reply);
      },
    );
  }
}

function answerAndSend({ app, world, door, limits }: Context): void {
  const answered = z.object({
    id: uuid,
    body: z.string().max(60_000),
    ask: z.boolean().optional(),
    marks: sendingMarks,
  });
  app.post(
    `${one}/answers`,
    { schema: { tags, params: idParam, body: answered, response: { 200: inboxQuestion, ...problems } } },
    async (request, reply) => {
      const at = await door.staff(request, ...DESK);
      limits('agentMessages', at.member.userId);
      const by = authorOf(world, at.member, request, reply);
      const given = { ...request.body, questionId: request.params.id, by };
      orRefuse(await answerQuestion(world, at.institution, given));
      return whole(world, at, request.params.id, request, reply);
    },
  );

  const sentAnew = z.object({ id: uuid, mailId: uuid, email: z.string().max(400) });
  app.post(
    `${one}/resend`,
    { schema: { tags, params: idParam, body: sentAnew, response: { 200: inboxQuestion, ...problems } } },
    async (request, reply) => {
      const at = await door.staff(request, ...DESK);
      limits('agentMessages', at.member.userId);
      const by = authorOf(world, at.member, request, reply);
      const wanted = { ...request.body, institutionId: at.institution.id, questionId: request.params.id, by };
      orRefuse(await resendMail(world, wanted));
      return whole(world, at, request.params.id, request, reply);
    },
  );
}

async function whole(
  world: World,
  { institution, member }: AtStaffDoor,
  questionId: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<InboxQuestion> {
  const reader = authorOf(world, member, request, reply);
  const found = await readQuestion(world, institution, questionId, reader);
  if (!found) throw new Refused([refuse('not_found')]);
  return found;
}
