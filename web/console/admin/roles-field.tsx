import type { JSX } from 'preact';
import type { StaffRole } from '../../../src/protocol.ts';
import { texts } from '../texts.ts';
import { peopleTexts as said } from './texts-people.ts';

const roles = Object.entries(texts.roles) as [StaffRole, string][];

export const rolesInWords = (list: readonly StaffRole[]): string =>
  list.map((role) => texts.roles[role]).join(', ');

/** One account may hold several. */
export function RolesField(props: {
  chosen: readonly StaffRole[];
  error: string | undefined;
  onChange: (roles: StaffRole[]) => void;
}): JSX.Element {
  const toggle = (role: StaffRole): void => {
    const without = props.chosen.filter((one) => one !== role);
    props.onChange(without.length === props.chosen.length ? [...without, role] : without);
  };
  return (
    <fieldset class="choices choices-row">
      <legend>{said.roles}</legend>
      {props.error && <p class="field-error">{props.error}</p>}
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
