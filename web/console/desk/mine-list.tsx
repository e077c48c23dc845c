import type { JSX } from 'preact';
import type { DeskConversation } from '../../../src/protocol.ts';
import { now } from '../clock.ts';
import { elapsed } from '../formats.ts';
import { texts } from '../texts.ts';
import { Countdown } from '../ui/countdown.tsx';
import { desk, mine, select, selectedId } from './desk-store.ts';
import { isOverdue } from './reminders.ts';

export function MineList(): JSX.Element {
  const list = mine.value;
  return (
    <section class="desk-list" aria-labelledby="mine-title">
      <h2 id="mine-title">
        {texts.desk.mine}
        {list.length > 0 && <span class="soft"> ({list.length})</span>}
      </h2>
      {desk.value && list.length === 0 && <p class="desk-list-empty">{texts.desk.noneMine}</p>}
      <ul aria-labelledby="mine-title">
        {list.map((it) => (
          <li key={it.id}>
            <Entry it={it} />
          </li>
        ))}
      </ul>
      {desk.value && <p class="desk-list-foot">{texts.desk.closedToday(desk.value.closedToday)}</p>}
    </section>
  );
}

function Entry({ it }: { it: DeskConversation }): JSX.Element {
  const overdue = isOverdue(it, now.value) && it.awaitingReplySince !== null;
  const here = it.id === selectedId.value;
  return (
    <button type="button" class="mine" aria-current={here ? 'true' : undefined} onClick={() => select(it.id)}>
      <span class="clip name">{it.name}</span>
      <Countdown deadline={it.deadline} limitMs={it.limitMs} moreTime={it.moreTime} />
      <span class="clip soft">{it.question}</span>
      <span class="mine-marks">
        {overdue && (
          <span class="mark mark-late">
            <span aria-hidden="true">{texts.desk.overdueMark}</span>
            <span class="visually-hidden">
              {texts.desk.overdue(elapsed(now.value - (it.awaitingReplySince ?? now.value)))}
            </span>
          </span>
        )}
        {it.unread > 0 && (
          <span class="mark">
            <span aria-hidden="true">{it.unread}</span>
            <span class="visually-hidden">{texts.desk.unread(it.unread)}</span>
          </span>
        )}
      </span>
    </button>
  );
}
