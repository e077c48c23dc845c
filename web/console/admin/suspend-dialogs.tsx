import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { Unready } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField } from '../ui/field.tsx';
import { calendarTexts } from './texts-calendar.ts';

const said = texts.admin;

/** An emergency takes two clicks, the reason and the button: the words for the citizens are there already. */
export function SuspendDialog({ again }: { again: () => void }): JSX.Element {
  const message = useSignal<string>(said.suspendDefault);
  const ready = useSignal('');
  const own = useSignal('');
  const tried = useSignal(false);
  const reason = (ready.value === said.otherReason ? own.value : ready.value).trim();
  const suspend = async (): Promise<void> => {
    tried.value = true;
    if (reason === '') throw new Unready(said.noReason);
    if (message.value.trim() === '') throw new Unready(said.noMessage);
    await watched(api.suspend(message.value.trim(), reason));
    note(said.suspended);
    again();
  };
  return (
    <Confirm title={said.suspendTitle} danger onConfirm={suspend}>
      <p>{said.suspendHelp}</p>
      <fieldset class="choices">
        <legend>{said.reasonTitle}</legend>
        <p class="field-help">{calendarTexts.reasonHelp}</p>
        {[...said.readyReasons, said.otherReason].map((one) => (
          <label key={one} class="check">
            <input
              type="radio"
              name="ready"
              checked={ready.value === one}
              onChange={() => (ready.value = one)}
            />
            {one}
          </label>
        ))}
      </fieldset>
      {ready.value === said.otherReason && (
        <Why
          label={said.whichReason}
          reason={own.value}
          tried={tried.value}
          onReason={(value) => (own.value = value)}
        />
      )}
      <LongField
        label={said.suspendMessage}
        name="message"
        value={message.value}
        error={tried.value && message.value.trim() === '' ? said.noMessage : undefined}
        onValue={(value) => (message.value = value)}
      />
    </Confirm>
  );
}

export function ResumeDialog({ again }: { again: () => void }): JSX.Element {
  const reason = useSignal<string>(said.resumeDefault);
  const tried = useSignal(false);
  const resume = async (): Promise<void> => {
    tried.value = true;
    if (reason.value.trim() === '') throw new Unready(said.noReason);
    await watched(api.resume(reason.value.trim()));
    note(said.resumed);
    again();
  };
  return (
    <Confirm title={said.resume} onConfirm={resume}>
      <Why
        label={said.reasonTitle}
        help={calendarTexts.reasonHelp}
        reason={reason.value}
        tried={tried.value}
        onReason={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}

function Why(props: {
  label: string;
  help?: string;
  reason: string;
  tried: boolean;
  onReason: (reason: string) => void;
}): JSX.Element {
  return (
    <LongField
      label={props.label}
      help={props.help}
      error={props.tried && props.reason.trim() === '' ? said.noReason : undefined}
      name="reason"
      rows={2}
      value={props.reason}
      onValue={props.onReason}
    />
  );
}
