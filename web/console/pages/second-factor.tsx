import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Enrolment } from '../../../src/protocol/people.ts';
import * as api from '../admin/api-people.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { accountTexts as said } from '../texts-account.ts';
import { QrCode } from './qr-code.tsx';
import { TextField } from '../ui/field.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';

/** Password, then the key for the phone and its first code, then the backup codes. */
export function Enrol({ onDone }: { onDone: () => void }): JSX.Element {
  const offered = useSignal<Enrolment | null>(null);
  const codes = useSignal<string[] | null>(null);
  if (codes.value) return <BackupCodesShown codes={codes.value} onDone={onDone} />;
  if (offered.value) {
    return <ShowCode offered={offered.value} onConfirmed={(made) => (codes.value = made)} />;
  }
  return <AskPassword onOffered={(made) => (offered.value = made)} />;
}

function AskPassword({ onOffered }: { onOffered: (made: Enrolment) => void }): JSX.Element {
  const form = useForm({ current: '' });
  const start = async (): Promise<void> =>
    onOffered(await watched(api.startSecondFactor(form.values.value.current ?? '')));
  return (
    <SimpleFormView
      form={form}
      name={said.start}
      needed={{ current: said.current }}
      action={said.start}
      onSubmit={start}
    >
      <TextField
        {...form.field('current')}
        label={said.current}
        type="password"
        autocomplete="current-password"
      />
    </SimpleFormView>
  );
}

function ShowCode(props: { offered: Enrolment; onConfirmed: (codes: string[]) => void }): JSX.Element {
  const form = useForm({ code: '' });
  const title = useFocus<HTMLHeadingElement>();
  const confirm = async (): Promise<void> =>
    props.onConfirmed((await watched(api.confirmSecondFactor(form.values.value.code ?? ''))).codes);
  return (
    <div class="stack">
      <h3 ref={title} tabIndex={-1}>
        {said.addToPhone}
      </h3>
      <p>
        <a class="button-plain" href={props.offered.uri}>
          {said.openApp}
        </a>
      </p>
      <QrCode uri={props.offered.uri} />
      <p>{said.typeSecret}</p>
      <p class="secret">{props.offered.secret}</p>
      <SimpleFormView
        form={form}
        name={said.confirm}
        needed={{ code: said.showCode }}
        action={said.confirm}
        onSubmit={confirm}
      >
        <TextField
          {...form.field('code')}
          label={said.showCode}
          help={said.showCodeHelp}
          autocomplete="one-time-code"
        />
      </SimpleFormView>
    </div>
  );
}

export function BackupCodesShown(props: { codes: string[]; onDone: () => void }): JSX.Element {
  const title = useFocus<HTMLHeadingElement>();
  return (
    <div class="stack">
      <h3 ref={title} tabIndex={-1}>
        {said.backupTitle}
      </h3>
      <p>{said.backupHelp}</p>
      <ul class="backup-codes">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p class="row">
        <button type="button" class="button" onClick={props.onDone}>
          {said.backupDone}
        </button>
        <button type="button" class="button-plain" onClick={() => print()}>
          {texts.record.print}
        </button>
      </p>
    </div>
  );
}

/** What replaces a form takes the focus that was in it. */
function useFocus<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  useEffect(() => ref.current?.focus(), []);
  return ref;
}
