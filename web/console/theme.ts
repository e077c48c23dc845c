import { signal } from '@preact/signals';
import { browserStore } from '../lib/storage.ts';

const key = 'ventanilla:theme';
const store = browserStore('local');

export const dark = signal(false);

/** The system's choice until the person makes their own. */
export function startTheme(): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    const chosen = store.get(key);
    show(chosen === null ? system.matches : chosen === 'dark');
  };
  system.addEventListener('change', follow);
  follow();
}

export function toggleTheme(): void {
  store.set(key, dark.value ? 'light' : 'dark');
  show(!dark.value);
}

function show(isDark: boolean): void {
  dark.value = isDark;
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
}
