import { describe, expect, it } from 'vitest';
import type { WaitingView } from '../../src/protocol.ts';
import { calling, insisting, samples } from '../../web/console/alarm/pattern.ts';
import { callOf, ringing } from '../../web/console/alarm/ringing.ts';
import { tabTitle } from '../../web/console/alarm/tab-title.ts';

const now = 1_000_000_000;

function request(name: string, waited: number, more: Partial<WaitingView> = {}): WaitingView {
  return {
    id: name,
    number: 1,
    name,
    question: '¿Qué necesito?',
    waitingSince: now - waited,
    handedBack: false,
    moreTime: false,
    escalated: false,
    hints: [],
    ...more,
  };
}

const available = { available: true, quieted: {}, now };
const away = { available: false, quieted: {}, now };

describe('When the alarm rings', () => {
  it('is silent while nobody waits', () => {
    expect(ringing([], available)).toBeNull();
  });

  it('rings where «Disponible» is on, and only there, during the first minute', () => {
    expect(ringing([request('María', 59_999)], available)?.request.name).toBe('María');
    expect(ringing([request('María', 59_999)], away)).toBeNull();
  });

  it('rings louder and in every console from a minute on', () => {
    expect(ringing([request('María', 60_000)], away)).toMatchObject({ loud: true, more: 0 });
    expect(ringing([request('María', 59_999)], available)?.loud).toBe(false);
  });

  it('believes the server that a request escalated, whatever this clock says', () => {
    expect(ringing([request('María', 5_000, { escalated: true })], away)?.loud).toBe(true);
  });

  it('shows the oldest request and says how many more there are', () => {
    const alarm = ringing([request('Chindoy', 5_000), request('María', 20_000)], available);
    expect(alarm).toMatchObject({ request: { name: 'María' }, more: 1, loud: false });
  });

  it('is loud as soon as one of several passed the minute', () => {
    expect(ringing([request('Chindoy', 5_000), request('María', 70_000)], available)?.loud).toBe(true);
  });
});

describe('«Ahora no»', () => {
  it('quiets that request here, and another one still rings', () => {
    const quieted = { María: now - 1_000 };
    const waiting = [request('María', 20_000), request('Chindoy', 5_000)];
    expect(ringing(waiting, { ...available, quieted })).toMatchObject({
      request: { name: 'Chindoy' },
      more: 0,
    });
  });

  it('no longer quiets it once it escalates', () => {
    const quieted = { María: now - 50_000 };
    expect(ringing([request('María', 59_000)], { ...available, quieted })).toBeNull();
    expect(ringing([request('María', 60_000)], { ...available, quieted })?.loud).toBe(true);
  });

  it('said after it escalated, quiets it for another minute', () => {
    const waiting = [request('María', 150_000)];
    expect(ringing(waiting, { ...available, quieted: { María: now - 59_999 } })).toBeNull();
    expect(ringing(waiting, { ...available, quieted: { María: now - 60_000 } })?.loud).toBe(true);
  });

  it('does not quiet a request that was handed back to the queue afterwards', () => {
    const back = request('María', 20_000, { handedBack: true });
    expect(callOf(back)).not.toBe(callOf(request('María', 20_000)));
    expect(ringing([back], { ...available, quieted: { María: now - 1_000 } })).not.toBeNull();
  });
});

describe('The sound', () => {
  it('never clips, and begins and ends in silence so that the loop does not click', () => {
    for (const pattern of [calling, insisting]) {
      const wave = samples(pattern, 8_000);
      expect(wave).toHaveLength(pattern.seconds * 8_000);
      expect(Math.max(...wave.map(Math.abs))).toBeLessThanOrEqual(1);
      expect([wave[0], wave[wave.length - 1]]).toEqual([0, 0]);
    }
  });

  it('is clearly louder after the minute', () => {
    const energy = (wave: Float32Array): number => wave.reduce((sum, x) => sum + x * x, 0) / wave.length;
    expect(energy(samples(insisting, 8_000))).toBeGreaterThan(4 * energy(samples(calling, 8_000)));
  });
});

describe('The title of the tab', () => {
  it('blinks between the page and the alarm, and then counts what is unread', () => {
    const page = 'Consola - Ventanilla';
    expect(tabTitle({ page, unread: 2, ringing: 1, odd: true })).toBe('(1) Nueva solicitud de chat');
    expect(tabTitle({ page, unread: 2, ringing: 1, odd: false })).toBe(`(2) ${page}`);
    expect(tabTitle({ page, unread: 0, ringing: 0, odd: true })).toBe(page);
  });
});
