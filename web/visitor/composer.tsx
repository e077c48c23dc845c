import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { bringsFiles, composed } from './composing.ts';
import { LengthHint } from './length-hint.tsx';
import type { LiveConversation } from './live-conversation.ts';
import { texts } from './texts.ts';

interface ComposerProps {
  state: ChatState;
  live: LiveConversation;
  text: string;
  onText: (text: string) => void;
}

const TYPING_EVERY_MS = 3_000;
const FIVE_LINES_PX = 148;

/** The box where the citizen writes: Enter sends, Shift+Enter is a new line. */
export function Composer({ state, live, text, onText }: ComposerProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [complaint, complain] = useState('');
  const tellTyping = useThrottledTyping(state, live);
  const policy = state.boot.value?.policy ?? { characters: 'strict' as const, messageMaxLength: 1000 };
  const draft = composed(text, policy);
  const problem = draft.problem || complaint;
  useGrowing(box, text);
  useRefusingFiles(() => complain(state.boot.value?.texts.paste_refused ?? ''));

  const send = (): void => {
    if (draft.body === '') complain(texts.emptyMessage);
    if (!draft.sendable) return box.current?.focus();
    live.send(draft.body);
    onText('');
    complain('');
    box.current?.focus();
  };
  const write = (value: string): void => {
    complain('');
    onText(value);
    if (value.trim() !== '') tellTyping();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" for="mensaje">
        {texts.write}
      </label>
      <textarea
        ref={box}
        id="mensaje"
        class="input"
        rows={1}
        value={text}
        placeholder={texts.write}
        lang="es-CO"
        spellcheck
        enterkeyhint="send"
        autocomplete="off"
        aria-invalid={problem !== ''}
        aria-describedby="mensaje-problema mensaje-cuenta"
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="button" aria-disabled={!draft.sendable}>
        {texts.send}
      </button>
      <p class="field-error small composer-problem" id="mensaje-problema" aria-live="polite">
        {problem}
      </p>
      <LengthHint id="mensaje-cuenta" length={draft.length} max={policy.messageMaxLength} />
    </form>
  );
}

/** Up to five lines, then it scrolls. Heights go by the style object: the page allows no style attribute. */
function useGrowing(box: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, FIVE_LINES_PX)}px`;
  }, [text]);
}

/** Anywhere on the page: a file dropped beside the box would otherwise replace the chat with the file. */
function useRefusingFiles(refuse: () => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const words = event.clipboardData?.getData('text/plain') ?? '';
      if (!bringsFiles(event.clipboardData) || words !== '') return;
      event.preventDefault();
      refuse();
    };
    const onDrag = (event: DragEvent): void => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.type === 'drop') refuse();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDrag);
    document.addEventListener('drop', onDrag);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('drop', onDrag);
    };
  }, []);
}

function useThrottledTyping(state: ChatState, live: LiveConversation): () => void {
  const told = useRef(-TYPING_EVERY_MS);
  return () => {
    const now = performance.now();
    if (now - told.current < TYPING_EVERY_MS || live.link.value !== 'live') return;
    told.current = now;
    state.api.typing(live.id).catch(() => undefined);
  };
}
