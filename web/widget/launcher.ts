import type { LauncherInfo } from './ask.ts';
import { drawRoot, make } from './draw.ts';
import { makePanel } from './panel.ts';

/** What of the service a launcher shows. */
export type Told = Pick<LauncherInfo, 'state' | 'summary'>;

export interface Door {
  open(): void;
  close(): void;
  /** Shows what the service says now. */
  tell(now: Told): void;
}

const WORDS: Record<string, string> = { closed: 'cerrado', suspended: 'suspendido', busy: 'ocupado' };

/** Launcher and panel; or, where a panel cannot hold a session, a link that opens the full page in a new tab. */
export function makeDoor(info: LauncherInfo, chat: string, left: boolean, inPanel: boolean): Door {
  const root = drawRoot(info, left);
  const launcher = make(inPanel ? 'button' : 'a', 'l');
  const state = make('span', 's');
  launcher.append(make('span', '', info.name), state);
  let known: Told = info;
  const tell = (now: Told) => {
    known = now;
    state.textContent = WORDS[now.state] ?? '';
    launcher.title = now.summary;
  };
  tell(info);
  if (launcher instanceof HTMLAnchorElement) {
    launcher.href = chat;
    launcher.target = '_blank';
    launcher.rel = 'noopener';
    launcher.append(make('span', 'v', ' (se abre en una pestaña nueva)'));
    root.append(launcher);
    return { open: () => launcher.click(), close: () => undefined, tell };
  }
  const panel = makePanel(info.name, chat, launcher);
  panel.onNews = () => (state.textContent = 'mensaje nuevo');
  panel.onOpen = () => tell(known);
  // The panel follows its launcher, also for the Tab key.
  root.append(launcher, panel.element);
  return { open: () => panel.open(true), close: () => panel.close(true), tell };
}
