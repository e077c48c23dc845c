import { signal } from '@preact/signals';
import { samples, type Pattern } from './pattern.ts';

type SoundState = 'blocked' | 'ready' | 'missing';

/** Whether the browser lets this page sound: it does only after a gesture of the person. */
export const sound = signal<SoundState>('AudioContext' in globalThis ? 'blocked' : 'missing');

let context: AudioContext | null = null;
let playing: { pattern: Pattern; source: AudioBufferSourceNode } | null = null;
let wanted: Pattern | null = null;
const buffers = new Map<Pattern, AudioBuffer>();

/** To be called from a gesture. Answers whether it sounds now. */
export async function unlockSound(): Promise<boolean> {
  const audio = open();
  if (!audio) return false;
  try {
    await audio.resume();
  } catch {
    // Safari refuses outside a gesture; the warning stays and the next gesture tries again.
  }
  observe();
  return sound.value === 'ready';
}

/** Rings on and on until `ring(null)`. The same pattern twice changes nothing. */
export function ring(pattern: Pattern | null): void {
  wanted = pattern;
  if (pattern !== null && playing?.pattern === pattern) return;
  stop();
  const audio = context;
  if (audio?.state !== 'running' || !pattern) return;
  playing = { pattern, source: play(audio, pattern, true) };
}

/** Sounds once: reminders and the test. */
export function soundOnce(pattern: Pattern): void {
  if (context?.state === 'running') play(context, pattern, false);
}

/**
 * Any key or click unlocks it: after a reload the person need not look for the button. Some keys are no gesture
 * for the browser (Alt, Escape), so it is tried until it sounds.
 */
export function unlockAtFirstGesture(): void {
  const stop = new AbortController();
  const unlock = async (): Promise<void> => {
    if (await unlockSound()) stop.abort();
  };
  for (const gesture of ['pointerdown', 'keydown'] as const) {
    addEventListener(gesture, () => void unlock(), { capture: true, signal: stop.signal });
  }
}

function open(): AudioContext | null {
  if (context || sound.value === 'missing') return context;
  context = new AudioContext();
  context.addEventListener('statechange', observe);
  return context;
}

function observe(): void {
  sound.value = context?.state === 'running' ? 'ready' : 'blocked';
  if (sound.value === 'ready' && wanted && !playing) ring(wanted);
}

function play(audio: AudioContext, pattern: Pattern, loop: boolean): AudioBufferSourceNode {
  const source = audio.createBufferSource();
  source.buffer = bufferOf(audio, pattern);
  source.loop = loop;
  source.connect(audio.destination);
  source.start();
  return source;
}

function bufferOf(audio: AudioContext, pattern: Pattern): AudioBuffer {
  const known = buffers.get(pattern);
  if (known) return known;
  const wave = samples(pattern, audio.sampleRate);
  const buffer = audio.createBuffer(1, wave.length, audio.sampleRate);
  buffer.copyToChannel(wave, 0);
  buffers.set(pattern, buffer);
  return buffer;
}

function stop(): void {
  playing?.source.stop();
  playing = null;
}
