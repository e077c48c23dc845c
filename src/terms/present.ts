import type { Institution } from '../institutions/directory.ts';
import { noticeRule } from '../institutions/notice-words.ts';
import type { TermsDate } from '../institutions/terms-store.ts';
import type { TermsDraftView, TermsKind, TermsOfKind, TermsVersionView } from '../protocol/terms.ts';
import { FIRST_READ_VERSION, replacedAt, stateOfVersion } from '../rules/terms.ts';
import type { TermsDraft } from './store.ts';

/** The history of one kind, newest first. What a preset said before the opening is nobody's history. */
export function presentVersions(
  { terms }: Pick<Institution, 'terms'>,
  kind: TermsKind,
  now: number,
): TermsVersionView[] {
  const versions = terms.filter((it) => it.kind === kind);
  return versions
    .filter((it) => it.version >= FIRST_READ_VERSION)
    .map((it) => presentVersion(versions, it, now))
    .reverse();
}

function presentVersion(versions: readonly TermsDate[], it: TermsDate, now: number): TermsVersionView {
  const { version, title, summary, hash, authorName, approvedAt, publishedAt, withdrawal } = it;
  return {
    ...{ version, title, summary, hash, authorName, approvedAt, publishedAt },
    state: stateOfVersion(versions, it, now),
    replacedAt: replacedAt(versions, it),
    withdrawn: withdrawal,
  };
}

export function presentDraft(draft: TermsDraft): TermsDraftView {
  const { title, body, summary, revision, editedAt, editedByName } = draft;
  return { title, body, summary, revision, editedAt, editedByName };
}

/** Everything an administrator needs to write the next version of one kind. */
export function presentKind(
  institution: Institution,
  kind: TermsKind,
  draft: TermsDraft | undefined,
  now: number,
): TermsOfKind {
  const { title, template } = institution[kind];
  return {
    kind,
    words: { title, body: template },
    draft: draft ? presentDraft(draft) : null,
    versions: presentVersions(institution, kind, now),
    blanks: kind === 'privacy' ? [...noticeRule.known] : [],
  };
}
