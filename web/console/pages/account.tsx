import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { AccountView } from '../../../src/protocol/people.ts';
import { SessionList, SignInTable } from '../admin/access-lists.tsx';
import * as api from '../admin/api-people.ts';
import { rolesInWords } from '../admin/roles-field.tsx';
import { note } from '../announcer.tsx';
import { watched } from '../session.ts';
import { accountTexts as said } from '../texts-account.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';
import { BackupCodesShown, Enrol } from './second-factor.tsx';

/** What everybody decides about the own account. */
export function AccountPage(): JSX.Element {
  return (
    <main id="content" class="page" tabIndex={-1}>
      <h1>{said.title}</h1>
      <Loaded asked="account" ask={api.account}>
        {(account, again) => (
          <div class="stack">
            <p class="soft">
              {account.name}, {account.email}, {rolesInWords(account.roles)}
            </p>
            <SecondStep account={account} again={again} />
            <ChangePassword again={again} />
            <section class="section" aria-labelledby="sessions">
              <h2 id="sessions">{said.sessions}</h2>
              <SessionList sessions={account.sessions} end={api.endOwnSession} again={again} />
              {account.sessions.length > 1 && <EndOthers again={again} />}
            </section>
            <section class="section" aria-labelledby="sign-ins">
              <h2 id="sign-ins">{said.signIns}</h2>
              <SignInTable signIns={account.signIns} />
            </section>
          </div>
        )}
      </Loaded>
    </main>
  );
}

function ChangePassword({ again }: { again: () => void }): JSX.Element {
  const empty = { current: '', next: '' };
  const form = useForm(empty);
  const change = async (): Promise<void> => {
    const { current = '', next = '' } = form.values.value;
    await watched(api.changePassword(current, next));
    form.values.value = empty;
    note(said.passwordSaved);
    again();
  };
  return (
    <section class="section" aria-labelledby="password">
      <h2 id="password">{said.password}</h2>
      <SimpleFormView
        form={form}
        name={said.password}
        needed={{ current: said.current, next: said.next }}
        action={said.savePassword}
        onSubmit={change}
      >
        <TextField
          {...form.field('current')}
          label={said.current}
          type="password"
          autocomplete="current-password"
        />
        <TextField
          {...form.field('next')}
          label={said.next}
          help={said.passwordHelp}
          type="password"
          autocomplete="new-password"
        />
      </SimpleFormView>
    </section>
  );
}

type Doing = 'nothing' | 'enrol' | 'off' | 'renew';

function SecondStep({ account, again }: { account: AccountView; again: () => void }): JSX.Element {
  const doing = useSignal<Doing>('nothing');
  const finish = (): void => {
    doing.value = 'nothing';
    again();
  };
  return (
    <section class="section" aria-labelledby="second-step">
      <h2 id="second-step">{said.secondStep}</h2>
      <p class="soft">{said.secondStepHelp}</p>
      {doing.value === 'nothing' && (
        <p>
          {account.secondFactor ? said.isOn : said.isOff}{' '}
          {account.backupCodesLeft !== null && said.codesLeft(account.backupCodesLeft)}
        </p>
      )}
      {account.secondFactorRequired && <p class="soft">{said.required}</p>}
      {doing.value === 'nothing' && <Choices account={account} choose={(what) => (doing.value = what)} />}
      {doing.value === 'enrol' && <Enrol onDone={finish} />}
      {doing.value === 'off' && <SwitchOff onDone={finish} />}
      {doing.value === 'renew' && <RenewCodes onDone={finish} />}
    </section>
  );
}

function Choices(props: { account: AccountView; choose: (what: Doing) => void }): JSX.Element {
  const { secondFactor, secondFactorRequired } = props.account;
  const button = (what: Doing, label: string) => (
    <button type="button" class="button-plain" onClick={() => props.choose(what)}>
      {label}
    </button>
  );
  if (!secondFactor) return <p class="row">{button('enrol', said.start)}</p>;
  return (
    <p class="row">
      {button('renew', said.renew)}
      {!secondFactorRequired && button('off', said.switchOff)}
    </p>
  );
}

function SwitchOff({ onDone }: { onDone: () => void }): JSX.Element {
  const act = async (current: string): Promise<void> => {
    await watched(api.switchOffSecondFactor(current));
    note(said.switchedOff);
    onDone();
  };
  return <WithPassword action={said.switchOff} help={said.switchOffHelp} act={act} />;
}

function RenewCodes({ onDone }: { onDone: () => void }): JSX.Element {
  const codes = useSignal<string[] | null>(null);
  if (codes.value) return <BackupCodesShown codes={codes.value} onDone={onDone} />;
  const act = async (current: string): Promise<void> => {
    codes.value = (await watched(api.renewBackupCodes(current))).codes;
  };
  return <WithPassword action={said.renew} help={said.renewHelp} act={act} />;
}

/** Whoever finds an open console does not know it. */
function WithPassword(props: {
  action: string;
  help: string;
  act: (current: string) => Promise<void>;
}): JSX.Element {
  const form = useForm({ current: '' });
  return (
    <SimpleFormView
      form={form}
      name={props.action}
      needed={{ current: said.current }}
      action={props.action}
      onSubmit={() => props.act(form.values.value.current ?? '')}
    >
      <p>{props.help}</p>
      <TextField
        {...form.field('current')}
        label={said.current}
        type="password"
        autocomplete="current-password"
      />
    </SimpleFormView>
  );
}

function EndOthers({ again }: { again: () => void }): JSX.Element {
  const end = async (): Promise<void> => {
    await watched(api.endOtherSessions());
    note(said.endedOthers);
    again();
  };
  const ask = () => (
    <Confirm title={said.endOthers} onConfirm={end}>
      <p>{said.endOthersHelp}</p>
    </Confirm>
  );
  return (
    <p class="row">
      <button type="button" class="button-plain" onClick={() => openDialog(ask)}>
        {said.endOthers}
      </button>
    </p>
  );
}
