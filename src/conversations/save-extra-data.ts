import type { Institution } from '../institutions/directory.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { attend } from '../rules/conversation.ts';
import { checkEmail } from '../rules/email.ts';
import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceDesk } from './announce.ts';
import { changeConversation, lockConversation, recordEvent, type ConversationRow } from './store.ts';

type ExtraField = Institution['settings']['extraDataFields'][number];
const MAX_LENGTH = 200;

/**
 * "Los datos adicionales que se requieran para un buen servicio, deben ser solicitados vía chat y guardados por el
 * servidor que brinda la atención" (IPES). The event keeps what stood before.
 */
export async function saveExtraData(
  world: World,
  institution: Institution,
  agent: StaffMember,
  conversationId: string,
  { values: given, ip }: { values: Record<string, string>; ip: string },
): Promise<{ ok: true; row: ConversationRow } | { ok: false; errors: Refusal[] }> {
  const values = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, normalise(value).trim()]),
  );
  const errors = Object.entries(values).flatMap(([key, value]) => {
    const verdict = checkField(institution.settings.extraDataFields, key, value);
    return verdict.ok ? [] : [{ ...verdict, field: key }];
  });
  if (errors.length > 0) return { ok: false, errors };
  const result = await world.db.transaction(async (tx) => {
    const row = await lockConversation(tx, institution.id, conversationId);
    if (!row) return refuse('not_found');
    const verdict = attend(row, agent.userId);
    if (!verdict.ok) return verdict;
    const extraData = { ...row.extraData, ...values };
    const changed = await changeConversation(tx, row, { extraData });
    await recordEvent(tx, row, {
      kind: 'extra_data_saved',
      at: world.now(),
      actor: 'agent',
      actorId: agent.userId,
      actorName: agent.name,
      ip,
      data: { before: row.extraData, after: extraData },
    });
    return { ok: true as const, row: changed };
  });
  if (!result.ok) return { ok: false, errors: [result] };
  announceDesk(world, institution.id);
  return result;
}

function checkField(fields: readonly ExtraField[], key: string, value: string): Verdict {
  const field = fields.find((it) => it.key === key);
  if (!field) return refuse('field_unknown');
  if (value === '') return allowed;
  if (field.kind === 'select') return field.options?.includes(value) ? allowed : refuse('field_malformed');
  if (field.kind === 'email') return checkEmail(value);
  const characters = checkCharacters(value, 'extended');
  return characters.ok ? checkLength(value, field.maxLength ?? MAX_LENGTH, 'field_too_long') : characters;
}
