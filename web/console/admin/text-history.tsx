import type { JSX } from 'preact';
import * as api from '../api.ts';
import { dateAndHour } from '../formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { wording } from './texts-wording.ts';

const said = wording.texts;

/** What it said before, who changed it and when; any of them can be used again. */
export function TextHistory(props: { textKey: string; onUse: (words: string) => void }): JSX.Element {
  return (
    <section aria-labelledby="versiones" class="stack">
      <h2 id="versiones">{said.history}</h2>
      <Loaded
        asked={`history ${props.textKey}`}
        ask={() => api.changes({ subject: 'text', key: props.textKey })}
      >
        {({ changes }) =>
          changes.length === 0 ? (
            <p class="soft">{said.noHistory}</p>
          ) : (
            <ol class="changes">
              {changes.map(({ id, at, authorName, before }) => (
                <li key={id}>
                  <p class="soft">
                    {authorName} · {dateAndHour(at)}
                  </p>
                  <p class="pre-line">{typeof before === 'string' ? before : said.gone}</p>
                  {typeof before === 'string' && (
                    <button
                      type="button"
                      class="button-plain button-small"
                      aria-label={`${said.use}: ${dateAndHour(at)}`}
                      onClick={() => props.onUse(before)}
                    >
                      {said.use}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}
