import { spellingAt } from './ask.ts';
import { attachSpelling, type Attached } from './attach.ts';
import sheet from './spelling.css?url';

const attached = new WeakMap<HTMLTextAreaElement, Attached>();
let dressed: Promise<boolean> | undefined;

interface Where {
  /** `/api/institutions/{id}` or `/api/staff`. */
  base: string;
  /** Administrators: from now on everybody's word. */
  add?: (word: string) => Promise<unknown>;
}

/**
 * Helps with the spelling of one box, from its first focus on; twice is once. `spellcheck="false"` on a box says that
 * it holds no prose. Whatever fails, the browser's own checker stays.
 */
export async function helpWriting(field: HTMLTextAreaElement, { base, add }: Where): Promise<void> {
  const isProse = field.spellcheck && !field.readOnly;
  if (attached.has(field) || !isProse || !(await (dressed ??= dress())) || attached.has(field)) return;
  attached.set(field, attachSpelling(field, { ...spellingAt(base), ...(add && { add }) }));
}

/** Words of this box that are underlined as misspelt. */
export function leftToReview(field: HTMLTextAreaElement | null): string[] {
  return (field && attached.get(field)?.misspelt()) ?? [];
}

/** A style sheet of its own: the pages allow no style written into them. */
function dress(): Promise<boolean> {
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = () => resolve(true);
    link.onerror = () => {
      link.remove();
      dressed = undefined;
      resolve(false);
    };
    document.head.append(link);
  });
}
