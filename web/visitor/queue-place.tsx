import type { ConversationView } from '../../src/protocol.ts';
import type { LinkState } from '../lib/shared-stream.ts';
import { estimateText } from './say.ts';
import { texts } from './texts.ts';

interface QueuePlaceProps {
  view: ConversationView;
  link: LinkState;
  texts: Record<string, string>;
  said: string;
}

/** The place in the queue, read again only when it changes. */
export function QueuePlace({ view, link, texts: said, said: announced }: QueuePlaceProps) {
  const place = view.position ?? 1;
  const [before = '', after = ''] = (said.waiting_turn ?? `${texts.yourTurn}: {puesto}`).split('{puesto}');
  return (
    <div class="queue-place">
      <div role="status">
        <p class="queue-turn">
          <span class="queue-label">{before}</span> <strong>{place}</strong>
          {after !== '' && <span class="queue-label">{after}</span>}
        </p>
        <p>{place === 1 ? texts.nextOne : texts.peopleBefore(place - 1)}</p>
        {view.estimatedWaitMs !== null && <p>{estimateText(view.estimatedWaitMs)}</p>}
        {link === 'lost' && <p class="notice notice-warning">{said.offline_bar}</p>}
        {announced !== '' && <p class="notice notice-warning">{announced}</p>}
      </div>
      <div class="queue-dots" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
