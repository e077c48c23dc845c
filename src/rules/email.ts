import { normalise } from './characters.ts';
import { allowed, refuse } from './refusal.ts';
import type { Verdict } from './refusal.ts';

const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = String.raw`[a-z0-9ßà-öø-ÿ](?:[a-z0-9ßà-öø-ÿ-]{0,61}[a-z0-9ßà-öø-ÿ])?`;
const DOMAIN = new RegExp(`^(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/** Without spaces around; the domain in lower case (it never matters). The part before the @ stays as typed. */
export function normaliseEmail(text: string): string {
  const trimmed = normalise(text).trim();
  const at = trimmed.lastIndexOf('@');
  return at < 0 ? trimmed : trimmed.slice(0, at) + trimmed.slice(at).toLowerCase();
}

/**
 * The mailbox behind an address, to compare people by: no mail server of today tells `Ana` from `ana`, and
 * `ana+chat@` is delivered to `ana@`. A domain with ñ is the same as its xn-- form. To write to a person, use the
 * address as typed.
 */
export function mailboxOf(text: string): string {
  const email = normaliseEmail(text);
  const at = email.lastIndexOf('@');
  if (at < 1) return email.toLowerCase();
  const domain = email.slice(at + 1);
  const address = `http://${domain}`;
  const host = URL.canParse(address) ? new URL(address).hostname : domain;
  const local = email.slice(0, at).toLowerCase();
  const tag = local.indexOf('+', 1);
  const box = tag < 0 ? local : local.slice(0, tag);
  return GOOGLE.has(host) ? `${box.replaceAll('.', '')}@gmail.com` : `${box}@${host}`;
}

/** "Dots don't matter in Gmail addresses" (its help): `p.edro@` is delivered to `pedro@`, by either name of it. */
const GOOGLE: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** Pragmatic: what a mail server of today delivers to. Quoted local parts and bare host names are refused. */
export function checkEmail(text: string): Verdict {
  const email = normaliseEmail(text);
  if (email === '') return refuse('email_missing');
  if (email.length > LONGEST)
    return refuse('email_too_long', { detail: { max: LONGEST, length: email.length } });
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  const delivers = local.length <= LONGEST_LOCAL && LOCAL.test(local) && DOMAIN.test(email.slice(at + 1));
  return delivers ? allowed : refuse('email_malformed');
}
