import type { Knowledge } from '../../../src/protocol/knowledge.ts';
import * as api from '../api.ts';
import { watched } from '../session.ts';
import { isFilled } from './knowledge-search.ts';

let asked: Promise<Knowledge> | null = null;

/** Asked once a visit; a failure is asked again the next time. */
export function knowledge(): Promise<Knowledge> {
  asked ??= watched(api.knowledge()).then(
    (found) => ({ ...found, items: found.items.filter(isFilled) }),
    (failure: unknown) => {
      asked = null;
      throw failure;
    },
  );
  return asked;
}

export function forgetKnowledge(): void {
  asked = null;
}
