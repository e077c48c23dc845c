import type { JSX } from 'preact';
import { texts } from '../texts.ts';
import { closeDialog } from './dialog-host.tsx';
import { Dialog } from './dialog.tsx';

export function KeysDialog(): JSX.Element {
  return (
    <Dialog title={texts.keys.title} onCancel={closeDialog}>
      <dl class="dialog-body keys">
        {texts.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{texts.keys.note}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={closeDialog}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
