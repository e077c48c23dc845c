import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { genesis, isWhole, link, type ChainedLine, type Line } from '../../src/conversations/chain.ts';

const HERE = { institutionId: 'ipes', id: '00000000-0000-4000-8000-000000000001' };

const line = fc.record<Line>({
  id: fc.uuid(),
  kind: fc.constantFrom('message', 'notice', 'dato'),
  author: fc.constantFrom('visitor', 'agent', 'institution'),
  authorId: fc.string(),
  authorName: fc.string(),
  body: fc.string(),
  sentAt: fc.integer({ min: 0, max: 2_000_000_000_000 }),
  ip: fc.ipV4(),
});
const lines = fc.array(line, { minLength: 2, maxLength: 8 });

function chained(said: Line[]): ChainedLine[] {
  const transcript: ChainedLine[] = [];
  let end = { ...HERE, lastSeq: 0, lastHash: genesis(HERE.institutionId, HERE.id) };
  for (const each of said) {
    const next = link(end, each);
    transcript.push(next);
    end = { ...end, lastSeq: next.seq, lastHash: next.hash };
  }
  return transcript;
}

const whole = (transcript: ChainedLine[], at = HERE) => isWhole(at.institutionId, at.id, transcript);

describe('the chain of a transcript', () => {
  test('what was said is whole, whatever was said', () => {
    fc.assert(fc.property(lines, (said) => whole(chained(said))));
  });

  test('a single fact of a single line cannot be changed unseen', () => {
    const changes: ((changed: ChainedLine) => Partial<ChainedLine>)[] = [
      ({ body }) => ({ body: `${body}.` }),
      ({ authorName }) => ({ authorName: `${authorName}.` }),
      ({ authorId }) => ({ authorId: `${authorId}.` }),
      ({ author }) => ({ author: author === 'visitor' ? 'agent' : 'visitor' }),
      ({ kind }) => ({ kind: kind === 'notice' ? 'message' : 'notice' }),
      ({ sentAt }) => ({ sentAt: sentAt + 1 }),
      ({ ip }) => ({ ip: `${ip}1` }),
      ({ seq }) => ({ seq: seq + 1 }),
      ({ hash }) => ({ hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
    ];
    fc.assert(
      fc.property(lines, fc.nat(), fc.constantFrom(...changes), (said, place, change) => {
        const transcript = chained(said);
        const index = place % transcript.length;
        const forged = transcript.map((it, i) => (i === index ? { ...it, ...change(it) } : it));
        return !whole(forged);
      }),
    );
  });

  test('a line cannot be left out, put elsewhere, or said in another conversation', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const transcript = chained(said);
        expect(whole(transcript.slice(1))).toBe(false);
        expect(whole(transcript.toReversed())).toBe(false);
        expect(whole(transcript, { ...HERE, institutionId: 'putumayo' })).toBe(false);
        expect(whole(transcript, { ...HERE, id: '00000000-0000-4000-8000-000000000002' })).toBe(false);
      }),
    );
  });
});
