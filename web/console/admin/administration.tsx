import type { JSX } from 'preact';
import { addresses, place } from '../router.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';
import { Plain } from '../ui/plain.tsx';
import { sections, type Section } from './sections.tsx';

/** Everything the institution decides: a list of what there is beside the one that is open. */
export function AdministrationPage(): JSX.Element {
  const mine = sections.filter(mayOpen);
  const open = mine.find((one) => addressOf(one) === place.value.path);
  return (
    <div class="admin">
      <nav class="admin-nav" aria-label={texts.admin.title}>
        <ul>
          {mine.map((one) => (
            <li key={one.slug}>
              <a href={addressOf(one)} aria-current={one === open ? 'page' : undefined}>
                {one.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {open ? (
        <main id="content" class="page" tabIndex={-1}>
          <p class="admin-where">{texts.admin.title}</p>
          <h1>{open.title}</h1>
          {open.intro !== undefined && <p class="soft">{open.intro}</p>}
          <open.Content />
        </main>
      ) : (
        <Plain text={texts.noSuchPage} />
      )}
    </div>
  );
}

/** The first section has the plain address. */
function addressOf({ slug }: Section): string {
  return slug === '' ? addresses.administration : `${addresses.administration}/${slug}`;
}

/** The server decides; this only avoids an empty page. */
function mayOpen(section: Section): boolean {
  return me.value?.roles.some((role) => section.for.includes(role)) ?? false;
}
