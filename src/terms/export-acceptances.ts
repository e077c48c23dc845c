import { recordChange, type Author } from '../changes/store.ts';
import type { Institution } from '../institutions/directory.ts';
import { CSV_START, csvLine } from '../rules/csv.ts';
import { localParts } from '../rules/zone.ts';
import type { World } from '../world.ts';
import {
  findAcceptances,
  type AcceptanceFilters,
  type AcceptanceRow,
  type Place,
} from './acceptance-queries.ts';

const AT_ONCE = 1000;

const HEADINGS = [
  'Constancia',
  'Fecha',
  'Hora',
  'Correo',
  'Versión del reglamento',
  'Huella del reglamento (SHA-256)',
  'Versión del aviso de datos',
  'Huella del aviso de datos (SHA-256)',
  'IP',
  'Navegador',
];

/** Who takes a copy of who accepted what is in the log, with what was asked for. */
export async function exportAcceptances(
  world: Pick<World, 'db' | 'now'>,
  institution: Institution,
  filters: AcceptanceFilters,
  by: Author,
): Promise<AsyncGenerator<string>> {
  const now = world.now();
  const change = { subject: 'terms' as const, key: 'acceptances export', before: null, after: filters };
  await world.db.transaction((tx) => recordChange(tx, institution.id, { by, now, change }));
  // What is accepted while it is being written is not part of it.
  const before = Math.min(filters.before ?? now + 1, now + 1);
  return lines(world, institution, { ...filters, before });
}

/** Part by part: a year of acceptances is never in memory at once. */
async function* lines(
  { db }: Pick<World, 'db'>,
  { id, settings }: Institution,
  filters: AcceptanceFilters,
): AsyncGenerator<string> {
  yield CSV_START + csvLine(HEADINGS);
  let after: Place | undefined;
  for (;;) {
    const rows = await findAcceptances(db, id, filters, { after, limit: AT_ONCE });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => csvLine(cellsOf(row, settings.timezone))).join('');
    if (rows.length < AT_ONCE) return;
    after = { at: last.acceptedAt, id: last.id };
  }
}

function cellsOf(row: AcceptanceRow, zone: string): (string | number | null)[] {
  return [
    row.id,
    localParts(row.acceptedAt, zone).date,
    exactHour(row.acceptedAt, zone),
    row.email,
    row.rulesVersion,
    row.rulesHash,
    row.privacyVersion,
    row.privacyHash,
    row.ip,
    row.userAgent,
  ];
}

/** `14:05:09`, as spreadsheets sort it. */
export function exactHour(at: number, zone: string): string {
  const { secondOfDay } = localParts(at, zone);
  const parts = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
