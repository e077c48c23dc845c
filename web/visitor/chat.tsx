import type { ComponentChild } from 'preact';
import { AwayStage } from './away-stage.tsx';
import { BannedStage } from './banned-stage.tsx';
import { BrokenStage } from './broken-stage.tsx';
import { useEveryCell } from './cell.ts';
import type { ChatState } from './chat-state.ts';
import { EntryStage } from './entry-stage.tsx';
import { OpeningStage } from './opening-stage.tsx';
import { ReceivedStage } from './later.tsx';
import { DeclinedStage, RulesStage } from './rules-stage.tsx';
import type { Stage } from './stage.ts';
import { TalkingStage } from './talking-stage.tsx';
import { termsOf } from './terms-watch.ts';
import { texts } from './texts.ts';
import { WaitingStage } from './waiting-stage.tsx';

type Screen = (state: ChatState) => ComponentChild;

const screens: Record<Stage, Screen> = {
  loading: () => <p class="stage soft">{texts.loading}</p>,
  broken: (state) => <BrokenStage state={state} />,
  banned: (state) => <BannedStage state={state} />,
  away: (state) => <AwayStage state={state} />,
  opening: (state) => <OpeningStage state={state} />,
  // Other words are another screen: nothing is ticked for them yet.
  rules: (state) => <RulesStage key={state.boot.value && termsOf(state.boot.value)} state={state} />,
  declined: (state) => <DeclinedStage state={state} />,
  entry: (state) => <EntryStage state={state} />,
  waiting: (state) =>
    state.conversation.value && <WaitingStage state={state} live={state.conversation.value} />,
  talking: (state) =>
    state.conversation.value && <TalkingStage state={state} live={state.conversation.value} />,
  received: (state) => <ReceivedStage state={state} />,
};

/** `/{institution}/chat`: one page, one screen at a time. */
export function Chat({ state }: { state: ChatState }) {
  useEveryCell();
  const stage = state.stage.value;
  return <div key={stage}>{screens[stage](state)}</div>;
}
