import { describe, expect, it } from 'vitest';
import type { MessageView } from '../../src/protocol.ts';
import type { KnowledgeItem } from '../../src/protocol/knowledge.ts';
import { banDurations } from '../../web/console/desk/ban-durations.ts';
import { checkMessage } from '../../web/console/desk/check-message.ts';
import { keptFor } from '../../web/console/desk/kept.ts';
import {
  insertedText,
  isFilled,
  pqrsdItem,
  searchKnowledge,
} from '../../web/console/desk/knowledge-search.ts';
import * as box from '../../web/console/desk/outbox.ts';
import { isOverdue, toRemind, waitOf } from '../../web/console/desk/reminders.ts';
import { lastSeq, merge } from '../../web/console/desk/timeline.ts';
import { neighbour } from '../../web/console/neighbour.ts';
import { memoryStore } from '../../web/lib/storage.ts';

function line(seq: number): MessageView {
  return { seq, id: `m${seq}`, kind: 'message', author: 'visitor', name: 'María', body: 'Hola', sentAt: seq };
}

describe('The transcript on screen', () => {
  it('shows each line once and in order, however often and out of turn it arrives', () => {
    const first = merge([], [line(2), line(1), line(2)]);
    expect(first).toEqual({ messages: [line(1), line(2)], gap: false });
    expect(merge(first.messages, [line(1), line(3)]).messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('does not show a line before the one that is missing, and says that one is', () => {
    expect(merge([line(1)], [line(2), line(4)])).toEqual({ messages: [line(1), line(2)], gap: true });
  });

  it('stays the same when there is nothing new, so that nothing is drawn again', () => {
    const known = [line(1)];
    expect(merge(known, [line(1)]).messages).toBe(known);
    expect([lastSeq([]), lastSeq(known)]).toEqual([0, 1]);
  });
});

describe('What the agent sends', () => {
  const two = box.added(box.added([], { id: 'a', conversationId: 'c', body: '1' }), {
    id: 'b',
    conversationId: 'c',
    body: '2',
  });

  it('leaves one at a time, in the order it was written', () => {
    expect(box.nextToSend(two, 'c')?.id).toBe('a');
    expect(box.nextToSend(box.removed(two, 'a'), 'c')?.id).toBe('b');
    expect(box.nextToSend(two, 'other')).toBeUndefined();
  });

  it('keeps a refused message with its reason, and lets the next one pass', () => {
    const after = box.failed(two, 'a', 'La consulta terminó.');
    expect(box.nextToSend(after, 'c')?.id).toBe('b');
    expect(box.ofConversation(after, 'c')[0]).toMatchObject({
      state: 'failed',
      reason: 'La consulta terminó.',
    });
  });

  it('is retried under the same id, so that it cannot be stored twice', () => {
    const again = box.retried(box.failed(two, 'a', 'x'), 'a');
    expect(box.nextToSend(again, 'c')).toMatchObject({ id: 'a', body: '1', reason: '' });
  });

  it('holds what its author must look at, and all that was written after it', () => {
    const checks = { warnings: ['personal_data' as const], findings: [] };
    const held = box.held(two, 'a', checks);
    expect(box.nextToSend(held, 'c')).toBeUndefined();
    expect(box.restored(JSON.stringify(held))).toEqual(held);
    const mark = { from: 0, to: 1, mark: 'not_personal' as const };
    expect(box.nextToSend(box.answered(held, 'a', [mark]), 'c')).toMatchObject({
      id: 'a',
      sure: true,
      marks: [mark],
    });
  });

  it('survives a reload, and a broken storage is an empty outbox', () => {
    expect(box.restored(JSON.stringify(two))).toEqual(two);
    expect(box.restored('{"not":"an outbox"}')).toEqual([]);
    expect(box.restored('[{"id":1}, null]')).toEqual([]);
    expect(box.restored('[')).toEqual([]);
    expect(box.restored(null)).toEqual([]);
  });
});

describe('Drafts', () => {
  it('are one per conversation and per person, and go at sign-out', () => {
    const store = memoryStore();
    const [jairo, rosa] = [keptFor('jairo', store), keptFor('rosa', store)];
    jairo.setDraft('c1', 'Con gusto');
    jairo.setOutbox('[]');
    rosa.setDraft('c1', 'Buenas');
    expect([jairo.draft('c1'), jairo.draft('c2'), rosa.draft('c1')]).toEqual(['Con gusto', '', 'Buenas']);
    jairo.forgetAll();
    expect([jairo.draft('c1'), jairo.outbox(), rosa.draft('c1')]).toEqual(['', null, 'Buenas']);
  });
});

describe('The box', () => {
  it('lets a link pass and names the character that may not', () => {
    expect(checkMessage('Vea https://www.ipes.gov.co/a?b=1&c=[2]~', 100)).toMatchObject({
      ready: true,
      hint: '',
    });
    const emoji = checkMessage('Listo 😀', 100);
    expect(emoji).toMatchObject({ ready: false, wrong: true });
    expect(emoji.hint).toContain('😀');
  });

  it('counts what a person counts, and says what is left only near the end', () => {
    expect(checkMessage('n\u0303'.repeat(79), 100).hint).toBe('');
    expect(checkMessage('n\u0303'.repeat(99), 100)).toMatchObject({ hint: 'Queda 1 carácter', ready: true });
    expect(checkMessage('ñ'.repeat(103), 100)).toMatchObject({ ready: false, wrong: true });
    expect(checkMessage('ñ'.repeat(103), 100).hint).toContain('Sobran 3 caracteres');
  });

  it('does not send only spaces', () => {
    expect(checkMessage(' \n ', 100)).toMatchObject({ ready: false, wrong: false });
  });
});

describe('A citizen without an answer', () => {
  const waiting = { id: 'c', awaitingReplySince: 0 };

  it('is remembered after a minute, once for each wait', () => {
    expect([isOverdue(waiting, 59_999), isOverdue(waiting, 60_000)]).toEqual([false, true]);
    expect(isOverdue({ awaitingReplySince: null }, 60_000)).toBe(false);
    const mine = [{ ...waiting }] as unknown as Parameters<typeof toRemind>[0];
    expect(toRemind(mine, new Set(), 60_000)).toHaveLength(1);
    expect(toRemind(mine, new Set([waitOf(waiting)]), 60_000)).toHaveLength(0);
    expect(waitOf({ id: 'c', awaitingReplySince: 5 })).not.toBe(waitOf(waiting));
  });
});

describe('«Insertar»', () => {
  const item = (kind: KnowledgeItem['kind'], title: string, body = '', url: string | null = null) => ({
    kind,
    title,
    body,
    url,
  });
  const items = [
    item('faq', '¿Cuántos años dura?', 'El carné dura dos años.'),
    item('link', 'Trámites y servicios', '', 'https://www.ipes.gov.co/tramites'),
    item('canned', 'Saludo', 'Con gusto le ayudo con su trámite.'),
  ];

  it('finds without accents or capitals, titles first, and every word counts', () => {
    expect(searchKnowledge(items, 'TRAMITE').map(({ title }) => title)).toEqual([
      'Trámites y servicios',
      'Saludo',
    ]);
    expect(searchKnowledge(items, 'gusto tramite')).toHaveLength(1);
    expect(searchKnowledge(items, '')).toHaveLength(3);
  });

  it('does not take «ano» for «año»', () => {
    expect(searchKnowledge(items, 'anos')).toHaveLength(0);
    expect(searchKnowledge(items, 'años')).toHaveLength(1);
  });

  it('inserts the words and the address once', () => {
    expect(insertedText(items[1]!)).toBe('Trámites y servicios https://www.ipes.gov.co/tramites');
    expect(insertedText(item('faq', 'T', 'Vea https://x.co', 'https://x.co'))).toBe('Vea https://x.co');
  });

  it('never offers what the institution has not filled in', () => {
    expect(isFilled(item('link', 'PQRSD', '', '[por completar por la entidad]'))).toBe(false);
    expect(items.every(isFilled)).toBe(true);
  });

  it('hands over the PQRSD text of the institution, its own words before a bare link', () => {
    const link = item('link', 'Peticiones, quejas, reclamos y denuncias', '', 'https://x.co/pqrsd');
    const words = item('canned', 'Remitir a PQRSD', 'Radíquela en https://x.co/pqrsd');
    expect(pqrsdItem([...items, link])).toBe(link);
    expect(pqrsdItem([...items, link, words])).toBe(words);
    expect(pqrsdItem(items)).toBeUndefined();
  });
});

describe('The desk by keyboard and choice', () => {
  it('goes round the conversations in both directions', () => {
    expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect([
      neighbour(['a', 'b'], null, 1),
      neighbour(['a', 'b'], 'gone', -1),
      neighbour([], null, 1),
    ]).toEqual(['a', 'b', null]);
  });

  it('offers to block an address never longer than the institution allows', () => {
    expect(banDurations(720)).toEqual([1, 24, 72, 168, 360, 720]);
    expect(banDurations(100)).toEqual([1, 24, 72, 100]);
    expect(banDurations(0)).toEqual([]);
  });
});
