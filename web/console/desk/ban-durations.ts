const usual = [1, 24, 72, 168, 360, 720, 2160];

/** Hours to choose from: the usual ones within the institution's maximum, and the maximum itself. */
export function banDurations(maxHours: number): number[] {
  const within = usual.filter((hours) => hours < maxHours);
  return maxHours > 0 ? [...within, maxHours] : [];
}
