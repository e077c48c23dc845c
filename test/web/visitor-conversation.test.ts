import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatBoot, ConversationView, MessageView, ServiceState } from '../../src/protocol.ts';
import { memoryStore } from '../../web/lib/storage.ts';
import { createBrowserMemory } from '../../web/visitor/browser-memory.ts';
import { composed } from '../../web/visitor/composing.ts';
import { estimateText, sayRemaining, withLinks } from '../../web/visitor/say.ts';
import { conversationStage, firstStage, stops, waitingOffer } from '../../web/visitor/stage.ts';
import { beginsRun, emptyTranscript, newerView, withMessages } from '../../web/visitor/transcript.ts';

const line = (seq: number, more: Partial<MessageView> = {}): MessageView => ({
  seq,
  id: `m${seq}`,
  kind: 'message',
  author: 'agent',
  name: 'Jairo Mejía',
  body: `línea ${seq}`,
  sentAt: seq,
  ...more,
});

const view = (more: Partial<ConversationView> = {}): ConversationView => ({
  id: 'c1',
  number: 1,
  state: 'active',
  position: null,
  waitingSince: 0,
  estimatedWaitMs: null,
  patienceOver: false,
  agentName: 'Jairo Mejía',
  dato: null,
  limitMs: 900_000,
  deadline: 900_000,
  moreTime: false,
  endKind: null,
  lastSeq: 0,
  pqrsd: false,
  revision: 1,
  now: 0,
  ...more,
});

describe('the transcript in the browser', () => {
  it('is whole and in order whatever the stream doubles, mixes up or repeats', () => {
    const arrivals = fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(arrivals, (batches) => {
        let known = emptyTranscript;
        for (const batch of batches)
          known = withMessages(
            known,
            batch.map((seq) => line(seq)),
          ).transcript;
        const caughtUp = withMessages(
          known,
          Array.from({ length: 12 }, (_, index) => line(index + 1)),
        );
        expect(known.messages.map(({ seq }) => seq)).toEqual(
          Array.from({ length: known.lastSeq }, (_, index) => index + 1),
        );
        expect(caughtUp.transcript.messages).toHaveLength(12);
        expect(caughtUp.gap).toBe(false);
      }),
    );
  });

  it('notices that a line was lost instead of showing a hole', () => {
    const first = withMessages(emptyTranscript, [line(1)]).transcript;
    const { transcript, gap } = withMessages(first, [line(3)]);
    expect(gap).toBe(true);
    expect(transcript).toBe(first);
  });

  it('shows the name of who speaks once in a run', () => {
    const lines = [
      line(1),
      line(2),
      line(3, { author: 'visitor', name: 'Ana' }),
      line(4, { kind: 'notice' }),
    ];
    expect(lines.map((_, index) => beginsRun(lines, index))).toEqual([true, false, true, true]);
  });
});

describe('the state of the conversation', () => {
  it('never goes back to an older snapshot, and the end is never undone', () => {
    const known = view({ revision: 4 });
    expect(newerView(known, view({ revision: 3, agentName: 'Otra' }))).toBe(known);
    const ended = view({ state: 'ended', endKind: 'time', revision: 5 });
    expect(newerView(ended, view({ revision: 9 }))).toBe(ended);
    expect(newerView(known, ended)).toBe(ended);
  });

  it('keeps what was said in sight when the person goes back to the queue', () => {
    expect(conversationStage(view({ state: 'waiting', lastSeq: 0 }))).toBe('waiting');
    expect(conversationStage(view({ state: 'waiting', lastSeq: 6 }))).toBe('talking');
  });
});

describe('where a person stands on arriving', () => {
  const boot = {
    service: { state: 'open' },
    opening: null,
    accepted: false,
    conversation: null,
    banned: null,
  } as unknown as ChatBoot;

  it('a live conversation goes before anything else, also out of hours', () => {
    const closed = { ...boot, service: { state: 'closed' }, conversation: view() } as ChatBoot;
    expect(firstStage(closed)).toBe('talking');
  });

  it('a restricted person reads it before the hours', () => {
    const banned = { ...boot, banned: { message: 'hasta mañana', until: 1 } };
    expect(firstStage(banned)).toBe('banned');
  });

  it.each(['closed', 'suspended', 'nobody', 'busy'] as const)(
    'the question can be left when it is %s',
    (state) => {
      expect(firstStage({ ...boot, service: { ...boot.service, state } })).toBe('away');
    },
  );

  it('the paragraph of Putumayo goes first, then the rules, then the data', () => {
    const opening = { paragraph: 'Antes de usar…', faqUrl: '/putumayo/preguntas-frecuentes' };
    expect(firstStage({ ...boot, opening })).toBe('opening');
    expect(firstStage(boot)).toBe('rules');
    expect(firstStage({ ...boot, accepted: true })).toBe('entry');
  });
});

