import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { World } from '../world.ts';
import type { Door } from './door.ts';
import type { FormGuard } from './form-guard.ts';
import type { Limits } from './limits.ts';
import type { Precedence } from './precedence.ts';

export type Api = ReturnType<typeof typed>;

/** What every route file gets: the application with typed schemas, the world, the door and the limits. */
export interface Context {
  app: Api;
  world: World;
  door: Door;
  limits: Limits;
  formGuard: FormGuard;
  precedence: Precedence;
}

export function typed(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>();
}
