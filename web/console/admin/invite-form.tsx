import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { StaffRole } from '../../../src/protocol.ts';
import type { HandedLink } from '../../../src/protocol/people.ts';
import { newId } from '../../lib/new-id.ts';
import { watched } from '../session.ts';
import { TextField } from '../ui/field.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';
import * as api from './api-people.ts';
import { Handed } from './handed-link.tsx';
import { RolesField } from './roles-field.tsx';
import { peopleTexts as said } from './texts-people.ts';

const nobody = { name: '', email: '' };

export function InviteForm(props: { mails: boolean; onInvited: () => void }): JSX.Element {
  const form = useForm(nobody);
  const roles = useSignal<StaffRole[]>(['agent']);
  const byHand = useSignal(false);
  const done = useSignal<{ handed: HandedLink; name: string } | null>(null);
  const invite = async (): Promise<void> => {
    done.value = null;
    const { name = '', email = '' } = form.values.value;
    const wanted = { id: newId(), name, email, roles: roles.value, byHand: byHand.value };
    done.value = { handed: await watched(api.invite(wanted)), name: name.trim() };
    form.values.value = nobody;
    props.onInvited();
  };
  return (
    <section class="section" aria-labelledby="invite">
      <h2 id="invite">{said.invite}</h2>
      <p class="soft">{said.inviteHelp}</p>
      <SimpleFormView
        form={form}
        name={said.invite}
        needed={{ name: said.name, email: said.email }}
        check={(): Record<string, string> => (roles.value.length === 0 ? { roles: said.noRoles } : {})}
        action={said.sendInvitation}
        onSubmit={invite}
      >
        <TextField {...form.field('name')} label={said.name} help={said.nameHelp} />
        <TextField {...form.field('email')} label={said.email} type="email" />
        <RolesField
          chosen={roles.value}
          error={form.wrong.value.roles}
          onChange={(next) => (roles.value = next)}
        />
        {props.mails && (
          <label class="check">
            <input
              type="checkbox"
              checked={byHand.value}
              onChange={(event) => (byHand.value = event.currentTarget.checked)}
            />
            {said.byHand}
          </label>
        )}
      </SimpleFormView>
      {done.value && (
        <div class="notice notice-success">
          <Handed handed={done.value.handed} name={done.value.name} />
        </div>
      )}
    </section>
  );
}
