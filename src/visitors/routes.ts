import { z } from 'zod';
import { clientIp, userAgent } from '../http/client.ts';
import type { Context } from '../http/context.ts';
import { giveVisitorCookie, takeVisitorCookie } from '../http/door.ts';
import { orRefuse } from '../http/refused.ts';
import { conversationView, institutionParam, nothing, problems, serviceView } from '../http/schemas.ts';
import { liveConversationOf } from '../conversations/store.ts';
import { serviceNow } from '../conversations/present-service-now.ts';
import { viewForVisitor } from '../conversations/read.ts';
import type { Institution } from '../institutions/directory.ts';
import type { ChatBoot } from '../protocol.ts';
import type { TermsNotice } from '../protocol/terms.ts';
import { connectionOf } from '../rules/ip-address.ts';
import { acceptTerms } from './accept-terms.ts';
import { chatBoot } from './chat-boot.ts';
import { endSession, type VisitorSession } from './store.ts';

const field = z.object({
  key: z.string(),
  kind: z.enum(['name', 'email', 'question', 'text', 'select']),
  label: z.string(),
  required: z.boolean(),
  help: z.string().optional(),
  maxLength: z.number().optional(),
  options: z.array(z.string()).optional(),
  autocomplete: z.string().optional(),
});
const channel = z.object({
  label: z.string(),
  kind: z.enum(['web', 'email', 'phone', 'address']),
  value: z.string(),
});
const termsNotice = z.object({
  kind: z.enum(['rules', 'privacy']),
  version: z.number(),
  inForce: z.boolean(),
  text: z.string(),
  summary: z.string(),
  href: z.string(),
}) satisfies z.ZodType<TermsNotice>;
const versionedHtml = z.object({ version: z.number(), html: z.string() });

const boot = z.object({
  institution: z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    siteUrl: z.string(),
    launcherName: z.string(),
  }),
  service: serviceView,
  opening: z.object({ paragraph: z.string(), faqUrl: z.string() }).nullable(),
  rules: versionedHtml.extend({ heading: z.string() }),
  privacy: versionedHtml,
  notices: z.array(termsNotice),
  accepted: z.boolean(),
  acceptedEmail: z.string().nullable(),
  fields: z.array(field),
  policy: z.object({
    characters: z.enum(['strict', 'extended']),
    messageMaxLength: z.number(),
    questionMaxLength: z.number(),
  }),
  limit: z.object({
    ms: z.number(),
    withMoreTimeMs: z.number(),
    patienceMs: z.number(),
    warningsMs: z.array(z.number()),
    withMoreTimeWarningsMs: z.array(z.number()),
  }),
  texts: z.record(z.string(), z.string()),
  channels: z.array(channel),
  pqrsd: z.object({ label: z.string(), value: z.string() }),
  conversation: conversationView.nullable(),
  banned: z.object({ message: z.string(), until: z.number() }).nullable(),
  now: z.number(),
}) satisfies z.ZodType<ChatBoot>;

const acceptance = z.object({
  rulesVersion: z.number().int(),
  privacyVersion: z.number().int(),
  rulesRead: z.boolean(),
  privacyRead: z.boolean(),
});

/** A visitor arrives, accepts and, in the end, is forgotten by this browser. */
export function visitorRoutes({ app, world, door, limits }: Context): void {
  const base = '/institutions/:institution';
  const tags = ['visitor'];

  const liveView = async (institution: Institution, session: VisitorSession | undefined) => {
    const row = session && (await liveConversationOf(world.db, institution.id, session.id));
    return row ? viewForVisitor(world, row) : null;
  };

  app.get(
    `${base}/state`,
    { schema: { tags, params: institutionParam, response: { 200: serviceView, ...problems } } },
    async (request) => serviceNow(world, await door.institution(request)),
  );

  app.get(
    `${base}/chat`,
    { schema: { tags, params: institutionParam, response: { 200: boot, ...problems } } },
    async (request, reply) => {
      const institution = await door.institution(request);
      const session = await door.visitorIfAny(request, institution);
      const [conversation, service] = await Promise.all([
        liveView(institution, session),
        serviceNow(world, institution),
      ]);
      const ip = clientIp(world, request, reply);
      return chatBoot(world, institution, { session, ip, conversation, service });
    },
  );

  app.post(
    `${base}/acceptances`,
    {
      schema: {
        tags,
        params: institutionParam,
        body: acceptance,
        response: { 201: z.object({ accepted: z.literal(true) }), ...problems },
      },
    },
    async (request, reply) => {
      const institution = await door.institution(request);
      const ip = clientIp(world, request, reply);
      limits('entries', `${institution.id} ${connectionOf(ip)}`);
      const session = await door.visitorIfAny(request, institution);
      const from = { session, ip, userAgent: userAgent(request) };
      const { token } = orRefuse(await acceptTerms(world, institution, request.body, from));
      if (token) giveVisitorCookie(request, reply, institution.id, token);
      return reply.code(201).send({ accepted: true });
    },
  );

  app.post(
    `${base}/forget`,
    { schema: { tags, params: institutionParam, response: { 200: nothing, ...problems } } },
    async (request, reply) => {
      const institution = await door.institution(request);
      const session = await door.visitorIfAny(request, institution);
      const live = session && (await liveConversationOf(world.db, institution.id, session.id));
      // A page that is left while a conversation is alive must not cut its own person off.
      if (session && !live) {
        await endSession(world.db, institution.id, session.id, world.now());
        takeVisitorCookie(request, reply, institution.id);
      }
      return {};
    },
  );
}
