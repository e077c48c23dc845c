/** As much of MIME as a delivery report needs: headers, the parts of a multipart, and their transfer encoding. */

export interface MimePart {
  /** Names in lower case; a header that comes twice keeps its first value. */
  headers: Map<string, string>;
  body: string;
}

export function readPart(text: string): MimePart {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '');
  const end = plain.indexOf('\n\n');
  const head = end < 0 ? plain : plain.slice(0, end);
  const headers = readHeaders(head);
  const body = end < 0 ? '' : plain.slice(end + 2);
  return { headers, body: decoded(body, headers.get('content-transfer-encoding') ?? '') };
}

/** `Name: value` lines; a line that begins with a space goes on with the one before. */
export function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    const key = name?.toLowerCase();
    if (key !== undefined && value !== undefined && !headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}

export function typeOf({ headers }: MimePart): string {
  return (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The parts of a multipart, and of multiparts inside it; a part that is none is itself. */
export function leavesOf(part: MimePart, depth = 0): MimePart[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1];
  if (!typeOf(part).startsWith('multipart/') || boundary === undefined || depth > 4) return [part];
  const line = new RegExp(`\\n--${boundary.replace(/[^\w ]/g, '\\$&')}(?=--|[ \\t]*(?:\\n|$))`);
  const sections = `\n${part.body}`.split(line).slice(1);
  return sections
    .filter((section) => !section.startsWith('--'))
    .flatMap((section) => leavesOf(readPart(section.replace(/^[ \t]*\n/, '')), depth + 1));
}

function decoded(body: string, encoding: string): string {
  if (/^base64$/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
  if (!/^quoted-printable$/i.test(encoding)) return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
