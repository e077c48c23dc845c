import type { ChatBoot, ConversationView, MessageView, ServiceStateView } from '../../../../src/protocol.ts';
import type { LiveConversation } from '../../../visitor/live-conversation.ts';

/** Who speaks in a preview; the server fills the blanks with the same names (text-catalogue.ts). */
const AGENT = 'Jairo Mejía';
const CITIZEN = 'María Chindoy';
export const SAMPLE_EMAIL = 'maria@correo.co';
export const SAMPLE_NUMBER = 128;
const FIRST_MINUTE = 5;

/** A moment of the service that the preview needs and that may not be the one of now. */
export function serviceIn(
  now: ServiceStateView,
  state: ServiceStateView['state'],
  said: Partial<Pick<ServiceStateView, 'heading' | 'message'>> = {},
): ServiceStateView {
  const summary = now.state === state ? now.summary : SUMMARIES[state];
  return { ...now, ...said, state, summary, opensAt: null, closesAt: null };
}

const SUMMARIES: Record<ServiceStateView['state'], string> = {
  open: 'Abierto hoy hasta las 4:00 p. m.',
  closed: 'Abre mañana a las 8:00 a. m.',
  suspended: 'Suspendido temporalmente',
  nobody: 'Abierto hoy hasta las 4:00 p. m.',
  busy: 'Abierto hoy hasta las 4:00 p. m.',
};

export type Said = Pick<MessageView, 'kind' | 'author' | 'body'>;
export const notice = (body: string): Said => ({ kind: 'notice', author: 'institution', body });
export const institutionSays = (body: string): Said => ({ kind: 'message', author: 'institution', body });
export const agentSays = (body: string): Said => ({ kind: 'message', author: 'agent', body });
export const citizenSays = (body: string): Said => ({ kind: 'message', author: 'visitor', body });

/** A conversation that nobody has: nothing is asked of the server and nothing goes out. */
export function liveOf(boot: ChatBoot, lines: readonly Said[], change: Partial<ConversationView> = {}) {
  const view: ConversationView = { ...attended(boot, lines.length), ...change };
  const names = { visitor: CITIZEN, agent: AGENT, institution: boot.institution.shortName };
  const messages = lines.map((line, at): MessageView => ({
    ...line,
    seq: at + 1,
    id: `linea-${String(at)}`,
    name: names[line.author],
    sentAt: hourOf(boot.now) + (FIRST_MINUTE + Math.floor(at / 2)) * 60_000,
  }));
  const live: LiveConversation = {
    id: view.id,
    view: { value: view },
    transcript: { value: { messages, lastSeq: messages.length } },
    loaded: { value: true },
    link: { value: 'live' },
    agentTyping: { value: false },
    pending: { value: [] },
    stuck: { value: false },
    flush: () => Promise.resolve(),
    send: () => undefined,
    retry: () => undefined,
    takeBack: () => undefined,
    catchUp: () => undefined,
    end: () => Promise.resolve(),
    close: () => undefined,
  };
  return live;
}

const hourOf = (now: number): number => now - (now % 3_600_000);

function attended(boot: ChatBoot, lastSeq: number): ConversationView {
  return {
    id: 'vista-previa',
    number: SAMPLE_NUMBER,
    state: 'active',
    position: null,
    waitingSince: boot.now,
    estimatedWaitMs: null,
    patienceOver: false,
    agentName: AGENT,
    dato: null,
    limitMs: boot.limit.ms,
    // A little more than the whole: drawing takes its time, and the clock begins at the full limit.
    deadline: boot.now + boot.limit.ms,
    moreTime: false,
    endKind: null,
    lastSeq,
    revision: 1,
    pqrsd: false,
    now: boot.now,
  };
}
