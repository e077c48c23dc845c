import type { JSX } from 'preact';
import { texts } from '../texts.ts';
import { ofConversation } from './outbox.ts';
import { outbox, sayAgain, takeBack } from './sender.ts';
import { putInBox } from './box.ts';

const said = texts.conversation;

/** Outside the log, so that no button stands inside what is announced. */
export function PendingList({ id }: { id: string }): JSX.Element | null {
  const list = ofConversation(outbox.value, id).filter(({ state }) => state !== 'held');
  if (list.length === 0) return null;
  return (
    <ul class="pending" aria-label={said.pendingList}>
      {list.map((one) => (
        <li key={one.id} class={`pending-item pending-${one.state}`}>
          <p class="line-body">{one.body}</p>
          <p class="pending-state" role={one.state === 'failed' ? 'alert' : undefined}>
            {one.state === 'failed' ? `${said.failed} ${one.reason}` : said.pending}
          </p>
          {one.state === 'failed' && (
            <p class="row">
              <button type="button" class="button-plain button-small" onClick={() => sayAgain(one.id)}>
                {said.retry}
              </button>
              <button
                type="button"
                class="button-plain button-small"
                onClick={() => putInBox(id, takeBack(one.id))}
              >
                {said.takeBack}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
