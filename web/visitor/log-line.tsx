import type { MessageView } from '../../src/protocol.ts';
import { formatHour } from '../../src/rules/spanish-format.ts';
import { Linked } from './linked.tsx';
import { texts } from './texts.ts';

const ZONE = 'America/Bogota';

/** One line: who (in words, not only by colour and side), what, when. */
export function LogLine({ message, named }: { message: MessageView; named: boolean }) {
  const { author, kind, body, sentAt } = message;
  const name = author === 'visitor' ? texts.you : message.name;
  const voice = kind === 'notice' ? 'notice' : author;
  return (
    <div class={`line line-${voice}`} data-named={named}>
      {kind !== 'notice' && <p class={named ? 'line-name' : 'visually-hidden'}>{name}</p>}
      <div class="line-body">
        <p class="bubble">{author === 'visitor' ? body : <Linked text={body} />}</p>
        <time class="line-time" dateTime={new Date(sentAt).toISOString()}>
          {formatHour(sentAt, ZONE)}
        </time>
      </div>
    </div>
  );
}
