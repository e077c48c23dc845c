import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { note } from '../announcer.tsx';
import { reminding } from '../alarm/pattern.ts';
import { soundOnce } from '../alarm/sound.ts';
import { now } from '../clock.ts';
import { texts } from '../texts.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { desk, mine, select, selectedId } from './desk-store.ts';
import { MineList } from './mine-list.tsx';
import { toRemind, waitOf } from './reminders.ts';
import { TeamList } from './team-list.tsx';
import { WaitingList } from './waiting-list.tsx';

/** The desk: who waits and who is attended, the conversation, and what is known of the citizen. */
export function DeskPage(): JSX.Element {
  const selected = selectedId.value;
  useEffect(() => {
    // One open conversation and none chosen: there is nothing to choose.
    const only = mine.value.length === 1 ? mine.value[0] : undefined;
    if (selected === null && only) select(only.id);
  }, [desk.value === null, selected === null]);
  return (
    <main id="content" class={selected === null ? 'desk' : 'desk desk-open'} tabIndex={-1}>
      <h1 class="visually-hidden">{texts.desk.title}</h1>
      <div class="desk-lists">
        <WaitingList />
        <MineList />
        <TeamList />
      </div>
      {selected === null ? <NothingChosen /> : <ConversationPane key={selected} id={selected} />}
    </main>
  );
}

const reminded = new Set<string>();

/** Once for each wait of a minute, wherever in the console the agent is. */
export function Reminders(): null {
  const due = toRemind(mine.value, reminded, now.value);
  useEffect(() => {
    for (const it of due) {
      reminded.add(waitOf(it));
      note(texts.desk.remind(it.name));
    }
    if (due.length > 0) soundOnce(reminding);
  }, [due.map(waitOf).join()]);
  return null;
}

function NothingChosen(): JSX.Element {
  const free = mine.value.length === 0;
  return (
    <section class="desk-nothing">
      {desk.value === null ? (
        <p>{texts.loading}</p>
      ) : (
        <>
          <p class="desk-nothing-title">{free ? texts.desk.nothing : texts.desk.pick}</p>
          <p>{free ? texts.desk.nothingHelp : texts.desk.pickKeys}</p>
        </>
      )}
    </section>
  );
}
