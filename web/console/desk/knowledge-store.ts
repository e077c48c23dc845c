import type { KnowledgeItem } from '../../../src/protocol/knowledge.ts';
import * as api from '../api.ts';
import { watched } from '../session.ts';
import { isFilled } from './knowledge-search.ts';

let asked: Promise<readonly KnowledgeItem[]> | null = null;

/** Asked once a visit; a failure is asked again the next time. */
export function knowledge(): Promise<readonly KnowledgeItem[]> {
  asked ??= watched(api.knowledge()).then(
    ({ items }) => items.filter(isFilled),
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
