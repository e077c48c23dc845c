import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChatBoot } from '../../../src/protocol.ts';
import type { TextPreview, TextView } from '../../../src/protocol/texts.ts';
import { messageOf } from '../failure.ts';
import { me, watched } from '../session.ts';
import * as api from './api-texts.ts';
import { CitizenFrame } from './preview/citizen-frame.tsx';
import type { Drawn } from './preview/scene.ts';
import { wording } from './texts-wording.ts';

const said = wording.preview;
const AFTER_TYPING_MS = 350;

interface Shown {
  preview: TextPreview;
  /** Null: no page of the citizens, or it could not be drawn (`failed`). */
  drawn: Drawn | null;
  failed: boolean;
}

interface TextShownProps {
  text: TextView;
  body: string;
  /** Those that stand beside it are shown as they are saved. */
  all: readonly TextView[];
}

/** The text where people read it, rendered with the same checks as saving it. What is typed does not depend on it. */
export function TextShown({ text, body, all }: TextShownProps): JSX.Element {
  const shown = useSignal<Shown | null>(null);
  const wrong = useSignal('');
  const beside = useRef<Beside>({});
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(() => {
      watched(show(text, body, all, beside.current)).then(
        (answer) => {
          if (!isLatest) return;
          shown.value = answer;
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
  const now = shown.value;
  return (
    <section aria-labelledby="vista-previa" class="stack">
      <h2 id="vista-previa">{said.title}</h2>
      {wrong.value !== '' && (
        <div class="notice notice-warning">
          <p>{wrong.value}</p>
          {now !== null && <p>{said.lastGood}</p>}
        </div>
      )}
      {now !== null && (
        <What text={text} now={now} onFailure={() => (shown.value = { ...now, failed: true })} />
      )}
    </section>
  );
}

function What(props: { text: TextView; now: Shown; onFailure: () => void }): JSX.Element {
  const { text, now, onFailure } = props;
  if (now.preview.text === '') return <p class="soft">{said.empty}</p>;
  if (now.drawn !== null && !now.failed) {
    return (
      <>
        <p class="soft">{said.help}</p>
        <CitizenFrame name={text.label} drawn={now.drawn} onFailure={onFailure} />
      </>
    );
  }
  return (
    <>
      <p class="soft">
        {now.failed ? said.failed : text.shape === 'console' ? said.inConsole : said.nowhere}
      </p>
      <Card preview={now.preview} />
    </>
  );
}

/** The words alone: what servants read in the console, and what could not be drawn in its place. */
function Card({ preview }: { preview: TextPreview }): JSX.Element {
  return (
    <div class="text-card">
      {preview.html === null ? (
        <p class="pre-line">{preview.text}</p>
      ) : (
        // Markdown rendered by our own server with raw HTML switched off.
        <div dangerouslySetInnerHTML={{ __html: preview.html }} />
      )}
    </div>
  );
}

/** What does not change while one text is open. */
interface Beside {
  boot?: Promise<ChatBoot>;
  said?: Promise<Record<string, string>>;
}

async function show(text: TextView, body: string, all: readonly TextView[], beside: Beside): Promise<Shown> {
  const preview = text.editable ? await api.previewText(text.key, body) : { text: text.body, html: null };
  if (text.shape === 'console') return { preview, drawn: null, failed: false };
  try {
    return { preview, drawn: await inPlace(text, preview.text, all, beside), failed: false };
  } catch {
    // Whatever happened to the drawing, the words are there.
    delete beside.boot;
    delete beside.said;
    return { preview, drawn: null, failed: true };
  }
}

async function inPlace(
  { key }: TextView,
  words: string,
  all: readonly TextView[],
  beside: Beside,
): Promise<Drawn | null> {
  const { draw, sceneOf, ready } = await import('./preview/draw.tsx');
  await ready;
  const scene = sceneOf(key);
  if (scene === null) return null;
  const needs = all.filter((it) => it.key !== key && it.body !== '' && scene.needs?.includes(it.key));
  beside.boot ??= api.citizenBoot(me.value?.institution.id ?? '');
  beside.said ??= saved(needs);
  const [boot, others] = await Promise.all([beside.boot, beside.said]);
  return draw(scene, { boot, words, said: { ...others, [key]: words } });
}

async function saved(texts: readonly TextView[]): Promise<Record<string, string>> {
  const filled = texts.map(async ({ key, body }) => [key, (await api.previewText(key, body)).text] as const);
  return Object.fromEntries(await Promise.all(filled));
}
