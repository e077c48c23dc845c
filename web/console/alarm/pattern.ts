/** One note of a pattern: seconds from its start, hertz, and loudness from 0 to 1. */
interface Note {
  at: number;
  lasts: number;
  hertz: number;
  loud: number;
}

export interface Pattern {
  seconds: number;
  notes: readonly Note[];
}

/** Two rising notes and a rest: heard across a hall, bearable for a minute. */
export const calling: Pattern = {
  seconds: 2,
  notes: [
    { at: 0, lasts: 0.22, hertz: 660, loud: 0.4 },
    { at: 0.26, lasts: 0.34, hertz: 880, loud: 0.4 },
  ],
};

/** Past the minute: higher, louder and without much rest. */
export const insisting: Pattern = {
  seconds: 1.2,
  notes: [
    { at: 0, lasts: 0.16, hertz: 880, loud: 0.85 },
    { at: 0.2, lasts: 0.16, hertz: 1175, loud: 0.85 },
    { at: 0.4, lasts: 0.16, hertz: 880, loud: 0.85 },
    { at: 0.6, lasts: 0.24, hertz: 1175, loud: 0.85 },
  ],
};

/** Once, when a citizen has been waiting for an answer for a minute. */
export const reminding: Pattern = {
  seconds: 0.5,
  notes: [{ at: 0, lasts: 0.4, hertz: 587, loud: 0.3 }],
};

/**
 * The pattern as samples. It is played as a looping buffer on the audio clock: a hidden tab throttles timers,
 * never a sound that is already playing.
 */
export function samples(pattern: Pattern, rate: number): Float32Array<ArrayBuffer> {
  const wave = new Float32Array(Math.round(pattern.seconds * rate));
  for (const note of pattern.notes) {
    const from = Math.round(note.at * rate);
    const length = Math.min(Math.round(note.lasts * rate), wave.length - from);
    for (let i = 0; i < length; i++) {
      const tone = Math.sin((2 * Math.PI * note.hertz * i) / rate);
      const overtone = 0.3 * Math.sin((4 * Math.PI * note.hertz * i) / rate);
      wave[from + i] = (tone + overtone) * 0.77 * note.loud * envelope(i, length, rate);
    }
  }
  return wave;
}

/** Ten milliseconds up and a soft end: without it every note begins and ends with a click. */
function envelope(i: number, length: number, rate: number): number {
  const rise = 0.01 * rate;
  const fall = Math.min(0.12 * rate, length / 2);
  return Math.min(1, i / rise, (length - i) / fall);
}
