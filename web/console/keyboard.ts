import { alarm, quiet } from './alarm/alarm-store.ts';
import { claim } from './desk/claiming.ts';
import { mine, select, selectedId } from './desk/desk-store.ts';
import { attends, claims } from './session.ts';
import { neighbour } from './neighbour.ts';
import { dialogIsOpen } from './ui/dialog-host.tsx';
import { isWriting } from './ui/focus.ts';

/** Keys of the whole console. Those with Alt work also while writing; the others never do. */
export function startKeyboard(showKeys: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.defaultPrevented || !attends.value) return;
    const action = event.altKey ? withAlt(event.code) : plain(event.key, showKeys);
    if (!action) return;
    event.preventDefault();
    action();
  };
  addEventListener('keydown', onKey, true);
  return () => {
    removeEventListener('keydown', onKey, true);
  };
}

type Action = () => void;

/** By place on the keyboard: with Alt some systems type another letter. */
function withAlt(code: string): Action | undefined {
  const ringing = alarm.value;
  if (code === 'KeyA' && ringing && claims.value) return () => void claim(ringing.request.id);
  if (code === 'KeyN' && ringing) return () => quiet(ringing.request);
  if (dialogIsOpen()) return undefined;
  if (code === 'ArrowDown') return () => step(1);
  if (code === 'ArrowUp') return () => step(-1);
  return undefined;
}

function plain(key: string, showKeys: () => void): Action | undefined {
  if (dialogIsOpen() || isWriting(document.activeElement)) return undefined;
  const actions: Record<string, Action> = { '?': showKeys, j: () => step(1), k: () => step(-1) };
  return actions[key.toLowerCase()];
}

function step(by: 1 | -1): void {
  const id = neighbour(
    mine.value.map((one) => one.id),
    selectedId.value,
    by,
  );
  if (id !== null) select(id);
}
