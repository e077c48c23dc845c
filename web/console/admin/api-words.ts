import type { SpellingWord } from '../../../src/protocol/spelling.ts';
import { get, post, request } from '../../lib/api.ts';

const address = '/api/staff/spelling/words';

export const words = (): Promise<{ words: SpellingWord[] }> => get(address);
export const addWords = (list: string[]): Promise<void> => post(address, { words: list });
export const removeWord = (word: string): Promise<void> =>
  request('DELETE', `${address}?word=${encodeURIComponent(word)}`);
