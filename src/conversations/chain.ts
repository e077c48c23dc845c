import { hash } from 'node:crypto';

/** One line of the transcript before it has a place in the chain. */
export interface Line {
  id: string;
  kind: 'message' | 'notice' | 'dato';
  author: 'visitor' | 'agent' | 'institution';
  authorId: string;
  authorName: string;
  body: string;
  /** Epoch milliseconds. */
  sentAt: number;
  ip: string;
}

export interface ChainedLine extends Line {
  institutionId: string;
  conversationId: string;
  seq: number;
  bodyHash: string;
  hash: string;
}

/** Where a conversation's chain stands. */
export interface ChainEnd {
  institutionId: string;
  id: string;
  lastSeq: number;
  lastHash: string;
}

/** The first link is the conversation itself, so that a transcript cannot be moved to another one. */
export function genesis(institutionId: string, conversationId: string): string {
  return sha256(`${institutionId}\n${conversationId}`);
}

/**
 * The next link: SHA-256 over the one before, the line's facts and the hash of its words. Erasing the words
 * keeps the chain whole (Ley 594/2000: integrity; Ley 1581/2012: erasure).
 */
export function link(end: ChainEnd, line: Line): ChainedLine {
  const seq = end.lastSeq + 1;
  const bodyHash = sha256(`${line.id}\n${line.body}`);
  const chained = { ...line, institutionId: end.institutionId, conversationId: end.id, seq, bodyHash };
  return { ...chained, hash: linkHash(end.lastHash, chained) };
}

/** True when every stored line follows from the one before it, and its words (unless erased) from their hash. */
export function isWhole(institutionId: string, conversationId: string, lines: ChainedLine[]): boolean {
  let before = genesis(institutionId, conversationId);
  return lines.every((line, index) => {
    const sound =
      line.seq === index + 1 &&
      line.bodyHash === sha256(`${line.id}\n${line.body}`) &&
      line.hash === linkHash(before, line);
    before = line.hash;
    return sound;
  });
}

function linkHash(before: string, line: Omit<ChainedLine, 'hash'>): string {
  const { seq, id, kind, author, authorId, authorName, bodyHash, sentAt, ip } = line;
  return sha256(
    `${before}\n${JSON.stringify([seq, id, kind, author, authorId, authorName, bodyHash, sentAt, ip])}`,
  );
}

function sha256(text: string): string {
  return hash('sha256', text);
}
