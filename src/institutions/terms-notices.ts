import type { TermsKind, TermsNotice } from '../protocol/terms.ts';
import { formatDate, formatMoment } from '../rules/spanish-format.ts';
import { announcedChanges, type Announced } from '../rules/terms.ts';
import type { Institution } from './directory.ts';
import { say } from './say.ts';
import type { TermsDate } from './terms-store.ts';

type Announcer = Pick<Institution, 'id' | 'settings' | 'texts' | 'terms' | 'openedAt'>;

/**
 * "cualquier modificación será anunciada": from its approval until thirty days after it is in force, a change is told
 * with its date wherever citizens arrive: the entry, the institution's page and the forums.
 */
export function termsNotices(institution: Announcer, now: number): TermsNotice[] {
  return (['rules', 'privacy'] as const).flatMap((kind) =>
    announcedChanges(
      institution.terms.filter((it) => it.kind === kind),
      { openedAt: institution.openedAt, now },
    ).map((change) => present(institution, kind, change)),
  );
}

/** The page where one version can be read, with what it changes. */
export function termsAddress(institutionId: string, kind: TermsKind, version: number): string {
  return `/${institutionId}/reglamento?${kind === 'rules' ? 'version' : 'aviso'}=${String(version)}`;
}

const keys = {
  rules: { changed: 'rules_changed', coming: 'rules_will_change' },
  privacy: { changed: 'privacy_changed', coming: 'privacy_will_change' },
} as const;

function present(
  institution: Announcer,
  kind: TermsKind,
  { version: { version, publishedAt, summary }, inForce }: Announced<TermsDate>,
): TermsNotice {
  const zone = institution.settings.timezone;
  const fecha = inForce ? formatDate(publishedAt, zone) : formatMoment(publishedAt, zone);
  const { changed, coming } = keys[kind];
  const text = inForce ? say(institution, changed, { fecha }) : say(institution, coming, { fecha });
  return { kind, version, inForce, text, summary, href: termsAddress(institution.id, kind, version) };
}
