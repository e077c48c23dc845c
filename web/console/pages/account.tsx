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

function SecondStep({ account, again }: { account: AccountView; again: () => void }): JSX.Element {
  const doing = useSignal<'nothing' | 'enrol' | 'off' | 'renew'>('nothing');
  const codes = useSignal<string[] | null>(null);
  const finish = (): void => {
    doing.value = 'nothing';
    codes.value = null;
    again();
  };
  const button = (what: 'enrol' | 'off' | 'renew', label: string) => (
    <button type="button" class="button-plain" onClick={() => (doing.value = what)}>
      {label}
    </button>
  );
  return (
    <section class="section" aria-labelledby="second-step">
      <h2 id="second-step">{said.secondStep}</h2>
      <p class="soft">{said.secondStepHelp}</p>
      <p>
        {account.secondFactor ? said.isOn : said.isOff}{' '}
        {account.backupCodesLeft !== null && said.codesLeft(account.backupCodesLeft)}
      </p>
      {account.secondFactorRequired && <p class="soft">{said.required}</p>}
      {codes.value && <BackupCodesShown codes={codes.value} onDone={finish} />}
      {doing.value === 'nothing' && (
        <p class="row">
          {!account.secondFactor && button('enrol', said.start)}
          {account.secondFactor && button('renew', said.renew)}
          {account.secondFactor && !account.secondFactorRequired && button('off', said.switchOff)}
        </p>
      )}
      {doing.value === 'enrol' && <Enrol onDone={finish} />}
      {doing.value === 'off' && (
        <WithPassword
          action={said.switchOff}
          help={said.switchOffHelp}
          act={async (current) => {
            await watched(api.switchOffSecondFactor(current));
            note(said.switchedOff);
            finish();
          }}
        />
      )}
      {doing.value === 'renew' && !codes.value && (
        <WithPassword
          action={said.renew}
          help={said.renewHelp}
          act={async (current) => {
            codes.value = (await watched(api.renewBackupCodes(current))).codes;
          }}
        />
      )}
    </section>
  );
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
