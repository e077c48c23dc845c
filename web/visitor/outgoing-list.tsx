import type { LiveConversation } from './live-conversation.ts';
import { texts } from './texts.ts';

interface OutgoingListProps {
  live: LiveConversation;
  /** Gives a refused message back to the box. */
  onEdit: (body: string) => void;
}

/** What has not been confirmed yet, outside the announced log because it has buttons. */
export function OutgoingList({ live, onEdit }: OutgoingListProps) {
  const pending = live.pending.value;
  if (pending.length === 0) return null;
  const edit = (id: string, body: string): void => {
    live.takeBack(id);
    onEdit(body);
  };
  return (
    <ul class="outgoing" aria-label={texts.outgoing}>
      {pending.map(({ id, body, refusal }) => (
        <li key={id} class="line line-visitor" data-failed={refusal !== null}>
          <div class="line-body">
            <p class="bubble">{body}</p>
            <p class="line-time">
              {refusal === null
                ? live.link.value === 'live'
                  ? texts.sendingNow
                  : texts.pending
                : texts.failed}
            </p>
          </div>
          {refusal !== null && (
            <div class="outgoing-actions">
              <p class="field-error small">{refusal}</p>
              <button type="button" class="button-link" onClick={() => live.retry(id)}>
                {texts.retry}
              </button>
              <button type="button" class="button-link" onClick={() => edit(id, body)}>
                {texts.editAgain}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
