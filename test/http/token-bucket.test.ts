import { expect, it } from 'vitest';
import { tokenBuckets } from '../../src/http/token-bucket.ts';

const rule = { burst: 2, perSecond: 1 };

it('twenty thousand other names make nobody forget who has no more left', () => {
  let at = 0;
  const wait = tokenBuckets(rule, () => at);
  expect([wait('flooder'), wait('flooder'), wait('flooder')]).toEqual([0, 0, 1]);
  for (let n = 0; n < 20_001; n += 1) wait(`name ${n}`);
  expect(wait('flooder')).toBe(1);
  at += 1000;
  expect([wait('flooder'), wait('flooder')]).toEqual([0, 1]);
});

it('says after how many seconds there is one again, and there is', () => {
  let at = 0;
  const wait = tokenBuckets({ burst: 1, perSecond: 0.2 }, () => at);
  expect([wait('somebody'), wait('somebody')]).toEqual([0, 5]);
  at += 4999;
  expect(wait('somebody')).toBe(1);
  at += 1;
  expect(wait('somebody')).toBe(0);
});

it('a clock that goes back takes nothing away', () => {
  let at = 60_000;
  const wait = tokenBuckets(rule, () => at);
  wait('somebody');
  at -= 30_000;
  expect(wait('somebody')).toBe(0);
});
