import type { JSX } from 'preact';
import { ApiFailure } from '../lib/api.ts';
import { note } from './announcer.tsx';
import { mine } from './desk/desk-store.ts';
import { outbox, forgetWhatWasTyped } from './desk/sender.ts';
import { messageOf } from './failure.ts';
import { addresses, go } from './router.ts';
import { leave } from './session.ts';
import { texts } from './texts.ts';
import { Confirm } from './ui/confirm.tsx';
import { openDialog } from './ui/dialog-host.tsx';

const said = texts.signOut;

/** With open conversations the server says no, and the page asks to hand them over. */
export function askToSignOut(): void {
  signOut(false).catch((failure: unknown) => {
    const open = failure instanceof ApiFailure && failure.code === 'open_conversations';
    if (open) openDialog(() => <HandOver count={mine.value.length} />);
    else note(messageOf(failure), 'danger');
  });
}

async function signOut(handOver: boolean): Promise<void> {
  await leave(handOver);
  forgetWhatWasTyped();
  go(addresses.signIn);
}

function HandOver({ count }: { count: number }): JSX.Element {
  return (
    <Confirm title={said.title} action={said.handOver} danger onConfirm={() => signOut(true)}>
      <p>
        <strong>{said.open(count)}</strong>
      </p>
      <p>{said.consequence}</p>
      {outbox.value.length > 0 && <p>{said.unsent}</p>}
    </Confirm>
  );
}
