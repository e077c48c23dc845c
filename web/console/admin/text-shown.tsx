import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextPreview, TextView } from '../../../src/protocol/texts.ts';
import { messageOf } from '../failure.ts';
import { me, watched } from '../session.ts';
import * as api from './api-texts.ts';
import { wording } from './texts-wording.ts';

const said = wording.texts;
const AFTER_TYPING_MS = 350;

/** The text as people will read it, rendered by the server with the same checks as saving it. */
export function TextShown({ text, body }: { text: TextView; body: string }): JSX.Element | null {
  const shown = useSignal<TextPreview | null>(null);
  const wrong = useSignal('');
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(() => {
      watched(api.previewText(text.key, body)).then(
        (preview) => {
          if (!isLatest) return;
          shown.value = preview;
          wrong.value = '';
        },
        (failure: unknown) => {
          if (isLatest) wrong.value = messageOf(failure);
        },
      );
    }, AFTER_TYPING_MS);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [text.key, body]);
  if (!text.editable) return <p class="text-card pre-line">{text.body}</p>;
  return (
    <section aria-labelledby="vista-previa" class="stack">
      <h3 id="vista-previa">{said.preview}</h3>
      <p class="soft">{said.previewHelp}</p>
      {wrong.value !== '' ? (
        <p class="notice notice-warning">{wrong.value}</p>
      ) : (
        shown.value && <Card text={text} preview={shown.value} />
      )}
    </section>
  );
}

function Card({ text, preview }: { text: TextView; preview: TextPreview }): JSX.Element {
  const sender =
    text.shape === 'message' || text.shape === 'mail' ? me.value?.institution.shortName : undefined;
  return (
    <div class={`text-card text-card-${text.shape}`}>
      {sender !== undefined && <p class="soft">{sender}</p>}
      {preview.html === null ? (
        <p class="pre-line">{preview.text}</p>
      ) : (
        // Markdown rendered by our own server with raw HTML switched off.
        <div dangerouslySetInnerHTML={{ __html: preview.html }} />
      )}
    </div>
  );
}
