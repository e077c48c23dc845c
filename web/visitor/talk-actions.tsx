import { useState } from 'preact/hooks';
import { remaining } from '../../src/rules/time-limit.ts';
import { ApiFailure } from '../lib/api.ts';
import type { ChatState } from './chat-state.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import type { LiveConversation } from './live-conversation.ts';
import { sayRemaining } from './say.ts';
import { texts } from './texts.ts';

/** Under the box: the time on demand, the end, and the sound. */
export function TalkActions({ state, live }: { state: ChatState; live: LiveConversation }) {
  const [asking, ask] = useState(false);
  const sayTime = (): void => {
    const { deadline } = live.view.value;
    const words = state.boot.value?.texts.time_left ?? 'Le quedan {restante}.';
    state.announcer.say(
      deadline === null ? texts.noClock : sayRemaining(words, remaining(deadline, state.clock.now())),
    );
  };
  const end = (): void => {
    ask(false);
    live.end().catch((failure: unknown) => {
      if (failure instanceof ApiFailure) state.announcer.say(failure.message);
      live.catchUp();
    });
  };
  return (
    <div class="talk-actions">
      <button type="button" class="button-link" onClick={sayTime}>
        {texts.howMuchTime}
      </button>
      <button type="button" class="button-link talk-end" onClick={() => ask(true)}>
        {texts.end}
      </button>
      <label class="check sound">
        <input
          type="checkbox"
          checked={state.sound.on.value}
          onChange={(event) => state.sound.set(event.currentTarget.checked)}
        />
        <span>{texts.sound}</span>
      </label>
      {asking && (
        <ConfirmDialog
          title={texts.endAsk}
          help={texts.endHelp}
          action={texts.end}
          cancel={texts.goOn}
          onAction={end}
          onCancel={() => ask(false)}
        />
      )}
    </div>
  );
}
