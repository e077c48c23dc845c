import { privateRanges } from './ip-ranges.ts';

/** IP addresses as bytes: 4 of IPv4, 16 of IPv6. `::ffff:1.2.3.4` is the IPv4 address that it carries. */
export type IpBytes = readonly number[];

const MAPPED = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];
/** The demo gives its citizens addresses from here, so that bans can be tried. */
const DEMO_RANGE = '203.0.113.0/24';

export function parseIp(text: string): IpBytes | undefined {
  const bare = text.trim().replace(/%[\w.-]+$/, '');
  if (!bare.includes(':')) return parseV4(bare);
  const bytes = parseV6(bare);
  return bytes && MAPPED.every((byte, index) => bytes[index] === byte) ? bytes.slice(12) : bytes;
}

/** Canonical text (RFC 5952), or undefined when it is not an address. */
export function normaliseIp(text: string): string | undefined {
  const bytes = parseIp(text);
  return bytes && formatIp(bytes);
}

/** May be banned: not private, loopback, link-local, shared by a carrier, multicast nor for documentation. */
export function isPublic(ip: string, options: { documentationIsPublic?: boolean } = {}): boolean {
  const bytes = parseIp(ip);
  if (!bytes) return false;
  if (options.documentationIsPublic === true && matchesCidr(ip, DEMO_RANGE)) return true;
  const isGlobal = bytes.length === 4 || matchesCidr(ip, '2000::/3');
  return isGlobal && !privateRanges.some((range) => matchesCidr(ip, range));
}

/** What stands for one connection: an IPv4 address itself, the /64 of an IPv6 one (`2001:db8:1:2::/64`). */
export function networkOf(ip: string): string | undefined {
  const bytes = parseIp(ip);
  if (!bytes) return undefined;
  if (bytes.length === 4) return formatIp(bytes);
  return `${formatIp([...bytes.slice(0, 8), 0, 0, 0, 0, 0, 0, 0, 0])}/64`;
}

/** The same for counting by connection: what is no address stands for itself. */
export const connectionOf = (ip: string): string => networkOf(ip) ?? ip;

/** `cidr` may be a plain address too. False when either is malformed. */
export function matchesCidr(ip: string, cidr: string): boolean {
  const [base = '', bitsText, ...rest] = cidr.split('/');
  const address = parseIp(ip);
  const network = parseIp(base);
  if (!address || !network || rest.length > 0 || address.length !== network.length) return false;
  const width = network.length * 8;
  const carried = base.includes(':') && network.length === 4 ? 96 : 0;
  const bits = bitsText === undefined ? width : /^\d{1,3}$/.test(bitsText) ? Number(bitsText) - carried : -1;
  return bits >= 0 && bits <= width && samePrefix(address, network, bits);
}

function samePrefix(a: IpBytes, b: IpBytes, bits: number): boolean {
  return a.every((byte, index) => {
    const inByte = Math.min(8, Math.max(0, bits - index * 8));
    return (byte ^ (b[index] ?? 0)) >> (8 - inByte) === 0;
  });
}

/** Four decimals without leading zeros: 010.0.0.1 is 8.0.0.1 for some programs, so it is refused. */
function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  const isDecimal = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part));
  const bytes = parts.map(Number);
  return isDecimal && bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseV6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] ?? '', halves.length === 1);
  const tail = groupsOf(halves[1] ?? '', true);
  if (!head || !tail) return undefined;
  const absent = 16 - head.length - tail.length;
  const fits = halves.length === 2 ? absent >= 2 : absent === 0;
  return fits ? [...head, ...Array<number>(absent).fill(0), ...tail] : undefined;
}

/** Only the end of the address may be written as IPv4. */
function groupsOf(half: string, isEnd: boolean): number[] | undefined {
  if (half === '') return [];
  const groups = half.split(':');
  const bytes: number[] = [];
  for (const [index, group] of groups.entries()) {
    const dotted = isEnd && index === groups.length - 1 && group.includes('.') ? parseV4(group) : undefined;
    if (!dotted && !/^[0-9a-f]{1,4}$/i.test(group)) return undefined;
    const value = parseInt(group, 16);
    bytes.push(...(dotted ?? [value >> 8, value & 255]));
  }
  return bytes;
}

export function formatIp(bytes: IpBytes): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups: number[] = [];
  for (let index = 0; index < 16; index += 2)
    groups.push(((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0));
  const { start, size } = longestZeros(groups);
  const text = (part: number[]): string => part.map((group) => group.toString(16)).join(':');
  if (size < 2) return text(groups);
  return `${text(groups.slice(0, start))}::${text(groups.slice(start + size))}`;
}

function longestZeros(groups: number[]): { start: number; size: number } {
  let best = { start: 0, size: 0 };
  let size = 0;
  for (const [index, group] of groups.entries()) {
    size = group === 0 ? size + 1 : 0;
    if (size > best.size) best = { start: index - size + 1, size };
  }
  return best;
}
