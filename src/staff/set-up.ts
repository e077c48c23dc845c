import { randomUUID, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import type { Tx } from '../database/pool.ts';
import { newInstitution } from '../institutions/new-institution.ts';
import { listPresets, readPreset } from '../institutions/preset.ts';
import type { Preset } from '../institutions/preset-schema.ts';
import { projectRoot } from '../project-root.ts';
import type { FirstRunRequest, FirstRunState } from '../protocol/first-run.ts';
import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { World } from '../world.ts';
import { hashCode } from './first-run.ts';
import { addServant } from './invite.ts';
import { failedSignIns, insertAttempt } from './attempts-store.ts';
import { changeInstallation, findInstallation, lockInstallation } from './store.ts';

const presetsFolder = join(projectRoot, 'institutions');
/** Where wrong codes are counted, beside the accounts' failed sign-ins; no account can have this name. */
const COUNTED_AS = 'primer-uso';
const WINDOW_MS = 15 * 60_000;
/** The code has 40 bits: these stop a guesser, not a technician who copies it wrong. */
const MOST_FAILURES = 100;
const MOST_FAILURES_BY_ADDRESS = 10;

/** Puts the institution into the database, not yet open; false when it is already there. */
export type BeginInstitution = (tx: Tx, preset: Preset) => Promise<boolean>;

export async function isNeeded(world: Pick<World, 'db'>): Promise<boolean> {
  return (await findInstallation(world.db))?.setUpAt === null;
}

/** What the first institution can begin as, besides a blank one. */
export function presetChoices(): FirstRunState['presets'] {
  return listPresets(presetsFolder).map((id) => ({
    id,
    name: readPreset(join(presetsFolder, id)).settings.name,
  }));
}

/**
 * Whoever has the one-time code becomes the first administrator of the first institution, which is not yet open to
 * citizens; then the door closes for ever. All of it or nothing, and of two at the same time one wins.
 */
export async function setUp(
  world: World,
  wanted: FirstRunRequest,
  ip: string,
  begin: BeginInstitution,
): Promise<Verdict> {
  const now = world.now();
  const failed = await failedSignIns(world.db, COUNTED_AS, ip, now - WINDOW_MS);
  if (failed.byEmail >= MOST_FAILURES || failed.byIp >= MOST_FAILURES_BY_ADDRESS) {
    return refuse('too_many_sign_ins', { detail: { segundos: WINDOW_MS / 1000 } });
  }
  const verdict = await allOrNothing(world, (tx) => firstOf(world, tx, wanted, begin));
  world.institutions.forget();
  if (!verdict.ok && verdict.code === 'setup_code_wrong') {
    await insertAttempt(world.db, { id: randomUUID(), email: COUNTED_AS, ip, at: now, succeeded: false });
  }
  return verdict;
}

async function firstOf(
  world: World,
  tx: Tx,
  wanted: FirstRunRequest,
  begin: BeginInstitution,
): Promise<Verdict> {
  const installation = await lockInstallation(tx);
  if (installation?.setUpAt !== null) return refuse('setup_already_done');
  if (!isCode(wanted.code, installation.setupCodeHash)) return refuse('setup_code_wrong', { field: 'code' });
  const chosen = presetOf(wanted);
  if (!chosen.ok) return chosen;
  if (!(await begin(tx, chosen.preset))) {
    return refuse('institution_exists', { field: 'institutionId' });
  }
  const { name, email, password } = wanted;
  const added = await addServant({ ...world, db: tx }, chosen.preset.settings, {
    name,
    email,
    password,
    roles: ['administrator', 'supervisor', 'agent'],
  });
  if (!added.ok) return added;
  await changeInstallation(tx, { setUpAt: world.now(), setupCodeHash: null });
  return allowed;
}

function isCode(typed: string, hash: string | null): boolean {
  return hash !== null && timingSafeEqual(Buffer.from(hashCode(typed)), Buffer.from(hash));
}

function presetOf({ preset, institution }: FirstRunRequest): { ok: true; preset: Preset } | Refusal {
  if (preset === 'blank') return newInstitution(presetsFolder, institution);
  if (!listPresets(presetsFolder).includes(preset)) {
    return refuse('preset_unknown', { field: 'preset' });
  }
  return { ok: true, preset: readPreset(join(presetsFolder, preset)) };
}

/** A refusal undoes what was written before it. */
class Undo extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

async function allOrNothing(world: Pick<World, 'db'>, work: (tx: Tx) => Promise<Verdict>): Promise<Verdict> {
  try {
    return await world.db.transaction(async (tx) => {
      const verdict = await work(tx);
      if (!verdict.ok) throw new Undo(verdict);
      return verdict;
    });
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}
