import { normaliseIp } from '../rules/ip-address.ts';
import { normaliseName } from '../rules/names.ts';
import { addDays, epochOf } from '../rules/zone.ts';
import type { EventKind } from '../database/schema/index.ts';
import type { Institution } from '../institutions/directory.ts';
import type { EndKind, RecordsPage } from '../protocol.ts';
import type { World } from '../world.ts';
import { presentRow } from './present.ts';
import { findRecords, messageCounts, searchableAgents, type RecordFilters } from './queries.ts';

const PAGE_SIZE = 50;

/** What a public servant asks for; days are of the institution's calendar, both included. */
interface RecordSearch {
  from?: string | undefined;
  to?: string | undefined;
  agent?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  end?: EndKind | 'live' | undefined;
  ip?: string | undefined;
  with?: keyof typeof HAPPENED | undefined;
  page: number;
}

/** "Los servidores públicos … deben tener la posibilidad de revisar todos estos registros" (IPES). */
export async function searchRecords(
  world: World,
  institution: Institution,
  search: RecordSearch,
): Promise<RecordsPage> {
  const page = { limit: PAGE_SIZE, offset: (search.page - 1) * PAGE_SIZE };
  const filters = filtersOf(search, institution.settings.timezone);
  const [{ rows, total }, agents] = await Promise.all([
    findRecords(world.db, institution.id, filters, page),
    searchableAgents(world.db, institution.id),
  ]);
  const counts = await messageCounts(
    world.db,
    institution.id,
    rows.map((row) => row.id),
  );
  return {
    records: rows.map((row) => presentRow(row, counts.get(row.id) ?? 0)),
    total,
    page: search.page,
    pageSize: PAGE_SIZE,
    agents,
  };
}

/** What can be asked for by what happened in it. */
const HAPPENED = {
  personal_data: ['personal_data_sent', 'personal_data_masked'],
  pqrsd: ['referred_to_pqrsd'],
} as const satisfies Record<string, readonly EventKind[]>;

function filtersOf(
  { from, to, agent, name, email, end, ip, with: what }: RecordSearch,
  zone: string,
): RecordFilters {
  return {
    from: from === undefined ? undefined : epochOf(from, 0, zone),
    before: to === undefined ? undefined : epochOf(addDays(to, 1), 0, zone),
    agentId: agent,
    name: name === undefined ? undefined : normaliseName(name),
    email: email?.trim(),
    end,
    ip: ip === undefined ? undefined : (normaliseIp(ip.trim()) ?? ip.trim()),
    happened: what === undefined ? undefined : HAPPENED[what],
  };
}
