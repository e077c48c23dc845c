import { meantDomain } from './email-slips.ts';
import { normaliseEmail } from './email.ts';

/** The whole address this one was probably meant to be ("ana@gmial.com"), or undefined when it looks right. */
export function suggestEmail(text: string): string | undefined {
  const email = normaliseEmail(text);
  const at = email.lastIndexOf('@');
  if (at < 1 || at === email.length - 1) return undefined;
  const meant = meantDomain(email.slice(at + 1));
  return meant === undefined ? undefined : `${email.slice(0, at)}@${meant}`;
}
