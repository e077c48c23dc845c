import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { LinkOwner } from '../../../src/protocol/people.ts';
import * as api from '../admin/api-people.ts';
import { note } from '../announcer.tsx';
import { addresses, go } from '../router.ts';
import { comeIn } from '../session.ts';
import { accountTexts as said } from '../texts-account.ts';
import { texts } from '../texts.ts';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';

/** `/ingreso?invitacion=…` */
export function InvitationPage({ token }: { token: string }): JSX.Element {
  const accept = async (password: string): Promise<void> => {
    const person = await api.acceptInvitation(token, password);
    go(addresses.signIn, 'replace');
    comeIn(person);
  };
  return (
    <>
      <h1>{said.invitation}</h1>
      <Loaded asked={token} ask={() => api.lookAtInvitation(token)}>
        {(owner) => (
          <>
            <p>{said.invitedTo(owner.institution)}</p>
            <ChoosePassword owner={owner} action={said.accept} choose={accept} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** `/ingreso?clave=…` */
export function NewPasswordPage({ token }: { token: string }): JSX.Element {
  const save = async (password: string): Promise<void> => {
    await api.acceptReset(token, password);
    note(said.newSaved);
    go(addresses.signIn, 'replace');
  };
  return (
    <>
      <h1>{said.choose}</h1>
      <Loaded asked={token} ask={() => api.lookAtReset(token)}>
        {(owner) => <ChoosePassword owner={owner} action={said.saveNew} choose={save} />}
      </Loaded>
    </>
  );
}

function ChoosePassword(props: {
  owner: LinkOwner;
  action: string;
  choose: (password: string) => Promise<void>;
}): JSX.Element {
  const form = useForm({ password: '' });
  return (
    <SimpleFormView
      form={form}
      name={said.choose}
      needed={{ password: said.choosePassword }}
      action={props.action}
      onSubmit={() => props.choose(form.values.value.password ?? '')}
    >
      <p>
        {props.owner.name}
        <br />
        <span class="soft">{props.owner.email}</span>
      </p>
      {/* Password managers keep the pair. */}
      <input type="hidden" autocomplete="username" value={props.owner.email} />
      <TextField
        {...form.field('password')}
        label={said.choosePassword}
        help={said.choosePasswordHelp}
        type="password"
        autocomplete="new-password"
      />
    </SimpleFormView>
  );
}

/** `/ingreso?olvido=1`: the same answer whether there is such an account or not. */
export function ForgottenPage(): JSX.Element {
  return (
    <>
      <h1>{said.forgot}</h1>
      <Loaded asked="ways" ask={api.ways}>
        {({ mails }) => (mails ? <AskForLink /> : <p>{said.noMails}</p>)}
      </Loaded>
      <p>
        <a href={addresses.signIn}>{said.backToSignIn}</a>
      </p>
    </>
  );
}

function AskForLink(): JSX.Element {
  const form = useForm({ email: '' });
  const asked = useSignal(false);
  const ask = async (): Promise<void> => {
    await api.askForReset((form.values.value.email ?? '').trim());
    asked.value = true;
  };
  if (asked.value) return <p role="status">{said.asked}</p>;
  return (
    <SimpleFormView
      form={form}
      name={said.forgot}
      needed={{ email: texts.signIn.email }}
      action={said.ask}
      onSubmit={ask}
    >
      <p>{said.forgotHelp}</p>
      <TextField {...form.field('email')} label={texts.signIn.email} type="email" autocomplete="username" />
    </SimpleFormView>
  );
}
