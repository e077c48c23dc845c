import type { JSX } from 'preact';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { messageOf } from '../failure.ts';
import { administers, watched } from '../session.ts';
import { texts } from '../texts.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { dateAndHour } from '../formats.ts';
import { FactsForm } from './facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { ResumeDialog, SuspendDialog } from './suspend-dialogs.tsx';

const said = texts.admin;

/** Whether citizens may enter, what is missing for it, and the extraordinary suspension. */
export function Service(): JSX.Element {
  return (
    <div class="stack">
      <Loaded asked="setup" ask={api.setupState}>
        {(state, again) => (
          <div class="stack">
            {state.suspended ? (
              <p class="notice notice-warning">
                {said.suspendedSince(dateAndHour(state.suspended.since), state.suspended.authorName)} «
                {state.suspended.message}»
              </p>
            ) : (
              <p class={state.open ? 'notice notice-success' : 'notice notice-warning'}>
                {state.open ? said.openNow : said.notOpen}
              </p>
            )}
            <p class="row">
              {!state.open && administers.value && (
                <button
                  type="button"
                  class="button"
                  onClick={() => void act(api.openToCitizens, said.opened, again)}
                >
                  {said.open}
                </button>
              )}
              {state.suspended ? (
                <button
                  type="button"
                  class="button-plain"
                  onClick={() => openDialog(() => <ResumeDialog again={again} />)}
                >
                  {said.resume}
                </button>
              ) : (
                <button
                  type="button"
                  class="button-plain"
                  onClick={() => openDialog(() => <SuspendDialog again={again} />)}
                >
                  {said.suspendTitle}
                </button>
              )}
            </p>
            {state.unfilled.length === 0 ? (
              <p class="soft">{said.allFilled}</p>
            ) : (
              <Listed title={said.unfilled} items={state.unfilled} />
            )}
            {state.textWarnings.length > 0 && <Listed title={said.textWarnings} items={state.textWarnings} />}
            {administers.value && <FactsForm facts={state.facts} onSaved={again} />}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function Listed({ title, items }: { title: string; items: string[] }): JSX.Element {
  return (
    <details class="to-do">
      <summary>
        {title} ({items.length})
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </details>
  );
}

async function act(ask: () => Promise<void>, done: string, again: () => void): Promise<void> {
  try {
    await watched(ask());
    note(done);
    again();
  } catch (failure) {
    note(messageOf(failure), 'danger');
  }
}
