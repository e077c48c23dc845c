import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { DeskConversation } from '../../../src/protocol.ts';
import { datoKinds, type DatoKind } from '../../../src/rules/dato.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { conductTexts as said } from '../texts-conduct.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { MisconductDialog } from './finish-dialogs.tsx';
import { catchUp, openedConversation, takeLines } from './conversation-store.ts';

/** Under way: a double click is one click. */
const busy = signal<ReadonlySet<string>>(new Set());

async function once(what: string, act: () => Promise<void>): Promise<void> {
  if (busy.value.has(what)) return;
  busy.value = new Set([...busy.value, what]);
  try {
    await act();
  } catch (failure) {
    note(messageOf(failure), 'danger');
  } finally {
    busy.value = new Set([...busy.value].filter((it) => it !== what));
  }
}

/** "Pedir un dato": one click shows the kinds, another asks for one. */
export function AskDato({ id }: { id: string }): JSX.Element {
  const ask = (kind: DatoKind): Promise<void> =>
    once(`dato ${id}`, async () => {
      await watched(api.askDato(id, { id: newId(), kind }));
      await catchUp(id);
    });
  return (
    <Disclosure label={said.askDato} above>
      {(choose) =>
        datoKinds.map((kind) => (
          <button key={kind} type="button" onClick={choose(() => void ask(kind))}>
            {said.datos[kind]}
          </button>
        ))
      }
    </Disclosure>
  );
}

/** One click each, and never a required step before ending for misconduct. */
export function ConductActions({ conversation }: { conversation: DeskConversation }): JSX.Element {
  const { id } = conversation;
  const reported = openedConversation(id).details.value?.hold != null;
  const warn = (): Promise<void> =>
    once(`warn ${id}`, async () => {
      const { message } = await watched(api.warn(id, newId()));
      takeLines(id, [message]);
      note(said.warned);
    });
  const report = (): Promise<void> =>
    once(`threat ${id}`, async () => {
      if (reported) return;
      await watched(api.reportThreat(id, newId()));
      note(said.threatDone);
      await catchUp(id);
    });
  return (
    <div class="composer-actions" role="group" aria-label={said.conduct}>
      <span class="soft small composer-group" aria-hidden="true">
        {said.conduct}
      </span>
      <button type="button" class="button-plain button-small" onClick={() => void warn()}>
        {said.warn}
      </button>
      <button
        type="button"
        class="button-plain button-small"
        aria-disabled={reported}
        onClick={() => void report()}
      >
        {reported ? said.reported : said.threat}
      </button>
      <button
        type="button"
        class="button-plain button-small button-risky"
        onClick={() => openDialog(() => <MisconductDialog conversation={conversation} />)}
      >
        {texts.composer.misconduct}
      </button>
    </div>
  );
}
