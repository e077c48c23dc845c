import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PersonDetails } from '../../../src/protocol/people.ts';
import { note } from '../announcer.tsx';
import { watched } from '../session.ts';
import { accountTexts } from '../texts-account.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';
import { SessionList, SignInTable } from './access-lists.tsx';
import * as api from './api-people.ts';
import { LinkDialog } from './handed-link.tsx';
import { RolesField, rolesInWords } from './roles-field.tsx';
import { peopleTexts as said } from './texts-people.ts';

interface About {
  one: PersonDetails;
  again: () => void;
}

/** One person: name and roles, how they sign in, and from where they did. */
export function PersonPage(props: About & { back: string }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack">
      <p>
        <a href={props.back}>{said.back}</a>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {props.one.name}
      </h2>
      <p class="soft">
        {props.one.email} {!props.one.active && <span class="tag tag-warning">{said.inactive}</span>}
      </p>
      <Edit {...props} />
      <Decisions {...props} />
      <Access one={props.one} />
    </div>
  );
}

function Edit({ one, again }: About): JSX.Element {
  const form = useForm({ name: one.name });
  const roles = useSignal([...one.roles]);
  const opened = useSignal(one.revision);
  // Somebody else changed it: what was typed stays, and what it says now stands beside it.
  const changed = opened.value !== one.revision;
  const save = async (): Promise<void> => {
    const { name = '' } = form.values.value;
    try {
      await watched(api.editPerson(one.userId, { name, roles: roles.value, revision: opened.value }));
      note(said.saved);
      opened.value += 1;
    } catch (failure) {
      opened.value = one.revision;
      throw failure;
    } finally {
      again();
    }
  };
  return (
    <section class="section" aria-labelledby="edit">
      <h3 id="edit">{said.edit}</h3>
      <SimpleFormView
        form={form}
        name={said.edit}
        needed={{ name: said.name }}
        check={(): Record<string, string> => (roles.value.length === 0 ? { roles: said.noRoles } : {})}
        action={said.save}
        onSubmit={save}
      >
        {changed && <p class="notice notice-warning">{said.saysNow(one.name, rolesInWords(one.roles))}</p>}
        <TextField {...form.field('name')} label={said.name} help={said.editHelp} />
        <RolesField
          chosen={roles.value}
          error={form.wrong.value.roles}
          onChange={(next) => (roles.value = next)}
        />
      </SimpleFormView>
    </section>
  );
}

function Decisions({ one, again }: About): JSX.Element {
  const link = () => (
    <LinkDialog
      title={said.makeLink}
      help={said.passwordLinkHelp}
      name={one.name}
      make={() => api.passwordLink(one.userId, false)}
    />
  );
  const decision = (title: string, help: string, what: Parameters<typeof api.decide>[1], done: string) => {
    const decide = async (): Promise<void> => {
      await watched(api.decide(one.userId, what));
      note(done);
      again();
    };
    const ask = () => (
      <Confirm title={title} danger={what !== 'enable'} onConfirm={decide}>
        <p>{help}</p>
      </Confirm>
    );
    return (
      <button
        type="button"
        class={what === 'disable' ? 'button-plain button-risky' : 'button-plain'}
        onClick={() => openDialog(ask)}
      >
        {title}
      </button>
    );
  };
  return (
    <section class="section" aria-labelledby="decisions">
      <h3 id="decisions">{said.access}</h3>
      <p class="row">
        {one.active && (
          <button type="button" class="button-plain" onClick={() => openDialog(link)}>
            {said.passwordLink}
          </button>
        )}
        {one.secondFactor &&
          decision(
            said.resetSecondStep,
            said.resetSecondStepHelp(one.name),
            'reset-second-factor',
            said.secondStepGone,
          )}
        {one.active && decision(said.endAll, said.endAllHelp(one.name), 'end-sessions', said.endedAll)}
        {one.active
          ? decision(said.disable, said.disableHelp(one.name), 'disable', said.disabled)
          : decision(said.enable, said.enableHelp(one.name), 'enable', said.enabled)}
      </p>
    </section>
  );
}

function Access({ one }: { one: PersonDetails }): JSX.Element {
  return (
    <Loaded asked={`access ${one.userId} ${one.revision}`} ask={() => api.access(one.userId)}>
      {({ sessions, signIns }, again) => (
        <>
          <section class="section" aria-labelledby="sessions">
            <h3 id="sessions">{accountTexts.sessions}</h3>
            <SessionList sessions={sessions} end={(id) => api.endSessionOf(one.userId, id)} again={again} />
          </section>
          <section class="section" aria-labelledby="sign-ins">
            <h3 id="sign-ins">{accountTexts.signIns}</h3>
            <SignInTable signIns={signIns} />
          </section>
        </>
      )}
    </Loaded>
  );
}
