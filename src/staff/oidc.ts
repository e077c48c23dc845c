import { randomUUID } from 'node:crypto';
import type { Configuration } from 'openid-client';
import type { OidcConfig } from '../config.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { keepTicket, takeTicket } from './account-store.ts';
import type { Origin } from './auth-library.ts';
import { insertAttempt } from './attempts-store.ts';
import { hashOf } from './links.ts';
import { activeStaffOfUser } from './people-store.ts';
import { letIn, type SignedIn } from './sign-in.ts';
import { connectionOf } from '../rules/ip-address.ts';

const MINUTES = 10;
const TIMEOUT_SECONDS = 10;

/** What is kept of a sign-in that is at the provider: whoever comes back with its state is asked for the rest. */
interface Under {
  nonce: string;
  verifier: string;
  redirectUri: string;
}

export interface Oidc {
  /** Where to send the browser, and the state that its cookie keeps. */
  begin(world: World, redirectUri: string): Promise<{ url: string; state: string }>;
  /** Back from the provider: an account of ours with that e-mail, verified there, comes in. None is ever created. */
  finish(world: World, back: { query: string; state: string }, from: Origin): Promise<SignedIn>;
}

/**
 * Authorization code with PKCE, state and nonce, by openid-client. The provider is asked for its addresses when the
 * first person wants to sign in, so that Ventanilla starts without it.
 */
export function openOidc(config: OidcConfig): Oidc {
  let known: Promise<Configuration> | undefined;
  const library = () => import('openid-client');

  async function discover(): Promise<Configuration> {
    const it = await library();
    // config.ts lets plain http through only to this machine; the library calls it deprecated to make it stand out.
    const allowPlain = Reflect.get<typeof it, 'allowInsecureRequests'>(it, 'allowInsecureRequests');
    const plain = config.issuer.startsWith('http:');
    return it.discovery(new URL(config.issuer), config.clientId, config.clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      ...(plain && { execute: [allowPlain] }),
    });
  }

  async function provider(): Promise<Configuration> {
    known ??= discover();
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  }

  return {
    async begin(world, redirectUri) {
      const it = await library();
      const [state, nonce, verifier] = [it.randomState(), it.randomNonce(), it.randomPKCECodeVerifier()];
      const url = it.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await it.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const value: Under = { nonce, verifier, redirectUri };
      await keepTicket(world.db, hashOf(state), { minutes: MINUTES, value });
      return { url: url.href, state };
    },

    async finish(world, { query, state }, from) {
      // Once, and only for the browser that began: its cookie names the state.
      const under = (await takeTicket(world.db, hashOf(state))) as Under | undefined;
      if (!under) return refuse('second_step_over');
      const email = await verifiedEmail(await provider(), query, state, under);
      return email.ok ? enterAs(world, email.email, from) : email;
    },
  };
}

async function verifiedEmail(
  provider: Configuration,
  query: string,
  state: string,
  { nonce, verifier, redirectUri }: Under,
): Promise<{ ok: true; email: string } | Refusal> {
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client');
  const tokens = await authorizationCodeGrant(provider, new URL(`${redirectUri}${query}`), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) return refuse('oidc_failed');
  const person =
    claims.email === undefined ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
  if (typeof person.email !== 'string') return refuse('oidc_unknown');
  return person.email_verified === true
    ? { ok: true, email: person.email.trim().toLowerCase() }
    : refuse('oidc_unverified');
}

async function enterAs(world: World, email: string, from: Origin): Promise<SignedIn> {
  const person = await activeStaffOfUser(world.db, await world.institutions.ids(), email);
  if (!person) return refuse('oidc_unknown');
  const attemptId = randomUUID();
  const { userAgent } = from;
  const row = { id: attemptId, email, ip: connectionOf(from.ip), userAgent, at: world.now() };
  await insertAttempt(world.db, { ...row, succeeded: false, outcome: 'disabled', way: 'oidc' });
  const token = await world.auth.startSession(person.userId, from);
  return letIn(world, token, { attemptId, way: 'oidc' });
}
