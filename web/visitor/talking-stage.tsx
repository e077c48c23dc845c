import { useEffect, useState } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { Composer } from './composer.tsx';
import type { DatoForm as DatoFormPart } from './dato-form.tsx';
import type { LiveConversation } from './live-conversation.ts';
import { Log } from './log.tsx';
import { PqrsdHint } from './later.tsx';
import { OutgoingList } from './outgoing-list.tsx';
import { StageHeading } from './stage-heading.tsx';
import { StatusLine } from './status-line.tsx';
import { TalkActions } from './talk-actions.tsx';
import { TimeLeft } from './time-left.tsx';
import { useUnreadTitle } from './unread-title.ts';
import { texts } from './texts.ts';

/** The conversation: who attends and for how long, what was said, what is being said. */
export function TalkingStage({ state, live }: { state: ChatState; live: LiveConversation }) {
  const [text, setText] = useState(state.memory.draft.get() ?? '');
  const { agentName, state: standing, dato } = live.view.value;
  const DatoForm = useDatoForm(dato !== null);
  const messages = live.transcript.value.messages;
  const write = (value: string): void => {
    setText(value);
    state.memory.draft.set(value);
  };
  useWholeScreen();
  useUnreadTitle(state);
  useFailureNotice(state, live);

  const attended = standing === 'waiting' ? texts.waitingAgain : texts.attending(agentName ?? '');
  return (
    <section class="talk">
      <header class="talk-head">
        <StageHeading eyebrow={state.boot.value?.institution.launcherName}>
          {agentName === null && standing !== 'waiting' ? texts.conversation : attended}
        </StageHeading>
        <TimeLeft state={state} live={live} />
      </header>
      <Log messages={messages} loaded={live.loaded.value} />
      <OutgoingList live={live} onEdit={(body) => write(text === '' ? body : `${body}\n${text}`)} />
      <p class="typing soft small">
        {live.agentTyping.value && (agentName === null ? texts.someoneTyping : texts.typing(agentName))}
      </p>
      <PqrsdHint state={state} live={live} />
      <StatusLine announcer={state.announcer} standing={useStanding(state, live)} />
      {dato && DatoForm && <DatoForm key={dato.id} asked={dato} state={state} live={live} />}
      <Composer state={state} live={live} text={text} onText={write} />
      <TalkActions state={state} live={live} />
    </section>
  );
}

/** Comes when the agent asks for the first *dato*; until then the page does without it. */
function useDatoForm(needed: boolean) {
  const [form, setForm] = useState<typeof DatoFormPart | null>(null);
  useEffect(() => {
    if (needed)
      import('./dato-form.tsx').then(
        (it) => setForm(() => it.DatoForm),
        () => undefined,
      );
  }, [needed]);
  return form;
}

/** The quiet bar: it stays as long as the link is lost. */
function useStanding(state: ChatState, live: LiveConversation): string {
  const said = state.boot.value?.texts ?? {};
  const [wasLost, setWasLost] = useState(false);
  const link = live.link.value;
  useEffect(() => {
    if (link === 'lost') setWasLost(true);
    if (link === 'live' && wasLost) {
      setWasLost(false);
      state.announcer.say(said.online_again ?? '');
    }
  }, [link]);
  const place = live.view.value.position;
  if (link === 'lost') return said.offline_bar ?? '';
  return live.view.value.state === 'waiting' && place !== null ? `${texts.yourTurn}: ${place}` : '';
}

/** The page around steps back: the conversation takes the height of the screen (see visitor.css). */
function useWholeScreen(): void {
  useEffect(() => {
    document.body.classList.add('is-talking');
    return () => document.body.classList.remove('is-talking');
  }, []);
}

function useFailureNotice(state: ChatState, live: LiveConversation): void {
  const failed = live.pending.value.filter(({ refusal, asked }) => refusal !== null && !asked).length;
  useEffect(() => {
    if (failed > 0) state.announcer.say(texts.sentFailed);
  }, [failed]);
}
