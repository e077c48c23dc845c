import type { LinkState } from '../lib/shared-stream.ts';
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
  const stuck = live.stuck.value && live.link.value === 'live' && live.view.value.state === 'active';
  return (
    <ul class="outgoing" aria-label={texts.outgoing} tabIndex={0}>
      {pending.map(({ id, body, refusal, asked }, index) => (
        <li key={id} class="line line-visitor" data-failed={refusal !== null}>
          <div class="line-body">
            <p class="bubble">{body}</p>
            <p class="line-time">{standing(refusal !== null || (stuck && index === 0), live.link.value)}</p>
          </div>
          {refusal === null && stuck && index === 0 && (
            <div class="outgoing-actions">
              <button type="button" class="button-link" onClick={() => void live.flush()}>
                {texts.retry}
              </button>
            </div>
          )}
          {refusal !== null && (
            <div class="outgoing-actions">
              <p
                class={asked ? 'notice notice-warning small' : 'field-error small'}
                role={asked ? 'alert' : undefined}
              >
                {refusal}
              </p>
              <button type="button" class="button-link" onClick={() => edit(id, body)}>
                {texts.editAgain}
              </button>
              <button type="button" class="button-link" onClick={() => live.retry(id)}>
                {asked ? texts.sendAnyway : texts.retry}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function standing(failed: boolean, link: LinkState): string {
  if (failed) return texts.failed;
  return link === 'live' ? texts.sendingNow : texts.pending;
}