describe('whoever waits in the queue', () => {
  it('is offered to leave the question past the patience, at closing time and when the service is closed now', () => {
    const at = (state: ServiceState, closesAt: number | null = null) => ({ state, closesAt });
    expect(waitingOffer(at('open', 1), false)).toBeNull();
    expect(waitingOffer(at('busy', 1), false)).toBeNull();
    expect(waitingOffer(at('closed', 1), false)).toBeNull();
    expect(waitingOffer(at('open', 1), true)).toBe('patience_offer');
    expect(waitingOffer(at('closed'), false)).toBe('still_in_queue');
    expect(waitingOffer(at('suspended'), true)).toBe('closed_now');
  });
});

describe('whoever is on the way in', () => {
  it('is stopped when the counter closes, and not because nobody is connected', () => {
    expect(stops('rules', 'suspended') && stops('entry', 'closed') && stops('opening', 'busy')).toBe(true);
    expect(stops('entry', 'open') || stops('entry', 'nobody') || stops('waiting', 'closed')).toBe(false);
  });
});

describe('the box where the citizen writes', () => {
  const strict = { characters: 'strict', messageMaxLength: 10 } as const;

  it('names the character that is not allowed and drops nothing', () => {
    const draft = composed('hola 😀', strict);
    expect(draft.sendable).toBe(false);
    expect(draft.problem).toContain('emoji «😀»');
    expect(draft.body).toBe('hola 😀');
  });

  it('counts a longer text and keeps it whole', () => {
    const draft = composed('doce letras.', strict);
    expect(draft).toMatchObject({ body: 'doce letras.', length: 12, sendable: false, problem: '' });
  });

  it('sends no blank message', () => {
    expect(composed(' \n ', strict).sendable).toBe(false);
    expect(composed('¿Año?', strict).sendable).toBe(true);
  });
});

describe('the words about time and addresses', () => {
  it('the verb agrees with the time that is left', () => {
    expect(sayRemaining('Le quedan {restante}.', 61_000)).toBe('Le queda 1 minuto y 1 segundo.');
    expect(sayRemaining('Le quedan {restante}.', 300_000)).toBe('Le quedan 5 minutos.');
    expect(sayRemaining('Tiempo restante: {restante}.', 60_000)).toBe('Tiempo restante: 1 minuto.');
  });

  it('an estimate is not more exact than it can be', () => {
    expect(estimateText(20_000)).toBe('Le atendemos en cerca de un minuto.');
    expect(estimateText(200_000)).toBe('Le atendemos en unos 3 minutos.');
  });

  it('an address ends before the full stop of its sentence', () => {
    expect(withLinks('Vea https://www.ipes.gov.co/quioscos. Gracias')[1]).toBe(
      'https://www.ipes.gov.co/quioscos',
    );
    expect(withLinks('nuestra página www.ipes.gov.co')[1]).toBe('www.ipes.gov.co');
    expect(withLinks('javascript:alert(1)')).toHaveLength(1);
  });
});

describe('a shared computer', () => {
  it('keeps nothing of the person after forgetting, and forgets nothing of others', () => {
    const local = memoryStore();
    const session = memoryStore();
    const memory = createBrowserMemory('ipes', local, session);
    memory.draft.set('mi cédula es');
    memory.form.set({ name: 'Ana Lucía Peña' });
    memory.handover.set({ conversationId: 'c1', draft: 'algo' });
    local.set(`${memory.outboxPrefix('c1')}000000001:id`, '{}');
    local.set('ventanilla:putumayo:por-enviar:c9:000000001:id', '{}');
    expect(memory.leftovers()).toEqual(['c1']);
    memory.forget();
    expect(local.keys()).toEqual(['ventanilla:putumayo:por-enviar:c9:000000001:id']);
    expect(session.keys()).toEqual([]);
  });
});
