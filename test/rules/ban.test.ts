import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBan, isInForce } from '../../src/rules/ban.ts';
import type { BanRequest } from '../../src/rules/ban.ts';

const agent = { maxHours: 720 };
const ban: BanRequest = { address: '186.30.1.1', reason: 'Insultos repetidos', hours: 24 };

describe('a ban', () => {
  it.each<[string, BanRequest]>([
    ['by address', ban],
    ['by e-mail', { email: 'x@correo.co', reason: 'Insultos', hours: 1 }],
    ['by both', { ...ban, email: 'x@correo.co' }],
    ['up to the maximum', { ...ban, hours: 720 }],
  ])('%s is accepted', (_, request) => {
    expect(checkBan(request, agent)).toEqual({ ok: true });
  });

  it.each<[Partial<BanRequest>, string, string | undefined]>([
    [{ address: '' }, 'ban_target_missing', undefined],
    [{ address: '300.1.1.1' }, 'ban_malformed_address', 'address'],
    [{ address: '127.0.0.1' }, 'ban_private_address', 'address'],
    [{ address: '::ffff:192.168.0.1' }, 'ban_private_address', 'address'],
    [{ address: '100.64.3.3' }, 'ban_private_address', 'address'],
    [{ address: '203.0.113.5' }, 'ban_private_address', 'address'],
    [{ email: 'x@' }, 'email_malformed', 'email'],
    [{ reason: ' \u00a0\n' }, 'ban_reason_missing', 'reason'],
    [{ reason: 'a'.repeat(501) }, 'ban_reason_too_long', 'reason'],
    [{ reason: 'Insultos 😀' }, 'character_not_allowed', 'reason'],
    [{ note: 'a'.repeat(501) }, 'ban_note_too_long', 'note'],
    [{ note: 'Ya van <b>tres</b>' }, 'character_not_allowed', 'note'],
    [{ hours: 0 }, 'ban_hours_malformed', 'hours'],
    [{ hours: NaN }, 'ban_hours_malformed', 'hours'],
    [{ hours: Infinity }, 'ban_hours_malformed', 'hours'],
    [{ hours: 720.5 }, 'ban_too_long', 'hours'],
  ])('with %j is refused: %s', (change, code, field) => {
    const verdict = checkBan({ ...ban, ...change }, agent);
    expect(verdict).toMatchObject({ ok: false, code, ...(field === undefined ? {} : { field }) });
  });

  it('can be tried in the demo, on its made-up citizens', () => {
    expect(checkBan({ ...ban, address: '203.0.113.5' }, { ...agent, documentationIsPublic: true })).toEqual({
      ok: true,
    });
  });

  it('lasts at most what the institution allows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2000, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        (hours, maxHours) => {
          expect(checkBan({ ...ban, hours }, { maxHours }).ok).toBe(hours <= maxHours);
        },
      ),
    );
  });

  it('is in force from its start until its end, and no longer once lifted', () => {
    const instant = fc.nat(1000);
    fc.assert(
      fc.property(instant, instant, fc.option(instant), instant, (from, size, liftedAt, now) => {
        const until = from + size;
        const ends = liftedAt === null ? until : Math.min(until, liftedAt);
        expect(isInForce({ from, until, liftedAt }, now)).toBe(from <= now && now < ends);
      }),
      { numRuns: 500 },
    );
    expect([9, 10].map((now) => isInForce({ from: 0, until: 10 }, now))).toEqual([true, false]);
    expect(isInForce({ from: 0, until: 10, liftedAt: 5 }, 5)).toBe(false);
  });
});
