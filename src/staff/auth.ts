import { hash, verify } from '@node-rs/argon2';
import type { Database, Tx } from '../database/pool.ts';
import type { Library, Origin } from './auth-library.ts';
import {
  changePassword,
  deleteSession,
  insertAccount,
  insertSession,
  passwordHashOf,
} from './account-store.ts';
import { openSeal, type Seal } from './seal.ts';

export const PASSWORD_MIN_LENGTH = 12;

export interface StaffAuth {
  /** The token of a new session, or undefined when e-mail or password is wrong. Real time. */
  signIn(email: string, password: string, from: Origin): Promise<string | undefined>;
  /** The token of a new session for somebody who proved otherwise who it is. */
  startSession(userId: string, from: Origin): Promise<string>;
  signOut(token: string): Promise<void>;
  /** A new account with a password, within the transaction that gives it a place; answers its id. */
  createAccount(tx: Tx, person: { name: string; email: string; password: string }): Promise<string>;
  setPassword(userId: string, password: string, tx?: Tx): Promise<void>;
  isPassword(userId: string, password: string): Promise<boolean>;
  /** For the secrets of second steps. */
  seal: Seal;
  /** Loads the sign-in library before anybody waits for it. */
  warm(): Promise<void>;
}

/**
 * Signing in is better-auth's; it takes almost a second of CPU to load, so it is loaded once the server already
 * answers. Its four tables are plain, and our accounts are written to them directly.
 */
export function openStaffAuth(db: Database, secret: string): StaffAuth {
  let library: Promise<Library> | undefined;
  const load = () => (library ??= import('./auth-library.ts').then((it) => it.openLibrary(db, secret)));

  return {
    signIn: async (email, password, from) => (await load()).signIn(email, password, from),
    startSession: (userId, from) => insertSession(db, { userId, ...from }),
    signOut: (token) => deleteSession(db, token),
    createAccount: async (tx, { name, email, password }) =>
      insertAccount(tx, { name, email: email.toLowerCase(), passwordHash: await hash(password) }),
    setPassword: async (userId, password, tx) => changePassword(tx ?? db, userId, await hash(password)),
    async isPassword(userId, password) {
      const stored = await passwordHashOf(db, userId);
      return stored !== undefined && verify(stored, password);
    },
    seal: openSeal(secret),
    warm: async () => {
      await load();
    },
  };
}
