import { BlockList, isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic, matchesCidr, networkOf, normaliseIp, parseIp } from '../../src/rules/ip-address.ts';

const v4 = fc.ipV4();
const v6 = fc.ipV6();
const groups = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });
const wholeV6 = groups.map((parts) => parts.map((part) => part.toString(16)).join(':'));

describe('an IP address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    [' 203.0.113.7 ', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['::FFFF:CB00:7107', '203.0.113.7'],
    ['2001:DB8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
  ])('%j is written %s', (text, normal) => {
    expect(normaliseIp(text)).toBe(normal);
  });

  it.each([
    '',
    'x',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '010.0.0.1',
    '1.2.3.4/24',
    '1::2::3',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '12345::',
    ':1',
    '1:',
    '1.2.3.4::',
    '::1.2.3',
    '1:2:3:4:5:6:7::8',
  ])('%j is not one', (text) => {
    expect(normaliseIp(text)).toBeUndefined();
    expect(isPublic(text)).toBe(false);
    expect(networkOf(text)).toBeUndefined();
  });

  it('is read when Node reads it, and one address has one way of writing', () => {
    const near = fc.string({ unit: fc.constantFrom(...Array.from('0125:.af')), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(v4, v6, wholeV6, near), (text) => {
        // "1:2:3:4:5:6:7::8" apart: "::" for a single group is legal for Node, but for us it stands for some zeros.
        if (parseIp(text) !== undefined) expect(isIP(text)).toBeGreaterThan(0);
        else fc.pre(isIP(text) === 0 || text.split(':').filter(Boolean).length >= 7);
        const normal = normaliseIp(text);
        if (normal !== undefined) expect(normaliseIp(normal)).toBe(normal);
      }),
      { numRuns: 1000 },
    );
  });

  it('of version 6 is written as the browsers write it (RFC 5952)', () => {
    fc.assert(
      fc.property(wholeV6, (text) => {
        fc.pre(!/^(?:0:){5}ffff:/.test(text));
        expect(`[${normaliseIp(text) ?? ''}]`).toBe(new URL(`http://[${text}]/`).hostname);
      }),
      { numRuns: 500 },
    );
  });
});

describe('which addresses may be banned', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.9.9',
    '192.168.1.1',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '2001:db8::1',
    '3fff::1',
    '2002:a00:1::',
    '64:ff9b::1',
    'ff02::1',
  ])('not %s', (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.0.1',
    '172.32.0.1',
    '186.30.1.1',
    '::ffff:186.30.1.1',
    '2800:e2::1',
    '2a00::1',
  ])('%s is public', (ip) => {
    expect(isPublic(ip)).toBe(true);
  });

  it('in the demo, those of 203.0.113.0/24 and no other of documentation', () => {
    const demo = { documentationIsPublic: true };
    fc.assert(
      fc.property(fc.nat(255), (last) => {
        expect(isPublic(`203.0.113.${last}`, demo)).toBe(true);
        expect(isPublic(`203.0.113.${last}`)).toBe(false);
        expect(isPublic(`192.0.2.${last}`, demo) || isPublic(`10.0.0.${last}`, demo)).toBe(false);
      }),
    );
  });
});

describe('a range of addresses', () => {
  it('holds what the list of Node holds', () => {
    const bits = fc.integer({ min: 0, max: 32 });
    fc.assert(
      fc.property(v4, v4, bits, (ip, base, prefix) => {
        const list = new BlockList();
        list.addSubnet(base, prefix, 'ipv4');
        expect(matchesCidr(ip, `${base}/${prefix}`)).toBe(list.check(ip, 'ipv4'));
        expect(matchesCidr(base, `${base}/${prefix}`)).toBe(true);
        expect(matchesCidr(`::ffff:${base}`, `::ffff:${base}/${prefix + 96}`)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(wholeV6, wholeV6, fc.nat(64), (ip, base, prefix) => {
        fc.pre(parseIp(ip)?.length === 16 && parseIp(base)?.length === 16);
        const list = new BlockList();
        list.addSubnet(base, prefix, 'ipv6');
        expect(matchesCidr(ip, `${base}/${prefix}`)).toBe(list.check(ip, 'ipv6'));
      }),
    );
  });

  it('that is malformed holds nothing; one without a prefix holds itself', () => {
    for (const cidr of ['1.2.3.4/33', '1.2.3.4/-1', '1.2.3.4/', '1.2.3.4/8/8', 'x/8', '::/129', '::/8']) {
      expect(matchesCidr('1.2.3.4', cidr)).toBe(false);
    }
    expect([matchesCidr('1.2.3.4', '1.2.3.4'), matchesCidr('1.2.3.5', '1.2.3.4')]).toEqual([true, false]);
  });

  it('of one connection is the IPv4 address itself, or the /64 of an IPv6 one', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('2800:e2:1:2:3:4:5:6')).toBe('2800:e2:1:2::/64');
    fc.assert(
      fc.property(fc.oneof(v4, wholeV6), (ip) => {
        expect(matchesCidr(ip, networkOf(ip) ?? '')).toBe(true);
      }),
    );
  });
});
