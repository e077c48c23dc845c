import type { JSX } from 'preact';
import { texts } from '../texts.ts';
import { Bans } from './admin-bans.tsx';
import { People } from './admin-people.tsx';
import { Service } from './admin-service.tsx';

/** What an administrator needs to begin; the rest of administration is another issue. */
export function AdministrationPage(): JSX.Element {
  return (
    <main id="content" class="page" tabIndex={-1}>
      <h1>{texts.admin.title}</h1>
      <Service />
      <People />
      <Bans />
      <p class="soft">{texts.admin.later}</p>
    </main>
  );
}
