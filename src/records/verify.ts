import { genesis, isWhole, type ChainedLine } from '../conversations/chain.ts';

/** A conversation and where its chain should end. */
interface ChainToVerify {
  institutionId: string;
  id: string;
  state: 'waiting' | 'active' | 'ended';
  lastSeq: number;
  lastHash: string;
}

type ChainVerdict =
  | { chain: 'whole' }
  /** `seq`: the first line that is wrong, missing or too much. */
  | { chain: 'broken'; seq: number };

/**
 * Is the transcript exactly what was said? Every line follows from the one before it, and the last one is where the
 * conversation says its chain ends, so that lines cut off at the end are missed too. Of a live conversation, lines
 * stored after `end` was read are left for the next look.
 */
export function verifyChain(end: ChainToVerify, stored: ChainedLine[]): ChainVerdict {
  const lines = end.state === 'ended' ? stored : stored.filter((line) => line.seq <= end.lastSeq);
  if (!isWhole(end.institutionId, end.id, lines)) return { chain: 'broken', seq: firstWrong(end, lines) };
  const lastHash = lines.at(-1)?.hash ?? genesis(end.institutionId, end.id);
  if (lines.length === end.lastSeq && lastHash === end.lastHash) return { chain: 'whole' };
  return { chain: 'broken', seq: Math.min(lines.length, end.lastSeq) + 1 };
}

function firstWrong({ institutionId, id }: ChainToVerify, lines: ChainedLine[]): number {
  const index = lines.findIndex((_, at) => !isWhole(institutionId, id, lines.slice(0, at + 1)));
  return index + 1;
}
