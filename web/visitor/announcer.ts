import { cell } from './cell.ts';

const STAYS_MS = 12_000;

/** The one polite status of the page: place in the queue, connection, sent or failed, time left. */
export type Announcer = ReturnType<typeof createAnnouncer>;

export function createAnnouncer() {
  const said = cell('');
  let clearing: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  return {
    said,
    /** Emptied first: the same words said twice are read twice. */
    say: (text: string): void => {
      clearTimeout(clearing);
      clearTimeout(saying);
      said.value = '';
      saying = setTimeout(() => (said.value = text), 60);
      clearing = setTimeout(() => (said.value = ''), STAYS_MS);
    },
  };
}
