import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { DeskConversation } from '../../../src/protocol.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { me, watched } from '../session.ts';
import { texts } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { loadDesk, mine, select } from './desk-store.ts';

/** Confirms the end. "Por abandono" is offered only while the citizen has had no stream for two minutes. */
export function FinishDialog({ conversation }: { conversation: DeskConversation }): JSX.Element {
  const kind = useSignal<'agent' | 'abandonment'>('agent');
  const said = texts.finish;
  const away = mine.value.find(({ id }) => id === conversation.id)?.visitorConnected === false;
  const choice = away ? kind.value : 'agent';
  return (
    <Confirm
      title={said.title}
      onConfirm={async () => {
        await watched(api.finish(conversation.id, choice));
        await moveOn(said.done);
      }}
    >
      <p>{said.consequence(conversation.name)}</p>
      {away && (
        <fieldset class="choices">
          <legend>{said.how}</legend>
          {(['agent', 'abandonment'] as const).map((one) => (
            <label key={one} class="check">
              <input type="radio" name="how" checked={choice === one} onChange={() => (kind.value = one)} />
              {one === 'agent' ? said.attended : said.abandonment}
            </label>
          ))}
        </fieldset>
      )}
    </Confirm>
  );
}

/** One confirmation that names the consequence and shows the sentence of the protocol, exactly. */
export function MisconductDialog({ conversation }: { conversation: DeskConversation }): JSX.Element {
  const said = texts.misconduct;
  const policy = me.value?.policy;
  return (
    <Confirm
      title={said.title}
      danger
      onConfirm={async () => {
        await watched(api.finishForMisconduct(conversation.id));
        await moveOn(said.done);
      }}
    >
      <p>{said.consequence(conversation.name)}</p>
      <blockquote class="exact-text">{policy?.misconductText}</blockquote>
      {policy?.restrictAtOnce === true && <p>{said.restricted}</p>}
    </Confirm>
  );
}

async function moveOn(done: string): Promise<void> {
  note(done);
  await loadDesk();
  select(mine.value[0]?.id ?? null);
}
