import { randomUUID } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import { say } from '../institutions/say.ts';
import type { Line } from './chain.ts';
import type { ConversationRow } from './store.ts';

/** What the institution says by itself. "la primera frase de chat debe contener el siguiente texto" (IPES). */
export function greetingLines(institution: Institution, row: ConversationRow, now: number): Line[] {
  const greeting = line(institution, 'message', say(institution, 'greeting', { nombre: row.name }), now);
  if (!row.moreTime) return [greeting];
  const minutes = String(Math.round(row.limitMs / 60_000));
  return [
    greeting,
    line(institution, 'notice', say(institution, 'more_time_line', { minutos: minutes }), now),
  ];
}

/** Whoever joins is announced by name. */
export function joinedLine(institution: Institution, agentName: string, now: number): Line {
  return line(institution, 'notice', say(institution, 'agent_joined', { agente: agentName }), now);
}

/** The agent vanished, or signed out and handed it over. */
export function handedBackLine(
  institution: Institution,
  agentName: string,
  why: 'vanished' | 'signed_out',
  now: number,
): Line {
  const key = why === 'vanished' ? 'handed_back' : 'handed_over';
  return line(institution, 'notice', say(institution, key, { agente: agentName }), now);
}

function line({ id, settings }: Institution, kind: Line['kind'], body: string, now: number): Line {
  return {
    id: randomUUID(),
    kind,
    author: 'institution',
    authorId: id,
    authorName: settings.shortName,
    body,
    sentAt: now,
    ip: '',
  };
}
