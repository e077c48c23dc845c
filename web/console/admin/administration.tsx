import { useSignal } from '@preact/signals';
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
      <Sections mine={mine} open={open} />
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

/** Beside the section; on a narrow screen folded once one has chosen, so that the section itself is what one sees first. */
function Sections({ mine, open }: { mine: Section[]; open: Section | undefined }): JSX.Element {
  const unfolded = useSignal(false);
  return (
    <nav class="admin-nav" aria-label={texts.admin.title}>
      <button
        type="button"
        class="button-plain admin-nav-opener"
        aria-expanded={unfolded.value}
        aria-controls="secciones"
        onClick={() => (unfolded.value = !unfolded.value)}
      >
        {texts.admin.sections}
      </button>
      <ul id="secciones" class={unfolded.value ? '' : 'is-folded'}>
        {mine.map((one) => (
          <li key={one.slug}>
            <a
              href={addressOf(one)}
              aria-current={one === open ? 'page' : undefined}
              onClick={() => (unfolded.value = false)}
            >
              {one.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
