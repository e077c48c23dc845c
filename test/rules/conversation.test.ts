import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abandon,
  attend,
  claim,
  speak,
  VISITOR_GONE_MS,
  type ConversationFacts,
  type Speaker,
} from '../../src/rules/conversation.ts';

const agentId = fc.constantFrom('rosa', 'jairo');
const moment = fc.integer({ min: 0, max: 10_000_000 });
const facts: fc.Arbitrary<ConversationFacts> = fc.record({
  state: fc.constantFrom('waiting', 'active', 'ended'),
  agentId: fc.option(agentId),
  agentName: fc.constant('Rosa Elvira Castro'),
  deadlineAt: fc.option(moment),
});
const speaker: fc.Arbitrary<Speaker> = fc.oneof(
  fc.constant<Speaker>({ kind: 'visitor' }),
  agentId.map((id): Speaker => ({ kind: 'agent', id })),
);

describe('who may speak', () => {
  test('nobody, before it is attended, after the end, or from the very moment of the deadline on', () => {
    fc.assert(
      fc.property(facts, speaker, moment, (known, who, now) => {
        const isOver = known.deadlineAt !== null && now >= known.deadlineAt;
        if (known.state !== 'active' || isOver) expect(speak(known, who, now).ok).toBe(false);
      }),
    );
  });

  test('within the time, the citizen and only the agent who attends', () => {
    fc.assert(
      fc.property(facts, speaker, moment, (known, who, now) => {
        const active = { ...known, state: 'active' as const, deadlineAt: now + 1 };
        const may = who.kind === 'visitor' || who.id === active.agentId;
        expect(speak(active, who, now).ok).toBe(may);
      }),
    );
  });

  test('why not: the end weighs more than the time, the time more than whose it is', () => {
    const over = { state: 'active', agentId: 'rosa', agentName: 'Rosa', deadlineAt: 10 } as const;
    expect(speak({ ...over, state: 'ended' }, { kind: 'visitor' }, 10)).toMatchObject({
      code: 'conversation_ended',
    });
    expect(speak({ ...over, state: 'waiting' }, { kind: 'visitor' }, 10)).toMatchObject({
      code: 'not_claimed_yet',
    });
    expect(speak(over, { kind: 'agent', id: 'jairo' }, 10)).toMatchObject({ code: 'time_over' });
    expect(speak(over, { kind: 'agent', id: 'jairo' }, 9)).toMatchObject({ code: 'not_your_conversation' });
  });
});

describe('who may accept', () => {
  test('anyone while it waits; then nobody, and the loser reads who did', () => {
    fc.assert(
      fc.property(facts, (known) => {
        expect(claim(known).ok).toBe(known.state === 'waiting');
      }),
    );
    expect(
      claim({ state: 'active', agentId: 'rosa', agentName: 'Rosa Elvira Castro', deadlineAt: 1 }),
    ).toMatchObject({
      code: 'already_claimed',
      detail: { agente: 'Rosa Elvira Castro' },
    });
    expect(claim({ state: 'ended', agentId: null, agentName: null, deadlineAt: null })).toMatchObject({
      code: 'not_waiting',
    });
  });
});

describe('who may end it', () => {
  test('only the agent who attends, while it lasts', () => {
    fc.assert(
      fc.property(facts, agentId, (known, id) => {
        expect(attend(known, id).ok).toBe(known.state === 'active' && known.agentId === id);
      }),
    );
  });

  test('as abandoned, only when the citizen has had no stream for two whole minutes', () => {
    fc.assert(
      fc.property(facts, agentId, moment, moment, (known, id, seenAt, silence) => {
        const may = attend(known, id).ok && silence >= VISITOR_GONE_MS;
        expect(abandon(known, id, seenAt, seenAt + silence).ok).toBe(may);
      }),
    );
  });
});
