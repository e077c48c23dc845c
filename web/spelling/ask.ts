import type { SpellingAnswer, SpellingMark, SpellingSuggestions } from '../../src/protocol/spelling.ts';

export interface SpellingApi {
  /** Null: it cannot tell now. */
  check(text: string): Promise<SpellingMark[] | null>;
  suggest(word: string): Promise<string[]>;
}

const LATE_MS = 5000;

/** Asked without the page's own ways of asking: whatever goes wrong here is nobody's concern, and shown nowhere. */
export function spellingAt(base: string): SpellingApi {
  return {
    async check(text) {
      const answer = await asked<SpellingAnswer>(`${base}/spelling`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      return answer?.marks ?? null;
    },
    async suggest(word) {
      const url = `${base}/spelling/suggestions?word=${encodeURIComponent(word)}`;
      return (await asked<SpellingSuggestions>(url))?.suggestions ?? [];
    },
  };
}

async function asked<Answer>(url: string, init: RequestInit = {}): Promise<Answer | null> {
  const leave = new AbortController();
  const late = setTimeout(() => leave.abort(), LATE_MS);
  try {
    const response = await fetch(url, { ...init, signal: leave.signal });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
}
