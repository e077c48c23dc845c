import { cell } from './cell.ts';
import type { Sounds } from '../lib/sounds.ts';
import { browserStore } from '../lib/storage.ts';

/** A preference, not personal data: it outlives the conversation. */
const KEY = 'ventanilla-sonido';

/** "Sonido al recibir mensajes", off until the person turns it on. */
export function createSoundChoice(sounds: Sounds) {
  const store = browserStore('local');
  const on = cell(store.get(KEY) === 'si');
  // A browser lets a page sound only after the person has touched it.
  const wake = (): void => {
    if (on.value) sounds.wake();
  };
  document.addEventListener('pointerdown', wake);
  document.addEventListener('keydown', wake);
  return {
    on,
    set: (wanted: boolean): void => {
      on.value = wanted;
      store.set(KEY, wanted ? 'si' : 'no');
      if (!wanted) return;
      sounds.wake();
      sounds.chime();
    },
    play: (): void => {
      if (on.value) sounds.chime();
    },
  };
}
