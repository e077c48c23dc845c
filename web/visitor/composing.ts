import { checkCharacters, length, normalise } from '../../src/rules/characters.ts';
import { texts } from './texts.ts';

interface Composed {
  /** As it would be sent. */
  body: string;
  length: number;
  /** Why it cannot be sent as it is; empty when it can. Says nothing of an empty box. */
  problem: string;
  sendable: boolean;
}

/** What the box says of the text as one types. Nothing is dropped or cut: the person decides. */
export function composed(
  text: string,
  policy: { characters: 'strict' | 'extended'; messageMaxLength: number },
): Composed {
  const body = normalise(text).trim();
  const counted = length(body);
  const verdict = checkCharacters(body, policy.characters);
  const problem = verdict.ok ? '' : texts.notAllowed(String(verdict.detail?.name ?? ''));
  const fits = counted <= policy.messageMaxLength;
  return { body, length: counted, problem, sendable: body !== '' && problem === '' && fits };
}

/** A paste or a drop that is not words: pictures and files never enter this chat. */
export function bringsFiles(data: DataTransfer | null): boolean {
  return data !== null && Array.from(data.types).includes('Files');
}
