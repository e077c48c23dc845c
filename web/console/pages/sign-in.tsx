import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ApiFailure } from '../../lib/api.ts';
import { messageOf } from '../failure.ts';
import { ways } from '../admin/api-people.ts';
import { accountTexts } from '../texts-account.ts';
import { CodeForm } from './code-form.tsx';
import { ForgottenPage, InvitationPage, NewPasswordPage } from './link-pages.tsx';
import { addresses, askedFor, go, place } from '../router.ts';
import { attends, enter, me, session } from '../session.ts';
import { texts } from '../texts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';

const said = texts.signIn;

export function SignInPage(): JSX.Element {
  const { query } = place.value;
  const invitation = query.get('invitacion');
  const reset = query.get('clave');
  const inside = session.value === 'in' && invitation === null && reset === null;
  useEffect(() => {
    if (inside)
      go(askedFor(place.value.query, attends.value ? addresses.desk : addresses.records), 'replace');
  }, [inside]);
  return (
    <main id="content" class="single" tabIndex={-1}>
      <p class="single-product">{texts.product}</p>
      {invitation !== null ? (
        <InvitationPage token={invitation} />
      ) : reset !== null ? (
        <NewPasswordPage token={reset} />
      ) : query.has('olvido') ? (
        <ForgottenPage />
      ) : (
        <>
          <h1>{said.title}</h1>
          <p class="soft">{said.intro}</p>
          <SignInForm />
          <OtherWays />
        </>
      )}
    </main>
  );
}

/** What the installation offers besides the password; if it cannot say, the password remains. */
function OtherWays(): JSX.Element {
  const oidc = useSignal<string | null>(null);
  useEffect(() => {
    ways().then(
      (offered) => (oidc.value = offered.oidc),
      () => undefined,
    );
  }, []);
  return (
    <div class="sign-in-ways">
      {oidc.value !== null && (
        <a class="button-plain" href="/api/staff/oidc/start">
          {accountTexts.with(oidc.value)}
        </a>
      )}
      <p>
        <a href={`${addresses.signIn}?olvido=1`}>{accountTexts.forgot}</a>
      </p>
    </div>
  );
}

/** In place, over everything that was being done: nothing is lost and nobody is sent away. */
export function ExpiredDialog(): JSX.Element {
  return (
    <Dialog title={said.expired}>
      <p>{said.expiredHelp}</p>
      <SignInForm email={me.value?.email ?? ''} />
    </Dialog>
  );
}

/** The password, and the code of the phone where there is one. */
function SignInForm(props: { email?: string }): JSX.Element {
  const { query } = place.value;
  const atCode = useSignal(query.get('paso') === 'codigo');
  const notice = useSignal(query.get('aviso') ?? '');
  if (atCode.value) {
    return (
      <CodeForm
        onBack={(why) => {
          notice.value = why;
          atCode.value = false;
        }}
      />
    );
  }
  const said = accountTexts.notices[notice.value];
  return (
    <>
      {said !== undefined && (
        <p class="notice notice-warning" role="alert">
          {said}
        </p>
      )}
      <PasswordForm {...props} onCode={() => (atCode.value = true)} />
    </>
  );
}

function PasswordForm(props: { email?: string; onCode: () => void }): JSX.Element {
  const email = useSignal(props.email ?? '');
  const password = useSignal('');
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const busy = useSignal(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(props.email ? '[name=password]' : '[name=email]')?.focus();
  }, []);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.value = missing(email.value, password.value);
    refused.value = '';
    if (busy.value || Object.keys(wrong.value).length > 0) return;
    busy.value = true;
    try {
      if ((await enter(email.value.trim(), password.value)) === 'code') props.onCode();
    } catch (failure) {
      refused.value = whySignInFailed(failure);
      password.value = '';
    } finally {
      busy.value = false;
    }
  };
  return (
    <form ref={form} class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      <TextField
        label={said.email}
        name="email"
        type="email"
        autocomplete="username"
        value={email.value}
        error={wrong.value.email}
        onValue={(value) => (email.value = value)}
      />
      <TextField
        label={said.password}
        name="password"
        type="password"
        autocomplete="current-password"
        value={password.value}
        error={wrong.value.password}
        onValue={(value) => (password.value = value)}
      />
      <button type="submit" class="button" aria-disabled={busy.value}>
        {busy.value ? said.busy : said.submit}
      </button>
    </form>
  );
}

function missing(email: string, password: string): Record<string, string> {
  return {
    ...(email.trim() === '' && { email: said.noEmail }),
    ...(password === '' && { password: said.noPassword }),
  };
}

function whySignInFailed(failure: unknown): string {
  const wait = failure instanceof ApiFailure ? failure.body.retryAfterSeconds : undefined;
  return wait === undefined ? messageOf(failure) : said.throttled(wait);
}
