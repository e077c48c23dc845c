import type { JSX } from 'preact';
import type { DeskConversation } from '../../../src/protocol.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { AskDato, ConductActions } from './conduct-actions.tsx';
import { FinishDialog } from './finish-dialogs.tsx';
import { InsertDialog } from './insert-dialog.tsx';
import { ReferDialog } from './refer-dialog.tsx';

const said = texts.composer;

export function ComposerActions(props: {
  conversation: DeskConversation;
  showDetails: () => void;
}): JSX.Element {
  const { conversation } = props;
  const { id } = conversation;
  return (
    <>
      <div class="composer-actions">
        <button
          type="button"
          class="button-plain button-small"
          onClick={() => openDialog(() => <InsertDialog conversationId={id} />)}
        >
          {said.insert}
        </button>
        <button
          type="button"
          class="button-plain button-small"
          onClick={() => openDialog(() => <ReferDialog conversationId={id} />)}
        >
          {said.pqrsd}
        </button>
        {(me.value?.extraDataFields.length ?? 0) > 0 && (
          <button
            type="button"
            class="button-plain button-small"
            onClick={() => showExtraData(props.showDetails)}
          >
            {said.extraData}
          </button>
        )}
        <AskDato id={id} />
        <span class="composer-gap" />
        <button
          type="button"
          class="button-plain button-small"
          onClick={() => openDialog(() => <FinishDialog conversation={conversation} />)}
        >
          {said.finish}
        </button>
      </div>
      <ConductActions conversation={conversation} />
    </>
  );
}

/** On a narrow screen the panel is folded: it opens, and the keyboard goes to its first field. */
function showExtraData(showDetails: () => void): void {
  showDetails();
  setTimeout(() => {
    document.querySelector<HTMLElement>('#extra-data :is(input, select, textarea)')?.focus();
  });
}
