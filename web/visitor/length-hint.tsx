import { texts } from './texts.ts';

/** Only near the limit: before that it would be noise. `length` and `max` in graphemes. */
export function LengthHint({ id, length, max }: { id: string; length: number; max: number }) {
  const left = max - length;
  const near = left <= Math.max(20, Math.round(max / 5));
  return (
    <p id={id} class={left < 0 ? 'length-hint field-error' : 'length-hint field-help'}>
      {near && (left < 0 ? texts.charactersOver(-left) : texts.charactersLeft(left))}
    </p>
  );
}
