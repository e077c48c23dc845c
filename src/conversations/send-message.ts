import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { checkStaff, checkVisitor, type Sending } from '../institutions/check-words.ts';
import type { Institution } from '../institutions/directory.ts';
import type { StaffMember } from '../staff/member.ts';
import type { World } from '../world.ts';
import { announceLines } from './announce.ts';
import type { ChainedLine } from './chain.ts';
import type { Said, Saying } from './message-writer.ts';

interface Spoken extends Sending {
  /** The client's own name for it: a retry is stored once and answered alike. */
  id: string;
  body: string;
  ip: string;
}

interface SpokenByStaff extends Spoken {
  refer?: 'pqrsd' | undefined;
}

type Sent = { ok: true; line: ChainedLine } | Refusal;

/** "solamente caracteres alfanuméricos que permitan comunicarse en idioma español" binds what a citizen writes. */
export async function sendAsVisitor(
  world: World,
  institution: Institution,
  conversationId: string,
  visitor: { sessionId: string },
  spoken: Spoken,
): Promise<Sent> {
  const typed = normalise(spoken.body).trim();
  const verdict = checkBody(typed, institution, institution.settings.characters);
  if (!verdict.ok) return verdict;
  const words = checkVisitor(institution, typed, spoken);
  if (!words.ok) return words;
  const { text: body, masked } = words;
  const at = { conversationId, at: world.now(), ip: spoken.ip };
  return write(world, {
    institutionId: institution.id,
    conversationId,
    speaker: { kind: 'visitor' },
    sessionId: visitor.sessionId,
    line: {
      id: spoken.id,
      kind: 'message',
      author: 'visitor',
      authorId: visitor.sessionId,
      authorName: '',
      body,
      sentAt: at.at,
      ip: spoken.ip,
    },
    events:
      masked.length === 0
        ? []
        : [
            {
              ...at,
              institutionId: institution.id,
              kind: 'personal_data_masked',
              actor: 'visitor',
              actorId: visitor.sessionId,
              data: { kinds: masked },
            },
          ],
  });
}

/** "El nombre del/la servidor/a que atiende el chat debe aparecer como el nombre de quien habla" (IPES) */
export async function sendAsAgent(
  world: World,
  institution: Institution,
  conversationId: string,
  agent: StaffMember,
  spoken: SpokenByStaff,
): Promise<Sent> {
  const body = normalise(spoken.body).trim();
  const verdict = checkBody(body, institution, 'staff');
  if (!verdict.ok) return verdict;
  const words = await checkStaff(world.db, institution, body, spoken);
  if (!words.ok) return words;
  const now = world.now();
  const by = {
    institutionId: institution.id,
    conversationId,
    at: now,
    actor: 'agent' as const,
    actorId: agent.userId,
    ip: spoken.ip,
  };
  return write(world, {
    institutionId: institution.id,
    conversationId,
    speaker: { kind: 'agent', id: agent.userId },
    line: {
      id: spoken.id,
      kind: 'message',
      author: 'agent',
      authorId: agent.userId,
      authorName: agent.name,
      body,
      sentAt: now,
      ip: spoken.ip,
    },
    events: [
      ...(words.passed.length === 0
        ? []
        : [{ ...by, kind: 'personal_data_sent' as const, data: { passed: words.passed } }]),
      ...(spoken.refer === undefined ? [] : [{ ...by, kind: 'referred_to_pqrsd' as const, data: {} }]),
    ],
  });
}

function checkBody(
  body: string,
  { settings }: Institution,
  policy: 'strict' | 'extended' | 'staff',
): Verdict {
  if (body === '') return refuse('message_empty');
  const length = checkLength(body, policy === 'staff' ? STAFF_MAX_LENGTH : settings.messageMaxLength);
  if (!length.ok) return length;
  const characters = checkCharacters(body, policy);
  return characters.ok ? allowed : characters;
}

/** A procedure with addresses, hours and documents is longer than what a citizen may write. */
export const STAFF_MAX_LENGTH = 4000;

async function write(world: World, saying: Saying): Promise<Sent> {
  const said: Said = await world.writeMessage(saying);
  if (said.ok && !said.again) announceLines(world, [said.line], said.agentId);
  return said;
}
