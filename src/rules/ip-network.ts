import { formatIp, matchesCidr, parseIp, type IpBytes } from './ip-address.ts';
import { privateRanges } from './ip-ranges.ts';

/** A range of addresses. One IPv4 address is a network of 32 bits; of IPv6 nothing is smaller than a /64. */
export interface Network {
  bytes: IpBytes;
  bits: number;
  /** Canonical: "186.29.40.12", "186.29.40.0/24", "2800:484:1:2::/64". */
  text: string;
}

/** A subscriber of IPv6 has a /64 at least, and moves in it freely: a single address of it is nobody. */
const SMALLEST_V6 = 64;
/** Wider ranges are towns, not networks: 4,096 addresses of IPv4, one site (RFC 6177) of IPv6. */
const WIDEST = { v4: 20, v6: 48 };
const DEMO_RANGE = '203.0.113.0/24';

/** An address or a CIDR range as a person writes it; what sticks out of the range is cut off. */
export function parseNetwork(text: string): Network | undefined {
  const [base = '', bitsText, ...rest] = text.trim().split('/');
  const bytes = parseIp(base);
  if (!bytes || rest.length > 0) return undefined;
  const width = bytes.length * 8;
  const carried = base.includes(':') && bytes.length === 4 ? 96 : 0;
  const bits = bitsText === undefined ? width : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) - carried : -1;
  if (bits < 0 || bits > width) return undefined;
  return network(bytes, bytes.length === 16 ? Math.min(bits, SMALLEST_V6) : bits);
}

function network(bytes: IpBytes, bits: number): Network {
  const masked = bytes.map((byte, index) => {
    const kept = Math.min(8, Math.max(0, bits - index * 8));
    return byte & (0xff00 >> kept) & 0xff;
  });
  const whole = bytes.length === 4 && bits === 32;
  return { bytes: masked, bits, text: whole ? formatIp(masked) : `${formatIp(masked)}/${bits}` };
}

export const isTooWide = ({ bytes, bits }: Network): boolean =>
  bits < (bytes.length === 4 ? WIDEST.v4 : WIDEST.v6);

export const widestBits = ({ bytes }: Network): number => (bytes.length === 4 ? WIDEST.v4 : WIDEST.v6);

/** Every network that may be restricted and holds this address, in canonical text: one look-up by equality finds it. */
export function networksAround(ip: string): string[] {
  const bytes = parseIp(ip);
  if (!bytes) return [ip];
  const [widest, smallest] = bytes.length === 4 ? [WIDEST.v4, 32] : [WIDEST.v6, SMALLEST_V6];
  const around: string[] = [];
  for (let bits = smallest; bits >= widest; bits -= 1) around.push(network(bytes, bits).text);
  return around;
}

/** They have an address in common. */
export function overlap(one: Network, other: Network): boolean {
  const narrow = one.bits >= other.bits ? one : other;
  const wide = narrow === one ? other : one;
  return matchesCidr(formatIp(narrow.bytes), `${formatIp(wide.bytes)}/${wide.bits}`);
}

/** Nothing in it is private, loopback, a carrier's, a proxy's relay nor an example. */
export function isPublicNetwork(range: Network, options: { documentationIsPublic?: boolean } = {}): boolean {
  const own = formatIp(range.bytes);
  if (options.documentationIsPublic === true && range.bits >= 24 && matchesCidr(own, DEMO_RANGE)) return true;
  const isGlobal = range.bytes.length === 4 || (range.bits >= 3 && matchesCidr(own, '2000::/3'));
  return isGlobal && !privateRanges.some((cidr) => overlapsText(range, cidr));
}

/** What is no address (a name such as `loopback`, which proxies may be configured by) overlaps nothing. */
export function overlapsText(range: Network, cidr: string): boolean {
  const [base = '', bits] = cidr.split('/');
  const bytes = parseIp(base);
  if (!bytes) return false;
  const carried = base.includes(':') && bytes.length === 4 ? 96 : 0;
  const other = { bytes, bits: bits === undefined ? bytes.length * 8 : Number(bits) - carried, text: cidr };
  return overlap(range, other);
}
