import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { AlarmHost } from './alarm/alarm-sheet.tsx';
import { forgetQuieted } from './alarm/alarm-store.ts';
import { pageTitle, startAttention } from './alarm/attention.ts';
import { Announcer } from './announcer.tsx';
import { forgetConversations } from './desk/conversation-store.ts';
import { DeskPage, Reminders } from './desk/desk-page.tsx';
import { startDesk } from './desk/desk-store.ts';
import { forgetKnowledge } from './desk/knowledge-store.ts';
import { startSender } from './desk/sender.ts';
import { startKeyboard } from './keyboard.ts';
import { InboxPage } from './inbox/inbox-page.tsx';
import { inboxTexts } from './inbox/texts-inbox.ts';
import { AdministrationPage } from './admin/administration.tsx';
import { AccountPage } from './pages/account.tsx';
import { FirstRunPage } from './pages/first-run.tsx';
import { MustEnrolPage } from './pages/must-enrol.tsx';
import { RecordsPage } from './pages/records.tsx';
import { ExpiredDialog, SignInPage } from './pages/sign-in.tsx';
import { addresses, go, isUnder, place, signInFor } from './router.ts';
import { attends, mayAdminister, me, session } from './session.ts';
import { texts } from './texts.ts';
import { accountTexts } from './texts-account.ts';
import { Bars } from './ui/bars.tsx';
import { DialogHost, openDialog, pageIsBehind } from './ui/dialog-host.tsx';
import { Header } from './ui/header.tsx';
import { KeysDialog } from './ui/keys-dialog.tsx';
import { Plain } from './ui/plain.tsx';

interface Page {
  title: string;
  show: () => JSX.Element;
  /** Who may see it; the server decides, this only avoids an empty page. */
  for?: { value: boolean };
}

const pages: Record<string, Page> = {
  [addresses.desk]: { title: texts.nav.desk, show: () => <DeskPage />, for: attends },
  [addresses.records]: { title: texts.records.title, show: () => <RecordsPage /> },
  [addresses.questions]: { title: inboxTexts.title, show: () => <InboxPage />, for: attends },
  [addresses.administration]: {
    title: texts.admin.title,
    show: () => <AdministrationPage />,
    for: mayAdminister,
  },
  [addresses.account]: { title: accountTexts.title, show: () => <AccountPage /> },
};

/** Administration has sections of its own under its address. */
function pageAt(path: string): Page | undefined {
  return (
    pages[path] ?? (isUnder(path, addresses.administration) ? pages[addresses.administration] : undefined)
  );
}

export function App(): JSX.Element {
  const { path, query } = place.value;
  const state = session.value;
  useEffect(() => {
    const asked = query.toString() === '' ? path : `${path}?${query}`;
    if (state === 'out' && pageAt(path)) go(signInFor(asked), 'replace');
  }, [state, path]);
  if (path === addresses.firstRun) return <Titled title={texts.firstRun.title} page={<FirstRunPage />} />;
  if (path === addresses.signIn) return <Titled title={texts.signIn.title} page={<SignInPage />} />;
  if (state === 'unknown' || state === 'out') return <p class="empty">{texts.loading}</p>;
  if (me.value?.mustEnrol) return <Titled title={accountTexts.mustTitle} page={<MustEnrolPage />} />;
  return <SignedIn key={me.value?.userId} page={pageAt(path)} />;
}

function Titled(props: { title: string; page: JSX.Element }): JSX.Element {
  useEffect(() => {
    document.title = `${props.title} - ${texts.product}`;
  }, [props.title]);
  return (
    <>
      {props.page}
      <Announcer />
    </>
  );
}

/** The alarm stands before the page, also in the order of Tab, and is not behind any dialog. */
function SignedIn({ page }: { page: Page | undefined }): JSX.Element {
  useInstitutionTheme();
  useEffect(() => (attends.value ? startAttending() : undefined), [attends.value]);
  useEffect(() => {
    pageTitle.value = `${page?.title ?? texts.noSuchPage} - ${texts.product}`;
    if (!attends.value) document.title = pageTitle.value;
  }, [page]);
  return (
    <>
      <AlarmHost />
      <div class="app" inert={pageIsBehind.value}>
        <a class="skip visually-hidden" href="#content">
          {texts.skip}
        </a>
        <Header />
        {attends.value && <Bars />}
        {shown(page)}
      </div>
      {attends.value && <Reminders />}
      <div inert={session.value === 'expired'}>
        <DialogHost />
      </div>
      {session.value === 'expired' && <ExpiredDialog />}
      <Announcer />
    </>
  );
}

function shown(page: Page | undefined): JSX.Element {
  if (!page) return <Plain text={texts.noSuchPage} />;
  return page.for?.value === false ? <Plain text={texts.notPermitted} /> : page.show();
}

function startAttending(): () => void {
  const stops = [
    startDesk(),
    startSender(),
    startAttention(),
    startKeyboard(() => openDialog(() => <KeysDialog />)),
    forgetConversations,
    forgetKnowledge,
    forgetQuieted,
  ];
  // The last four clean up; those before also have begun something.
  return () => {
    for (const stop of stops) stop();
  };
}

function useInstitutionTheme(): void {
  const id = me.value?.institution.id;
  useEffect(() => {
    if (id === undefined) return;
    const theme = document.createElement('link');
    theme.rel = 'stylesheet';
    theme.href = `/${id}/tema.css`;
    document.head.append(theme);
    return () => {
      theme.remove();
    };
  }, [id]);
}
