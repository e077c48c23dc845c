/**
 * Sounds made by WebAudio: no file, nothing to download. `wake` must be called once from a click or a key, as
 * browsers allow no sound before it.
 */
export interface Sounds {
  wake(): void;
  /** Two short soft notes. */
  chime(): void;
}

const NOTES = [
  { hertz: 660, at: 0 },
  { hertz: 880, at: 0.12 },
];
const LOUDNESS = 0.08;

export function createSounds(): Sounds {
  let context: AudioContext | null = null;
  const wake = (): void => {
    if (typeof AudioContext !== 'function') return;
    context ??= new AudioContext();
    void context.resume();
  };
  return {
    wake,
    chime: () => {
      if (context === null) return;
      for (const { hertz, at } of NOTES) note(context, hertz, context.currentTime + at);
    },
  };
}

function note(context: AudioContext, hertz: number, start: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.25);
  tone.connect(volume).connect(context.destination);
  tone.start(start);
  tone.stop(start + 0.3);
}
