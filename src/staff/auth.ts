import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Database, Tx } from '../database/pool.ts';
import * as schema from '../database/schema/index.ts';

const SESSION_SECONDS = 12 * 60 * 60;
/** The only header the library reads an address from; ours, set from request.ip, never a visitor's. */
const IP_HEADER = 'x-ventanilla-ip';
/** How our accounts come to be, for the library's own checks. */
const PROVISIONED = { method: 'email-password' } as const;
export const PASSWORD_MIN_LENGTH = 12;

export interface StaffAuth {
  /** The token of a new session, or undefined when e-mail or password is wrong. Real time. */
  signIn(
    email: string,
    password: string,
    from: { ip: string; userAgent: string },
  ): Promise<string | undefined>;
  signOut(token: string): Promise<void>;
  /** A new account with a password, within the transaction that gives it a place; answers its id. */
  createAccount(tx: Tx, person: { name: string; email: string; password: string }): Promise<string>;
  setPassword(userId: string, password: string): Promise<void>;
}

/**
 * better-auth behind our own routes: its HTTP routes and its admin plugin (installation-wide) are never mounted,
 * sign-up is off, telemetry is off. Passwords are argon2id.
 */
export function openStaffAuth(db: Database, secret: string): StaffAuth {
  const auth = library(db, secret);

  return {
    async signIn(email, password, { ip, userAgent }) {
      try {
        const headers = new Headers({ [IP_HEADER]: ip, 'user-agent': userAgent });
        const { token } = await auth.api.signInEmail({ body: { email, password }, headers });
        return token;
      } catch (error) {
        if (isRefusedSignIn(error)) return undefined;
        throw error;
      }
    },
    async signOut(token) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.deleteSession(token);
    },
    async createAccount(tx, { name, email, password }) {
      const { internalAdapter } = await library(tx, secret).$context;
      const created = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        PROVISIONED,
      );
      await internalAdapter.linkAccount({
        userId: created.id,
        providerId: 'credential',
        accountId: created.id,
        password: await hash(password),
      });
      return created.id;
    },
    async setPassword(userId, password) {
      const { internalAdapter } = await auth.$context;
      await internalAdapter.updatePassword(userId, await hash(password));
    },
  };
}

function library(db: Database | Tx, secret: string) {
  return betterAuth({
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
      minPasswordLength: PASSWORD_MIN_LENGTH,
      password: {
        hash: (password) => hash(password),
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: { ipAddress: { ipAddressHeaders: [IP_HEADER] } },
  });
}

/** The library throws its APIError with a status in words for wrong credentials or a malformed e-mail. */
function isRefusedSignIn(error: unknown): boolean {
  const status = (error as { status?: unknown } | null)?.status;
  return status === 'UNAUTHORIZED' || status === 'BAD_REQUEST' || status === 'FORBIDDEN';
}
