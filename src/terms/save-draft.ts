import { recordChange, type Author } from '../changes/store.ts';
import { lockInstitution } from '../institutions/store.ts';
import type { TermsKind } from '../protocol/terms.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { checkDraft, normaliseWords, type DraftWords } from './check-words.ts';
import { deleteDraft, findDraft, putDraft, type TermsDraft } from './store.ts';

type Office = Pick<World, 'db' | 'now'>;
type Outcome<T> = ({ ok: true } & T) | { ok: false; errors: Refusal[] };

/** Who edits something that somebody else changed meanwhile is told who, and overwrites nothing. */
export function changedMeanwhile(draft: TermsDraft | undefined): Refusal {
  return refuse('changed_meanwhile', { detail: draft ? { agente: draft.editedByName } : {} });
}

/** `revision` is the one that was being edited, 0 for none. */
export async function saveDraft(
  world: Office,
  institutionId: string,
  { kind, revision, by, ...typed }: DraftWords & { kind: TermsKind; revision: number; by: Author },
): Promise<Outcome<{ draft: TermsDraft }>> {
  const words = normaliseWords(typed);
  const errors = checkDraft(kind, words);
  if (errors.length > 0) return { ok: false, errors };
  return world.db.transaction(async (tx) => {
    await lockInstitution(tx, institutionId);
    const before = await findDraft(tx, institutionId, kind);
    if ((before?.revision ?? 0) !== revision) return { ok: false, errors: [changedMeanwhile(before)] };
    const draft: TermsDraft = {
      institutionId,
      kind,
      ...words,
      revision: revision + 1,
      editedAt: world.now(),
      editedById: by.id,
      editedByName: by.name,
    };
    await putDraft(tx, draft);
    return { ok: true, draft };
  });
}

/** Somebody's work goes away: the log keeps it. */
export async function discardDraft(
  world: Office,
  institutionId: string,
  { kind, revision, by }: { kind: TermsKind; revision: number; by: Author },
): Promise<Outcome<object>> {
  return world.db.transaction(async (tx) => {
    await lockInstitution(tx, institutionId);
    const draft = await findDraft(tx, institutionId, kind);
    if (!draft) return { ok: true };
    if (draft.revision !== revision) return { ok: false, errors: [changedMeanwhile(draft)] };
    await deleteDraft(tx, institutionId, kind);
    const { title, body, summary } = draft;
    const change = {
      subject: 'terms' as const,
      key: `${kind} draft`,
      before: { title, body, summary },
      after: null,
    };
    await recordChange(tx, institutionId, { by, now: world.now(), change });
    return { ok: true };
  });
}
