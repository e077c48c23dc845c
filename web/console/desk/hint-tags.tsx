import type { JSX } from 'preact';
import type { Hint } from '../../../src/rules/hints.ts';
import { wordsTexts } from '../texts-words.ts';

/** What a citizen's words look like, said in words: a hint for who attends, never a verdict. */
export function HintTags(props: { hints: readonly Hint[] | undefined; class: string }): JSX.Element | null {
  const said = [...new Set((props.hints ?? []).map((hint) => wordsTexts.hints[hint]))];
  if (said.length === 0) return null;
  return (
    <span class={props.class}>
      {said.map((words) => (
        <span key={words} class="tag tag-hint">
          {words}
        </span>
      ))}
    </span>
  );
}
