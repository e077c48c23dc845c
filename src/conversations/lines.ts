import { randomUUID } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import { say, type Voice } from '../institutions/say.ts';
import type { Line } from './chain.ts';
import type { ConversationRow } from './store.ts';

/** What the institution says by itself. "la primera frase de chat debe contener el siguiente texto" (IPES). */
export function greetingLines(institution: Institution, row: ConversationRow, now: number): Line[] {
  const minutes = String(Math.round(row.limitMs / 60_000));
  const words = say(asEntered(institution, row), 'greeting', { nombre: row.name });
  const greeting = line(institution, 'message', words, now);
  if (!row.moreTime) return [greeting];
  return [
    greeting,
    line(institution, 'notice', say(institution, 'more_time_line', { minutos: minutes }), now),
  ];
}

/** The limit is the one this person entered with, also when another was set while they waited. */
function asEntered({ settings, texts }: Institution, row: ConversationRow): Voice {
  if (row.moreTime) return { settings, texts };
  return { texts, settings: { ...settings, limitMinutes: Math.round(row.limitMs / 60_000) } };
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

/** "Advertir": the institution's fixed words, under the name its console gave the line. */
export function warningLine(institution: Institution, id: string, now: number): Line {
  return { ...line(institution, 'message', say(institution, 'misconduct_warning', {}), now), id };
}

export function noticeLine(institution: Institution, words: string, now: number): Line {
  return line(institution, 'notice', words, now);
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
