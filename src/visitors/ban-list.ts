import type { Institution } from '../institutions/directory.ts';
import type { BanPreview, BansPage, BanView } from '../protocol/bans.ts';
import { catches, checkBan } from '../rules/ban.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { banLimits, banValue, maxBanHours } from './ban.ts';
import { presentBan } from './ban-present.ts';
import { additionsOf, findBan, searchBans, type BanSearch } from './ban-store.ts';
import { othersBehind } from './restrict.ts';

const PAGE_SIZE = 30;

/** "A list with search": by value, author, reason and state. */
export async function listBans(
  world: World,
  institution: Institution,
  member: StaffMember,
  { page, ...filters }: Pick<BanSearch, 'text' | 'author' | 'state'> & { page: number },
): Promise<BansPage> {
  const now = world.now();
  const search = { ...filters, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const { rows, total, authors } = await searchBans(world.db, institution.id, search, now);
  const ids = rows.map(({ ban }) => ban.id);
  const additions = await additionsOf(world.db, institution.id, ids);
  return {
    bans: rows.map(({ ban, number }) => presentBan(ban, { additions, number, now })),
    total,
    page,
    pageSize: PAGE_SIZE,
    authors,
    maxHours: maxBanHours(institution, member),
  };
}

export async function showBan(
  world: World,
  institution: Institution,
  id: string,
): Promise<BanView | undefined> {
  const ban = await findBan(world.db, institution.id, id);
  if (!ban) return undefined;
  const additions = await additionsOf(world.db, institution.id, [id]);
  return presentBan(ban, { additions, number: null, now: world.now() });
}

interface Live {
  id: string;
  ip: string;
  mailbox: string;
  sessionId: string;
}

/** First how many others it would shut out: what cannot be restricted is said before anything else is asked. */
export async function previewBan(
  world: World,
  institution: Institution,
  member: StaffMember,
  about: {
    kind: 'ip' | 'email';
    value: string;
    /** The person of the conversation it comes from. */
    person?: { id: string; email: string } | undefined;
    live: Live[];
  },
): Promise<{ ok: true; preview: BanPreview } | Refusal> {
  const { kind, person } = about;
  const maxHours = maxBanHours(institution, member);
  const target = kind === 'ip' ? { address: about.value } : { email: about.value };
  // What is still to be typed is taken as right.
  const verdict = checkBan({ ...target, reason: '-', hours: 1 }, banLimits(world, institution, member));
  if (!verdict.ok) return { ...verdict, field: 'value' };
  const value = banValue(kind, about.value);
  const others = about.live.filter((it) => it.id !== person?.id && catches({ kind, value }, it));
  const byIp = kind === 'ip';
  const used = byIp ? await othersBehind(world.db, institution, value, person?.email, world.now()) : 0;
  return { ok: true, preview: { value, othersIn30Days: used, othersNow: others.length, maxHours } };
}
