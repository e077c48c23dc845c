import { texts } from '../texts.ts';

/**
 * The title of the tab. While it rings, every other second it is the alarm's: seen in a row of tabs even when
 * the page itself is hidden.
 */
export function tabTitle(it: { page: string; unread: number; ringing: number; odd: boolean }): string {
  if (it.ringing > 0 && it.odd) return `(${it.ringing}) ${texts.alarm.tabTitle(it.ringing)}`;
  return it.unread > 0 ? `(${it.unread}) ${it.page}` : it.page;
}
