import type { Announcer } from './announcer.ts';

/** The one polite status of a screen, always in the page so that what is put in it is read. */
export function StatusLine({ announcer, standing = '' }: { announcer: Announcer; standing?: string }) {
  const text = standing === '' ? announcer.said.value : standing;
  return (
    <p role="status" class="status-line" data-quiet={text === ''}>
      {text}
    </p>
  );
}
