import { createHash } from 'node:crypto';

/** SHA-256 of the approved words, title and body: what an acceptance points to. */
export const termsHash = (title: string, body: string): string =>
  createHash('sha256').update(`${title}\n\n${body}`).digest('hex');
