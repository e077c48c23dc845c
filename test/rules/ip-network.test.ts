import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBan, checkExtension } from '../../src/rules/ban.ts';
import { matchesCidr } from '../../src/rules/ip-address.ts';
import {
  isPublicNetwork,
  isTooWide,
  networksAround,
  overlap,
  parseNetwork,
} from '../../src/rules/ip-network.ts';

const text = (typed: string) => parseNetwork(typed)?.text;
const v4 = fc.ipV4();
const v6 = fc.ipV6().filter((ip) => !ip.toLowerCase().includes('ffff:') && !ip.includes('.'));

describe('a network', () => {
  it.each([
    ['186.29.40.12', '186.29.40.12'],
    ['186.29.40.12/32', '186.29.40.12'],
    ['186.29.40.12/24', '186.29.40.0/24'],
    [' 186.29.47.255/20 ', '186.29.32.0/20'],
    ['::ffff:186.29.40.12/120', '186.29.40.0/24'],
    ['2800:484:1:2::9', '2800:484:1:2::/64'],
    ['2800:484:1:2:ffff::9/128', '2800:484:1:2::/64'],
    ['2800:484:1:2::/56', '2800:484:1::/56'],
    ['0.0.0.0/0', '0.0.0.0/0'],
  ])('%s is %s', (typed, canonical) => {
    expect(text(typed)).toBe(canonical);
  });

  it.each([
    '',
    'x',
    '186.29.40',
    '186.29.40.12/33',
    '186.29.40.12/',
    '1.2.3.4/24/8',
    '2800::/129',
    '1.2.3.4/-1',
  ])('«%s» is none', (typed) => {
    expect(parseNetwork(typed)).toBeUndefined();
  });

  it('around an address is each one that may be restricted and holds it', () => {
    fc.assert(
      fc.property(fc.oneof(v4, v6), (ip) => {
        for (const around of networksAround(ip)) {
          expect(matchesCidr(ip, around)).toBe(true);
          const parsed = parseNetwork(around);
          expect(parsed && isTooWide(parsed)).toBe(false);
          expect(parsed?.text).toBe(around);
        }
      }),
    );
    expect(networksAround('186.29.40.12')).toHaveLength(13);
    expect(networksAround('2800:484:1:2::9')).toHaveLength(17);
  });

  it('that is typed with an address in it is found from that address', () => {
    fc.assert(
      fc.property(v4, fc.integer({ min: 20, max: 32 }), (ip, bits) => {
        expect(networksAround(ip)).toContain(text(`${ip}/${bits}`));
      }),
    );
  });

  it('overlaps another whichever of them is wider', () => {
    const of = (typed: string) => parseNetwork(typed) ?? expect.fail(typed);
    expect(overlap(of('10.0.0.0/8'), of('10.2.3.4'))).toBe(true);
    expect(overlap(of('10.2.3.4'), of('10.0.0.0/8'))).toBe(true);
    expect(overlap(of('11.0.0.0/8'), of('10.2.3.4'))).toBe(false);
    expect(overlap(of('2800::/32'), of('10.2.3.4'))).toBe(false);
  });

  it.each([
    '10.1.2.3',
    '8.0.0.0/5',
    '192.168.0.0/24',
    '2000::/2',
    'fe80::1',
    '::1',
    '203.0.113.0/24',
    '172.0.0.0/10',
  ])('%s is not public', (typed) => {
    expect(isPublicNetwork(parseNetwork(typed) ?? expect.fail(typed))).toBe(false);
  });
});

const wanted = { reason: 'Insultos', hours: 24 };

describe('a range', () => {
  it.each([
    ['186.29.40.0/24', undefined],
    ['186.29.0.0/20', undefined],
    ['186.29.0.0/19', 'ban_range_too_wide'],
    ['186.0.0.0/8', 'ban_range_too_wide'],
    ['0.0.0.0/0', 'ban_private_address'],
    ['2800:484::/48', undefined],
    ['2800:484::/47', 'ban_range_too_wide'],
    ['190.1.1.0/24', 'ban_proxy_address'],
    ['190.1.1.7', 'ban_proxy_address'],
    ['190.1.2.7', undefined],
    ['2800:10:0:1::5', 'ban_proxy_address'],
  ])('%s is refused: %s', (address, code) => {
    const limits = { maxHours: 24, proxies: ['190.1.1.7', '2800:10::/32', 'loopback'] };
    const verdict = checkBan({ ...wanted, address }, limits);
    expect(verdict.ok ? undefined : verdict.code).toBe(code);
  });

  it('is restricted with words that can be read, and a note of some length', () => {
    const address = '186.29.40.12';
    expect(checkBan({ ...wanted, address, reason: 'Insul\u200btos' }, { maxHours: 24 })).toMatchObject({
      code: 'character_not_allowed',
      field: 'reason',
    });
    expect(checkBan({ ...wanted, address, note: 'a'.repeat(501) }, { maxHours: 24 })).toMatchObject({
      code: 'ban_note_too_long',
      field: 'note',
    });
  });
});

describe('an extension', () => {
  const HOUR = 3_600_000;
  const period = { from: 0, until: 24 * HOUR };
  const extend = (hours: number, now = 0, more = {}) =>
    checkExtension({ ...period, ...more }, { hours, reason: 'Volvió a insultar' }, { maxHours: 72 }, now);

  it.each([
    ['ends later', extend(25), undefined],
    ['not at the same time', extend(24), 'ban_not_later'],
    ['not earlier', extend(1, 22 * HOUR), 'ban_not_later'],
    ['not longer than this author may', extend(73), 'ban_too_long'],
    ['not of what is over', extend(48, 24 * HOUR), 'ban_over'],
    ['not of what was lifted', extend(48, HOUR, { liftedAt: HOUR }), 'ban_over'],
    ['not for ever', extend(Infinity), 'ban_not_later'],
  ])('%s', (_, verdict, code) => {
    expect(verdict.ok ? undefined : verdict.code).toBe(code);
  });
});
