import fastifyCookie from '@fastify/cookie';
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import Fastify, {
  type FastifyBaseLogger,
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { join } from 'node:path';
import { calendarRoutes } from '../calendar/routes.ts';
import { changeRoutes } from '../changes/routes.ts';
import { conductRoutes } from '../conversations/conduct-routes.ts';
import { deskRoutes } from '../conversations/desk-routes.ts';
import { isConversing } from '../conversations/queries.ts';
import { visitorConversationRoutes } from '../conversations/visitor-routes.ts';
import { institutionAdminRoutes } from '../institutions/admin-routes.ts';
import { presetRoutes } from '../institutions/preset-routes.ts';
import { settingsRoutes } from '../institutions/settings-routes.ts';
import { textRoutes } from '../institutions/text-routes.ts';
import { inboxRoutes } from '../offline-messages/inbox-routes.ts';
import { offlineQuestionRoutes } from '../offline-messages/routes.ts';
import { launcherRoute, pagesRoutes } from '../pages/routes.ts';
import { projectRoot } from '../project-root.ts';
import { recordRoutes } from '../records/routes.ts';
import { refuse } from '../rules/refusal.ts';
import { spellingRoutes } from '../spelling/routes.ts';
import { openSpareTime } from '../spelling/spare-time.ts';
import { spellingWordRoutes } from '../spelling/word-routes.ts';
import { accountRoutes } from '../staff/account-routes.ts';
import { firstRunRoutes } from '../staff/first-run-routes.ts';
import { invitationRoutes } from '../staff/invitation-routes.ts';
import { linkRoutes } from '../staff/link-routes.ts';
import { oidcRoutes } from '../staff/oidc-routes.ts';
import { peopleRoutes } from '../staff/people-routes.ts';
import { signInRoutes } from '../staff/sign-in-routes.ts';
import { staffRoutes } from '../staff/routes.ts';
import { acceptanceRoutes } from '../terms/acceptance-routes.ts';
import { termsRoutes } from '../terms/routes.ts';
import { banRoutes } from '../visitors/ban-routes.ts';
import { serviceStreamRoutes } from '../visitors/service-stream-routes.ts';
import { visitorRoutes } from '../visitors/routes.ts';
import { IDLE_MS } from '../visitors/session.ts';
import type { World } from '../world.ts';
import { typed, type Context } from './context.ts';
import { openDoor } from './door.ts';
import { openFormGuard } from './form-guard.ts';
import { openLimits } from './limits.ts';
import { neutralWords } from './neutral-words.ts';
import { hasNul, refuseNulInAddresses } from './nul.ts';
import { metricsRoute } from './metrics.ts';
import { isOwnOrigin } from './origin.ts';
import { pageSource } from './page-source.ts';
import { openPrecedence } from './precedence.ts';
import { answerProblem } from './problem.ts';
import { Refused } from './refused.ts';

const CLOSE_EVERYTHING_AFTER_MS = 8000;

export interface ServerOptions {
  /** What `/demo` shows; null outside the demo. */
  demo?: Parameters<typeof pagesRoutes>[1]['demo'];
  /** Only the benchmark widens the limits. */
  limitFactor?: number;
  /** How fast a form may come; tests and the benchmark, which nobody types in, do without. */
  formMinMs?: number;
  /** The built browser side; tests serve a copy that a build beside them cannot change. */
  webFolder?: string;
  /** Whether there is time for help with spelling; tests say so themselves, whatever else their machine does. */
  hasTime?: () => boolean;
}

/** The whole application, not yet listening. */
export async function buildServer(world: World, options: ServerOptions = {}): Promise<FastifyInstance> {
  const words = neutralWords();
  const answer = (error: Error, request: FastifyRequest, reply: FastifyReply) =>
    answerProblem(error, request, reply, words);
  const loggerInstance: FastifyBaseLogger = world.log;
  const app = Fastify({
    // An address that cannot be decoded never reaches a route.
    frameworkErrors: (error, request, reply) => void answer(error, request, reply),
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: world.config.trustedProxies.length > 0 ? world.config.trustedProxies : false,
    // So that Fastify does not load its own, a fifth of a second of every start.
    schemaController: { compilersFactory: { buildValidator: onlyZod, buildSerializer: onlyZod } },
    bodyLimit: 128 * 1024,
    forceCloseConnections: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('institution', null);
  app.decorate('publicIsHttps', world.config.publicUrl?.startsWith('https:') ?? false);
  app.setErrorHandler(answer);
  refuseNulInAddresses(app);
  await app.register(fastifyCookie);
  endStreamsFirst(app, world);
  const { limitFactor = 1, formMinMs, hasTime = openSpareTime() } = options;
  await app.register(api, { prefix: '/api', world, limitFactor, formMinMs, hasTime });
  metricsRoute(app, world);
  app.get('/salud', { schema: { hide: true } }, async (_request, reply) => {
    await world.institutions.ids();
    return reply.header('Cache-Control', 'no-store').send({ ok: true });
  });
  const source = pageSource(world);
  await app.register(launcherRoute, { source });
  await app.register(pagesRoutes, {
    source,
    webFolder: options.webFolder ?? join(projectRoot, 'dist/web'),
    publicUrl: world.config.publicUrl,
    demo: options.demo ?? null,
  });
  return app;
}

/** Never asked: the compilers of zod are set before the first route. */
function onlyZod(): never {
  throw new Error('a route came before the compilers of zod');
}

interface ApiOptions {
  world: World;
  limitFactor: number;
  formMinMs: number | undefined;
  hasTime: () => boolean;
}

async function api(root: FastifyInstance, { world, limitFactor, formMinMs, hasTime }: ApiOptions) {
  root.setNotFoundHandler(() => {
    throw new Refused([refuse('not_found')]);
  });
  root.addHook('onRequest', (request, reply, done) => {
    reply.header('Cache-Control', 'no-store').header('X-Content-Type-Options', 'nosniff');
    done(isOwnOrigin(world, request) ? undefined : new Refused([refuse('wrong_origin')]));
  });
  acceptEmptyJson(root);
  await root.register(fastifySwagger, {
    openapi: { info: { title: 'Ventanilla', version: '1' } },
    transform: jsonSchemaTransform,
  });
  await root.register(fastifySwaggerUi, { routePrefix: '/docs' });
  const door = openDoor(world, (institutionId, sessionId) =>
    isConversing(world.db, institutionId, sessionId, world.now() - IDLE_MS),
  );
  const context: Context = {
    app: typed(root),
    world,
    door,
    limits: openLimits(world.now, limitFactor),
    formGuard: openFormGuard(world.now, formMinMs),
    precedence: openPrecedence(),
  };
  visitorRoutes(context);
  serviceStreamRoutes(context);
  visitorConversationRoutes(context);
  offlineQuestionRoutes(context);
  inboxRoutes(context);
  signInRoutes(context);
  oidcRoutes(context);
  linkRoutes(context);
  accountRoutes(context);
  staffRoutes(context);
  deskRoutes(context);
  conductRoutes(context);
  banRoutes(context);
  recordRoutes(context);
  peopleRoutes(context);
  invitationRoutes(context);
  institutionAdminRoutes(context);
  textRoutes(context);
  settingsRoutes(context);
  presetRoutes(context);
  termsRoutes(context);
  acceptanceRoutes(context);
  changeRoutes(context);
  calendarRoutes(context);
  spellingRoutes(context, hasTime);
  spellingWordRoutes(context);
  firstRunRoutes(context);
}

/** A POST without content (typing, claim, end) is not a malformed one. */
function acceptEmptyJson(root: FastifyInstance): void {
  root.removeContentTypeParser('application/json');
  root.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    if (body === '') {
      done(null, {});
      return;
    }
    try {
      if (hasNul(body as string)) throw new Error('a NUL character');
      done(null, JSON.parse(body as string));
    } catch {
      done(new Refused([refuse('malformed_request')]), undefined);
    }
  });
}

/** `app.close()` waits for open answers: streams end first, whatever is left is cut after eight seconds. */
function endStreamsFirst(app: FastifyInstance, world: World): void {
  app.addHook('preClose', (done) => {
    world.live.endAll();
    app.server.closeIdleConnections();
    setTimeout(() => {
      app.server.closeAllConnections();
    }, CLOSE_EVERYTHING_AFTER_MS).unref();
    done();
  });
}
