/** One letter more, less, other, or two neighbours changed places. */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < one.length && one[head] === other[head]) head += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > head && otherEnd > head && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  if (end - head <= 1 && otherEnd - head <= 1) return true;
  const isPair = end - head === 2 && otherEnd - head === 2;
  return isPair && one[head] === other[head + 1] && one[head + 1] === other[head];
}
