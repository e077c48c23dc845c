import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DeskConversation } from '../../../src/protocol.ts';
import { now } from '../clock.ts';
import { hour } from '../formats.ts';
import { addresses } from '../router.ts';
import { texts } from '../texts.ts';
import { conductTexts } from '../texts-conduct.ts';
import { Countdown } from '../ui/countdown.tsx';
import { CareCards } from './care-cards.tsx';
import { Composer } from './composer.tsx';
import { catchUp, openedConversation, type Opened } from './conversation-store.ts';
import { desk, mine, select } from './desk-store.ts';
import { DetailsPanel } from './details-panel.tsx';
import { Log } from './log.tsx';
import { HeldMessage } from './held-message.tsx';
import { PendingList } from './pending-list.tsx';
import { useReading } from './reading.ts';

const said = texts.conversation;

/** One conversation: its lines, the box, and what is known of the citizen. */
export function ConversationPane({ id }: { id: string }): JSX.Element {
  const it = openedConversation(id);
  const detailsOpen = useSignal(false);
  useEffect(() => void catchUp(id), [id]);
  useReading(it);
  const live = mine.value.find((one) => one.id === id);
  const view = live ?? it.view.value;
  const over = desk.value !== null && live === undefined && view !== null;
  return (
    <>
      <section class="talk" aria-label={view ? said.number(view.number) : said.log}>
        <header class="talk-head">
          <button type="button" class="button-plain button-small talk-back" onClick={() => select(null)}>
            {texts.desk.backToLists}
          </button>
          <div class="talk-who">
            <h2 class="clip">{view?.name ?? texts.loading}</h2>
            <p class="clip soft">{view && `${said.number(view.number)} · ${view.question}`}</p>
          </div>
          {live && <Countdown deadline={live.deadline} limitMs={live.limitMs} moreTime={live.moreTime} bar />}
          <button
            type="button"
            class="button-plain button-small talk-details"
            aria-expanded={detailsOpen.value}
            aria-controls="details"
            onClick={() => (detailsOpen.value = !detailsOpen.value)}
          >
            {texts.desk.showDetails}
          </button>
        </header>
        <LoadError it={it} />
        <Log it={it} />
        <Presence it={it} />
        <CareCards it={it} live={live} />
        <PendingList id={id} />
        {over && <Over id={id} />}
        {view && (
          <>
            <HeldMessage id={id} />
            <Composer conversation={view} ended={over} showDetails={() => (detailsOpen.value = true)} />
          </>
        )}
      </section>
      <DetailsPanel it={it} live={live ?? null} open={detailsOpen.value} />
    </>
  );
}

function LoadError({ it }: { it: Opened }): JSX.Element | null {
  if (it.error.value === '') return null;
  return (
    <p class="form-error" role="alert">
      {it.error}{' '}
      <button type="button" class="button-plain button-small" onClick={() => void catchUp(it.id)}>
        {texts.tryAgain}
      </button>
    </p>
  );
}

/** Typing, and the citizen's lost connection. */
function Presence({ it }: { it: Opened }): JSX.Element {
  const view = mine.value.find((one) => one.id === it.id);
  const types = it.typingUntil.value > now.value;
  return (
    <p class="talk-presence" role="status">
      {presenceOf(view, types)}
    </p>
  );
}

function presenceOf(view: DeskConversation | undefined, types: boolean): string {
  if (!view) return '';
  if (!view.visitorConnected) return said.away(hour(view.visitorSeenAt));
  if (types) return said.typing(view.name);
  return view.askedDato === null ? '' : conductTexts.waitingFor(view.askedDato);
}

function Over({ id }: { id: string }): JSX.Element {
  return (
    <p class="talk-over" role="status">
      {said.ended} <a href={`${addresses.records}?consulta=${encodeURIComponent(id)}`}>{said.seeRecord}</a>
    </p>
  );
}
