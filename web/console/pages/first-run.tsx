import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import * as api from '../api.ts';
import { note } from '../announcer.tsx';
import { fieldErrors, messageOf } from '../failure.ts';
import { addresses, go } from '../router.ts';
import { texts } from '../texts.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { emptyFirstRun, firstRunRequest, missingInFirstRun, type FirstRunValues } from './first-run-form.ts';

const said = texts.firstRun;

/** The first administrator, with the code that the server wrote in its log. */
export function FirstRunPage(): JSX.Element {
  return (
    <main id="content" class="single" tabIndex={-1}>
      <p class="single-product">{texts.product}</p>
      <h1>{said.title}</h1>
      <Loaded asked="first-run" ask={api.firstRunState}>
        {(state) =>
          state.needed ? (
            <FirstRunForm presets={state.presets} />
          ) : (
            <p>
              {said.notNeeded} <a href={addresses.signIn}>{said.goSignIn}</a>
            </p>
          )
        }
      </Loaded>
    </main>
  );
}

function FirstRunForm({ presets }: { presets: { id: string; name: string }[] }): JSX.Element {
  const values = useSignal<FirstRunValues>({ ...emptyFirstRun, preset: presets[0]?.id ?? 'blank' });
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const busy = useSignal(false);
  const field = (name: keyof FirstRunValues) => ({
    name,
    value: values.value[name],
    error: wrong.value[name],
    onValue: (value: string) => {
      values.value = { ...values.value, [name]: value };
    },
  });
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.value = missingInFirstRun(values.value);
    refused.value = '';
    if (busy.value || Object.keys(wrong.value).length > 0) return;
    busy.value = true;
    try {
      await api.firstRun(firstRunRequest(values.value));
      note(said.done);
      go(addresses.signIn, 'replace');
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) refused.value = messageOf(failure);
    } finally {
      busy.value = false;
    }
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p class="soft">{said.intro}</p>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      <TextField {...field('code')} label={said.code} help={said.codeHelp} autocomplete="one-time-code" />
      <TextField {...field('name')} label={said.name} autocomplete="name" />
      <TextField {...field('email')} label={said.email} type="email" autocomplete="username" />
      <TextField
        {...field('password')}
        label={said.password}
        help={said.passwordHelp}
        type="password"
        autocomplete="new-password"
      />
      <SelectField {...field('preset')} label={said.preset} options={presetOptions(presets)} />
      {values.value.preset === 'blank' && (
        <>
          <TextField {...field('institutionName')} label={said.institutionName} />
          <TextField {...field('institutionId')} label={said.institutionId} help={said.institutionIdHelp} />
        </>
      )}
      <button type="submit" class="button" aria-disabled={busy.value}>
        {said.submit}
      </button>
    </form>
  );
}

function presetOptions(presets: { id: string; name: string }[]): { value: string; label: string }[] {
  const known = presets
    .filter(({ id }) => id !== 'blank')
    .map(({ id, name }) => ({ value: id, label: name }));
  return [...known, { value: 'blank', label: said.blank }];
}
