import type { JSX } from 'preact';
import type { InvitationView, PeoplePage, PersonDetails } from '../../../src/protocol/people.ts';
import { note } from '../announcer.tsx';
import { dateAndHour } from '../formats.ts';
import { addresses, place } from '../router.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-people.ts';
import { LinkDialog } from './handed-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { PersonPage } from './person.tsx';
import { rolesInWords } from './roles-field.tsx';
import { peopleTexts as said } from './texts-people.ts';

const peopleAddress = `${addresses.administration}/personas`;

/** Everybody who may sign in, who was invited, and what is asked of those who administer. */
export function People(): JSX.Element {
  const chosen = place.value.query.get('persona');
  return (
    <Loaded asked="people" ask={api.people}>
      {(page, again) => {
        const one = page.people.find(({ userId }) => userId === chosen);
        if (one) return <PersonPage key={one.userId} one={one} again={again} back={peopleAddress} />;
        return <PeopleList page={page} again={again} />;
      }}
    </Loaded>
  );
}

function PeopleList({ page, again }: { page: PeoplePage; again: () => void }): JSX.Element {
  return (
    <div class="stack">
      <ul class="people">
        {page.people.map((one) => (
          <PersonLine key={one.userId} one={one} />
        ))}
      </ul>
      <section class="section" aria-labelledby="invitations">
        <h2 id="invitations">{said.invitations}</h2>
        {page.invitations.length === 0 ? (
          <p class="soft">{said.noInvitations}</p>
        ) : (
          <ul class="people">
            {page.invitations.map((one) => (
              <InvitationLine key={one.id} one={one} again={again} />
            ))}
          </ul>
        )}
      </section>
      <InviteForm mails={page.mails} onInvited={again} />
      <Policy required={page.twoFactorForAdministrators} again={again} />
    </div>
  );
}

function PersonLine({ one }: { one: PersonDetails }): JSX.Element {
  return (
    <li>
      <div class="people-who">
        <span class="name">{one.name}</span>
        <span class="soft">{one.email}</span>
      </div>
      <div class="people-what">
        <span>{rolesInWords(one.roles)}</span>
        {!one.active && <span class="tag tag-warning">{said.inactive}</span>}
        {one.secondFactor && <span class="tag">{said.secondStep}</span>}
      </div>
      <a
        class="button-plain"
        href={`${peopleAddress}?persona=${encodeURIComponent(one.userId)}`}
        aria-label={said.manage(one.name)}
      >
        {said.manageShort}
      </a>
    </li>
  );
}

function InvitationLine({ one, again }: { one: InvitationView; again: () => void }): JSX.Element {
  const revoke = async (): Promise<void> => {
    await watched(api.revoke(one.id));
    note(said.revoked);
    again();
  };
  const resend = () => (
    <LinkDialog
      title={said.resend}
      help={said.resendHelp}
      name={one.name}
      make={() => api.resend(one.id, false)}
      onMade={again}
    />
  );
  const forget = () => (
    <Confirm title={said.revoke} danger onConfirm={revoke}>
      <p>{said.revokeHelp(one.name)}</p>
    </Confirm>
  );
  return (
    <li>
      <div class="people-who">
        <span class="name">{one.name}</span>
        <span class="soft">{one.email}</span>
      </div>
      <div class="people-what">
        <span>{rolesInWords(one.roles)}</span>
        <span class="soft">{said.invitedBy(one.invitedByName, dateAndHour(one.sentAt))}</span>
        <span class={one.expired ? 'tag tag-warning' : 'soft'}>
          {one.expired ? said.expired(dateAndHour(one.expiresAt)) : said.expires(dateAndHour(one.expiresAt))}
        </span>
      </div>
      <p class="row">
        <button
          type="button"
          class="button-plain"
          aria-label={said.resendOf(one.name)}
          onClick={() => openDialog(resend)}
        >
          {said.resend}
        </button>
        <button
          type="button"
          class="button-plain"
          aria-label={said.revokeOf(one.name)}
          onClick={() => openDialog(forget)}
        >
          {said.revoke}
        </button>
      </p>
    </li>
  );
}

function Policy({ required, again }: { required: boolean; again: () => void }): JSX.Element {
  const title = required ? said.policyOff : said.policyOn;
  const change = async (): Promise<void> => {
    await watched(api.requireSecondFactor(!required));
    note(said.policySaved);
    again();
  };
  const ask = () => (
    <Confirm title={title} onConfirm={change}>
      <p>{required ? said.policyIsOn : said.policyHelp}</p>
    </Confirm>
  );
  return (
    <section class="section" aria-labelledby="policy">
      <h2 id="policy">{said.policy}</h2>
      <p class="soft">{said.policyHelp}</p>
      <p>{required ? said.policyIsOn : said.policyIsOff}</p>
      <p class="row">
        <button type="button" class="button-plain" onClick={() => openDialog(ask)}>
          {title}
        </button>
      </p>
    </section>
  );
}
