import { verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database } from '../database/pool.ts';
import * as schema from '../database/schema/index.ts';
import { restingStorages } from './resting-storages.ts';

const SESSION_SECONDS = 12 * 60 * 60;
/** The only header the library reads an address from; ours, set from request.ip, never a visitor's. */
const IP_HEADER = 'x-ventanilla-ip';

export interface Origin {
  ip: string;
  userAgent: string;
}

/**
 * better-auth behind our own routes: its HTTP routes and its admin plugin (installation-wide) are never mounted,
 * sign-up is off, telemetry is off. Passwords are argon2id.
 */
export function openLibrary(db: Database, secret: string) {
  const auth = betterAuth({
    secret,
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: schema.user,
        session: schema.session,
        account: schema.account,
        verification: schema.verification,
      },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: { ipAddress: { ipAddressHeaders: [IP_HEADER] } },
  });
  return {
    async signIn(email: string, password: string, { ip, userAgent }: Origin): Promise<string | undefined> {
      try {
        const headers = new Headers({ [IP_HEADER]: ip, 'user-agent': userAgent });
        const { token } = await restingStorages(() =>
          auth.api.signInEmail({ body: { email, password }, headers }),
        );
        return token;
      } catch (error) {
        if (isRefusedSignIn(error)) return undefined;
        throw error;
      }
    },
  };
}

export type Library = ReturnType<typeof openLibrary>;

/** The library throws its APIError with a status in words for wrong credentials or a malformed e-mail. */
function isRefusedSignIn(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status;
  return status === 'UNAUTHORIZED' || status === 'BAD_REQUEST' || status === 'FORBIDDEN';
}
