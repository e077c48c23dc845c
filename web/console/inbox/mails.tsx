import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { InboxMail, InboxQuestion } from '../../../src/protocol/inbox.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import { fieldErrors } from '../failure.ts';
import { dateAndHour, exactHour } from '../formats.ts';
import { attends, watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { TextField } from '../ui/field.tsx';
import { resend } from './api-inbox.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** What became of every mail, in the words of the mail server; what did not arrive can be sent anew. */
export function Mails({ view, again }: { view: InboxQuestion; again?: () => void }): JSX.Element | null {
  if (view.mails.length === 0) return null;
  return (
    <section class="inbox-section">
      <h3>{said.mails}</h3>
      <ul class="mails">
        {view.mails.map((mail) => (
          <li key={mail.id}>
            <p class="mail-head">
              <span>{said.mailTo(said.about[mail.about], mail.recipient)}</span>{' '}
              <span class={tagOf(mail)}>{said.mailStates[mail.state]}</span>
            </p>
            <p class="soft">{stateWords(mail)}</p>
            {mail.serverWords !== null && (
              <p class="soft">
                {said.serverSaid} <q class="mail-words">{mail.serverWords}</q>
              </p>
            )}
            {again && attends.value && canBeSentAnew(mail) && (
              <button
                type="button"
                class="button-plain button-small"
                aria-label={said.resendLabel(said.about[mail.about], mail.recipient)}
                onClick={() => openDialog(() => <ResendDialog view={view} mail={mail} again={again} />)}
              >
                {said.resend}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function tagOf({ state, sentAnew }: InboxMail): string {
  if (sentAnew) return 'tag';
  if (state === 'failed' || state === 'bounced') return 'tag tag-danger';
  return state === 'retrying' ? 'tag tag-warning' : 'tag';
}

function stateWords(mail: InboxMail): string {
  const sent = dateAndHour(mail.sentAt ?? mail.queuedAt);
  const failed = dateAndHour(mail.failedAt ?? mail.queuedAt);
  const words = {
    queued: said.waiting,
    retrying: `${said.attempts(mail.attempts)} · ${said.nextTry(exactHour(mail.nextTryAt ?? mail.queuedAt))}`,
    sent: said.sentAt(sent),
    failed: said.failedAt(failed),
    bounced: said.returned(sent, failed),
  }[mail.state];
  return mail.sentAnew ? `${words} · ${said.sentAnew}` : words;
}

const canBeSentAnew = ({ state, sentAnew }: InboxMail): boolean =>
  !sentAnew && state !== 'queued' && state !== 'retrying';

function ResendDialog(props: { view: InboxQuestion; mail: InboxMail; again: () => void }): JSX.Element {
  const email = useSignal(props.view.sendTo);
  const error = useSignal('');
  const id = useSignal(newId());
  const send = async (): Promise<void> => {
    const wanted = { id: id.value, mailId: props.mail.id, email: email.value };
    try {
      await watched(resend(props.view.question.id, wanted));
    } catch (failure) {
      error.value = fieldErrors(failure).email ?? '';
      throw failure;
    }
    note(said.resent);
    props.again();
  };
  return (
    <Confirm title={said.resend} onConfirm={send}>
      <TextField
        name="email"
        label={said.resendTo}
        help={said.resendHelp}
        type="email"
        value={email.value}
        error={error.value === '' ? undefined : error.value}
        onValue={(value) => (email.value = value)}
      />
    </Confirm>
  );
}
