/**
 * When a version of the rules of use (or of the personal-data notice) is in force, pending or past. A version never
 * changes: it is approved once, is in force from its instant on, and may be withdrawn only before that.
 */
export interface DatedVersion {
  version: number;
  approvedAt: number;
  /** The instant from which it is in force; later than `approvedAt` when it was published for a date. */
  publishedAt: number;
  withdrawnAt: number | null;
}

export type TermsState = 'in_force' | 'pending' | 'past' | 'withdrawn';

/** Version 0 is what a preset says before the counter opens: nobody can have accepted it. */
export const FIRST_READ_VERSION = 1;

/**
 * For how long after it came into force a change is announced: long enough for who comes once a month. Before that, it
 * is announced from its approval.
 */
const NOTICE_AFTER_MS = 30 * 86_400_000;

/** Half-open like every span here: at its instant it is in force. */
export function versionInForce<V extends DatedVersion>(versions: readonly V[], now: number): V | undefined {
  return lastOf(inOrder(versions).filter((it) => it.publishedAt <= now));
}

export function pendingVersion<V extends DatedVersion>(versions: readonly V[], now: number): V | undefined {
  return inOrder(versions).find((it) => it.publishedAt > now);
}

export function stateOfVersion<V extends DatedVersion>(
  versions: readonly V[],
  one: V,
  now: number,
): TermsState {
  if (one.withdrawnAt !== null) return 'withdrawn';
  if (one.publishedAt > now) return 'pending';
  return versionInForce(versions, now)?.version === one.version ? 'in_force' : 'past';
}

/** When the next version takes the place of this one; null while none is known. */
export function replacedAt<V extends DatedVersion>(versions: readonly V[], one: V): number | null {
  const order = inOrder(versions);
  const index = order.findIndex((it) => it.version === one.version);
  return index < 0 ? null : (order[index + 1]?.publishedAt ?? null);
}

/** The version that was in force before this one comes (or would have come) into force. */
export function versionBefore<V extends DatedVersion>(versions: readonly V[], one: V): V | undefined {
  return lastOf(inOrder(versions).filter((it) => it.version !== one.version && comesBefore(it, one) < 0));
}

export interface Announced<V extends DatedVersion> {
  version: V;
  /** False: it is approved and will come into force. */
  inForce: boolean;
}

/**
 * The changes that are announced now: the one that is coming, and the last one for thirty days. What came into force
 * up to the opening of the counter is what everybody read first, a change for nobody.
 */
export function announcedChanges<V extends DatedVersion>(
  versions: readonly V[],
  { openedAt, now }: { openedAt: number | null; now: number },
): Announced<V>[] {
  if (openedAt === null) return [];
  const current = versionInForce(versions, now);
  const pending = pendingVersion(versions, now);
  const isChange = (it: V) => it.publishedAt > openedAt && versionBefore(versions, it) !== undefined;
  return [
    ...(pending && isChange(pending) ? [{ version: pending, inForce: false }] : []),
    ...(current && isChange(current) && now - current.publishedAt < NOTICE_AFTER_MS
      ? [{ version: current, inForce: true }]
      : []),
  ];
}

const lastOf = <V>(list: readonly V[]): V | undefined => list[list.length - 1];

/** Those that were or will be in force, first to last. */
function inOrder<V extends DatedVersion>(versions: readonly V[]): V[] {
  return versions
    .filter((it) => it.withdrawnAt === null && it.version >= FIRST_READ_VERSION)
    .sort(comesBefore);
}

function comesBefore(a: DatedVersion, b: DatedVersion): number {
  return a.publishedAt - b.publishedAt || a.version - b.version;
}
