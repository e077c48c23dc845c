import type { JSX } from 'preact';

/** A page that has only one thing to say. */
export function Plain({ text }: { text: string }): JSX.Element {
  return (
    <main id="content" class="page" tabIndex={-1}>
      <p class="empty">{text}</p>
    </main>
  );
}
