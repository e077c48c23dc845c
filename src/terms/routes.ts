import { z } from 'zod';
import { announceService } from '../conversations/announce.ts';
import type { Context } from '../http/context.ts';
import { authorOf } from '../http/author.ts';
import { orRefuse } from '../http/refused.ts';
import { nothing, problems } from '../http/schemas.ts';
import { previewHtml } from '../institutions/terms-html.ts';
import type {
  PublishTermsRequest,
  SaveDraftRequest,
  TermsDraftView,
  TermsOffice,
  TermsOfKind,
  TermsPreview,
  TermsVersionView,
} from '../protocol/terms.ts';
import { discardDraft, saveDraft } from './save-draft.ts';
import { presentDraft, presentKind } from './present.ts';
import { publishTerms, withdrawTerms } from './publish.ts';
import { findDraft } from './store.ts';

const kind = z.enum(['rules', 'privacy']);
const kindParam = z.object({ kind });
const revision = z.number().int().min(0).max(2_147_483_647);
const words = z.object({ title: z.string().max(1000), body: z.string().max(100_000) });

const draftView = z.object({
  title: z.string(),
  body: z.string(),
  summary: z.string(),
  revision: z.number(),
  editedAt: z.number(),
  editedByName: z.string(),
}) satisfies z.ZodType<TermsDraftView>;

const versionView = z.object({
  version: z.number(),
  state: z.enum(['in_force', 'pending', 'past', 'withdrawn']),
  title: z.string(),
  summary: z.string(),
  hash: z.string(),
  authorName: z.string(),
  approvedAt: z.number(),
  publishedAt: z.number(),
  replacedAt: z.number().nullable(),
  withdrawn: z.object({ at: z.number(), authorName: z.string(), reason: z.string() }).nullable(),
}) satisfies z.ZodType<TermsVersionView>;

const ofKind = z.object({
  kind,
  words: z.object({ title: z.string(), body: z.string() }),
  draft: draftView.nullable(),
  versions: z.array(versionView),
  blanks: z.array(z.string()),
}) satisfies z.ZodType<TermsOfKind>;

const office = z.object({ kinds: z.array(ofKind), now: z.number() }) satisfies z.ZodType<TermsOffice>;

const draftRequest = words.extend({
  summary: z.string().max(5000),
  revision,
}) satisfies z.ZodType<SaveDraftRequest>;

const publishRequest = z.object({
  revision,
  at: z.number().int().min(0).max(8_000_000_000_000).nullable(),
}) satisfies z.ZodType<PublishTermsRequest>;

const withdrawRequest = z.object({
  version: z.number().int().min(1).max(2_147_483_647),
  reason: z.string().max(5000),
});

const tags = ['staff'];

/** The next version of the rules or of the notice: written, seen, published, withdrawn. */
export function termsRoutes(context: Context): void {
  const { app, world, door } = context;

  app.get('/staff/terms', { schema: { tags, response: { 200: office, ...problems } } }, async (request) => {
    const { institution } = await door.staff(request, 'administrator');
    const now = world.now();
    const kinds = await Promise.all(
      (['rules', 'privacy'] as const).map(async (one) =>
        presentKind(institution, one, await findDraft(world.db, institution.id, one), now),
      ),
    );
    return { kinds, now };
  });

  app.post(
    '/staff/terms/:kind/preview',
    {
      schema: {
        tags,
        params: kindParam,
        body: words,
        response: { 200: z.object({ html: z.string() }) satisfies z.ZodType<TermsPreview>, ...problems },
      },
    },
    async (request) => {
      const { institution } = await door.staff(request, 'administrator');
      return { html: previewHtml(institution, request.params.kind, request.body.body, world.now()) };
    },
  );

  draftRoutes(context);
  publicationRoutes(context);
}

function draftRoutes({ app, world, door }: Context): void {
  app.put(
    '/staff/terms/:kind/draft',
    {
      schema: {
        tags,
        params: kindParam,
        body: draftRequest,
        response: { 200: draftView, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const given = { kind: request.params.kind, by, ...request.body };
      return presentDraft(orRefuse(await saveDraft(world, institution.id, given)).draft);
    },
  );

  app.post(
    '/staff/terms/:kind/draft/discard',
    {
      schema: {
        tags,
        params: kindParam,
        body: z.object({ revision }),
        response: { 200: nothing, ...problems },
      },
    },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const given = { kind: request.params.kind, revision: request.body.revision, by };
      orRefuse(await discardDraft(world, institution.id, given));
      return {};
    },
  );
}

function publicationRoutes({ app, world, door }: Context): void {
  const done = { response: { 200: z.object({ version: z.number() }), ...problems } };

  app.post(
    '/staff/terms/:kind/publish',
    { schema: { tags, params: kindParam, body: publishRequest, ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const given = { kind: request.params.kind, by, ...request.body };
      const { version } = orRefuse(await publishTerms(world, institution.id, given));
      await announceService(world, institution.id);
      return { version };
    },
  );

  app.post(
    '/staff/terms/:kind/withdraw',
    { schema: { tags, params: kindParam, body: withdrawRequest, ...done } },
    async (request, reply) => {
      const { institution, member } = await door.staff(request, 'administrator');
      const by = authorOf(world, member, request, reply);
      const given = { kind: request.params.kind, by, ...request.body };
      const { version } = orRefuse(await withdrawTerms(world, institution.id, given));
      return { version };
    },
  );
}
