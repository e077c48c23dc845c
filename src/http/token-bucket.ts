export interface BucketRule {
  /** How many at once. */
  burst: number;
  /** How many come back each second. */
  perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many names the full buckets are forgotten; an attacker with many names gains nothing by it. */
const SWEEP_AT = 20_000;

/**
 * Limits by name (a session, an address). Answers how many seconds to wait, 0 when it may go on. In memory and per
 * process: measured, a shared limiter cost 60–100 µs a message.
 */
export function tokenBuckets(rule: BucketRule, now: () => number): (name: string) => number {
  const buckets = new Map<string, Bucket>();

  function refill(bucket: Bucket, at: number): number {
    const gained = (Math.max(0, at - bucket.at) / 1000) * rule.perSecond;
    return Math.min(rule.burst, bucket.tokens + gained);
  }

  function sweep(at: number): void {
    for (const [name, bucket] of buckets) if (refill(bucket, at) >= rule.burst) buckets.delete(name);
  }

  return (name) => {
    const at = now();
    if (buckets.size > SWEEP_AT) sweep(at);
    const bucket = buckets.get(name) ?? { tokens: rule.burst, at };
    bucket.tokens = refill(bucket, at);
    bucket.at = at;
    buckets.set(name, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / rule.perSecond));
    bucket.tokens -= 1;
    return 0;
  };
}
