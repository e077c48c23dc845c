import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PersonView, StaffRole } from '../../../src/protocol.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';

const said = texts.admin;
const roles = Object.entries(texts.roles) as [StaffRole, string][];
const nobody = { name: '', email: '', password: '' };

export function People(): JSX.Element {
  return (
    <div class="stack">
      <Loaded asked="people" ask={api.people}>
        {({ people }, again) => (
          <>
            <ul class="people">
              {people.map((one) => (
                <PersonLine key={one.userId} one={one} />
              ))}
            </ul>
            <AddPerson onAdded={again} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function PersonLine({ one }: { one: PersonView }): JSX.Element {
  return (
    <li>
      <span class="name">{one.name}</span>
      <span class="soft">{one.email}</span>
      <span>{one.roles.map((role) => texts.roles[role]).join(', ')}</span>
      <span class="soft">{one.active ? said.active : said.inactive}</span>
    </li>
  );
}

function AddPerson({ onAdded }: { onAdded: () => void }): JSX.Element {
  const values = useSignal(nobody);
  const chosen = useSignal<StaffRole[]>(['agent']);
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const field = (name: keyof typeof nobody) => ({
    name,
    value: values.value[name],
    error: wrong.value[name],
    onValue: (value: string) => {
      values.value = { ...values.value, [name]: value };
    },
  });
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.value = missing(values.value, chosen.value);
    refused.value = '';
    if (Object.keys(wrong.value).length > 0) return;
    try {
      await watched(api.addPerson({ ...values.value, roles: chosen.value }));
      note(said.added(values.value.name));
      values.value = nobody;
      onAdded();
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) refused.value = messageOf(failure);
    }
  };
  return (
    <form class="add-person" noValidate aria-label={said.add} onSubmit={(event) => void add(event)}>
      <h2>{said.add}</h2>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      <TextField {...field('name')} label={said.name} help={said.nameHelp} />
      <TextField {...field('email')} label={said.email} type="email" />
      <TextField
        {...field('password')}
        label={said.password}
        help={said.passwordHelp}
        type="password"
        autocomplete="new-password"
      />
      <Roles chosen={chosen.value} onChange={(next) => (chosen.value = next)} />
      <button type="submit" class="button">
        {said.add}
      </button>
    </form>
  );
}

function Roles(props: { chosen: StaffRole[]; onChange: (roles: StaffRole[]) => void }): JSX.Element {
  const toggle = (role: StaffRole): void => {
    const without = props.chosen.filter((one) => one !== role);
    props.onChange(without.length === props.chosen.length ? [...without, role] : without);
  };
  return (
    <fieldset class="choices choices-row">
      <legend>{said.roles}</legend>
      {roles.map(([role, label]) => (
        <label key={role} class="check">
          <input
            type="checkbox"
            name="roles"
            checked={props.chosen.includes(role)}
            onChange={() => toggle(role)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

function missing(values: typeof nobody, chosen: StaffRole[]): Record<string, string> {
  const empty = (Object.keys(nobody) as (keyof typeof nobody)[]).filter((key) => values[key].trim() === '');
  const wrong: Record<string, string> = Object.fromEntries(
    empty.map((key) => [key, texts.fillIn(said[key])]),
  );
  return chosen.length === 0 ? { ...wrong, roles: said.noRoles } : wrong;
}
