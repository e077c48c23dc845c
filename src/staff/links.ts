import { createHash, randomBytes } from 'node:crypto';

/** SHA-256: what is hashed here is random, so that nothing slower is needed. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A secret for one link. It begins with its institution, so that it is looked for only there; the hash is kept. */
export function newLinkToken(institutionId: string): { token: string; hash: string } {
  const token = `${institutionId}.${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashOf(token) };
}

export function institutionOfToken(token: string): string {
  return token.split('.')[0] ?? '';
}
