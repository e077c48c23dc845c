import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { AlarmTest } from '../alarm/alarm-test.tsx';
import { now } from '../clock.ts';
import { desk, waiting } from '../desk/desk-store.ts';
import { elapsed } from '../formats.ts';
import { inboxTexts } from '../inbox/texts-inbox.ts';
import { addresses, isUnder, place } from '../router.ts';
import { attends, claims, mayAdminister, me } from '../session.ts';
import { askToSignOut } from '../sign-out.tsx';
import { checksBeforeSending, toggleCheck } from '../spelling.ts';
import { texts } from '../texts.ts';
import { accountTexts } from '../texts-account.ts';
import { dark, toggleTheme } from '../theme.ts';
import { AvailabilitySwitch } from './availability-switch.tsx';
import { openDialog } from './dialog-host.tsx';
import { KeysDialog } from './keys-dialog.tsx';

export function Header(): JSX.Element {
  const institution = me.value?.institution;
  return (
    <header class="top">
      <p class="top-brand">
        {institution && <img src={`/${institution.id}/escudo.svg`} alt="" width="28" height="28" />}
        <span>{institution?.shortName}</span>
      </p>
      <Navigation />
      {attends.value && <QueueState />}
      {claims.value && <AvailabilitySwitch />}
      <Options />
      <a class="top-person clip" href={addresses.account} aria-current={currentOf(addresses.account)}>
        <span class="visually-hidden">{accountTexts.title}: </span>
        {me.value?.name}
      </a>
      <button type="button" class="button-plain button-small" onClick={askToSignOut}>
        {texts.header.signOut}
      </button>
    </header>
  );
}

function Navigation(): JSX.Element {
  const pages = [
    attends.value && ([addresses.desk, texts.nav.desk] as const),
    [addresses.records, texts.nav.records] as const,
    attends.value && ([addresses.questions, texts.nav.questions] as const),
    mayAdminister.value && ([addresses.administration, texts.nav.administration] as const),
  ];
  return (
    <nav class="top-nav" aria-label={texts.nav.label}>
      {pages.map(
        (page) =>
          page && (
            <a
              key={page[0]}
              href={page[0]}
              aria-current={currentOf(page[0])}
              aria-describedby={page[0] === addresses.questions ? 'due-questions' : undefined}
            >
              {page[1]}
              {page[0] === addresses.questions && <DueMark />}
            </a>
          ),
      )}
      <DueWords />
    </nav>
  );
}

/** How many questions should be answered today; the number is explained to whoever listens. */
function DueMark(): JSX.Element | null {
  const { today = 0, overdue = 0 } = desk.value?.questions ?? {};
  if (today + overdue === 0) return null;
  return (
    <span class={overdue > 0 ? 'mark mark-late' : 'mark'} aria-hidden="true">
      {today + overdue}
    </span>
  );
}

function DueWords(): JSX.Element {
  const { today = 0, overdue = 0 } = desk.value?.questions ?? {};
  return (
    <span id="due-questions" hidden>
      {inboxTexts.header(today, overdue)}
    </span>
  );
}

/** The page itself, or a section under it. */
function currentOf(address: string): 'page' | 'true' | undefined {
  if (place.value.path === address) return 'page';
  return isUnder(place.value.path, address) ? 'true' : undefined;
}

function QueueState(): JSX.Element {
  const list = waiting.value;
  const since = Math.min(...list.map((it) => it.waitingSince));
  return (
    <p class={list.length > 0 ? 'top-queue top-queue-some' : 'top-queue'}>
      {list.length === 0
        ? texts.header.nobodyWaits
        : texts.header.waiting(list.length, elapsed(now.value - since))}
    </p>
  );
}

/** A disclosure, not a menu: its buttons are ordinary buttons. */
function Options(): JSX.Element {
  const open = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const choose = (action: () => void) => () => {
    open.value = false;
    opener.current?.focus();
    action();
  };
  return (
    <div
      class="top-options"
      onKeyDown={(event) => event.key === 'Escape' && choose(() => undefined)()}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) open.value = false;
      }}
    >
      <button
        ref={opener}
        type="button"
        class="button-plain button-small"
        aria-expanded={open.value}
        aria-controls="options"
        onClick={() => (open.value = !open.value)}
      >
        {texts.header.options}
      </button>
      <div id="options" class="top-options-list" hidden={!open.value}>
        {attends.value && (
          <button type="button" onClick={choose(() => openDialog(() => <AlarmTest />))}>
            {texts.header.testAlarm}
          </button>
        )}
        <button type="button" aria-pressed={dark.value} onClick={toggleTheme}>
          {texts.header.darkTheme}
        </button>
        {attends.value && (
          <button type="button" aria-pressed={checksBeforeSending.value} onClick={toggleCheck}>
            {texts.header.checkSpelling}
          </button>
        )}
        {attends.value && (
          <button type="button" onClick={choose(() => openDialog(() => <KeysDialog />))}>
            {texts.header.keys}
          </button>
        )}
      </div>
    </div>
  );
}
