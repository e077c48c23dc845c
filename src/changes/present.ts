import type { Database, Tx } from '../database/pool.ts';
import type { ChangeSubject } from '../database/schema/index.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import { lastChange } from './store.ts';

/** Who edits what somebody else changed meanwhile is told who it was, and overwrites nothing. */
export async function changedMeanwhile(
  db: Database | Tx,
  institutionId: string,
  about: { subjects: ChangeSubject[]; key?: string },
): Promise<Refusal> {
  const last = await lastChange(db, institutionId, about);
  return refuse('changed_meanwhile', last ? { detail: { agente: last.authorName } } : {});
}
