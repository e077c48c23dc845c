import { checkCharacters, length, normalise } from '../../../src/rules/characters.ts';
import { texts } from '../texts.ts';

interface Checked {
  /** What would be sent. */
  body: string;
  ready: boolean;
  /** Shown under the box: what is wrong, or how much is left when it is little; else empty. */
  hint: string;
  wrong: boolean;
}

const saysWhatIsLeftFrom = 0.8;

/** The same rules that the server applies, said before sending. */
export function checkMessage(text: string, max: number): Checked {
  const body = normalise(text).trim();
  const long = length(body);
  if (long > max) return { body, ready: false, wrong: true, hint: texts.composer.over(long - max, max) };
  const verdict = checkCharacters(body, 'staff');
  if (!verdict.ok) {
    const name = String(verdict.detail?.name ?? '');
    return { body, ready: false, wrong: true, hint: texts.composer.refused(name) };
  }
  const hint = long >= max * saysWhatIsLeftFrom ? texts.composer.left(max - long) : '';
  return { body, ready: long > 0, wrong: false, hint };
}
