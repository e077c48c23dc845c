import { make } from './draw.ts';

const OPEN_KEY = 'ventanilla:panel';

interface Panel {
  element: HTMLElement;
  onNews: () => void;
  onOpen: () => void;
  open(focus: boolean): void;
  close(focus: boolean): void;
}

/** A non-modal panel around the chat's frame. Closing hides it: the conversation goes on inside. */
export function makePanel(name: string, chat: string, launcher: HTMLButtonElement): Panel {
  const element = make('div', 'p');
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', name);
  element.hidden = true;
  const bar = make('div', 'b', name);
  const shut = make('button', '', 'Cerrar');
  bar.append(shut);
  element.append(bar);
  let frame: HTMLIFrameElement | undefined;

  let loaded = false;

  /** Before its first page the frame is still of the host's own origin, and nobody listens. */
  const say = (word: string) => {
    if (loaded) frame?.contentWindow?.postMessage(`ventanilla:${word}`, new URL(chat).origin);
  };
  /** The frame takes the focus only when it was given to it here: a panel that reopens by itself steals none. */
  const sayHowItStands = () => {
    const focused = frame !== undefined && (element.getRootNode() as ShadowRoot).activeElement === frame;
    if (element.hidden) say('closed');
    else say(focused ? 'opened' : 'shown');
  };
  const turn = (open: boolean) => {
    element.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    remember(open);
  };
  const panel: Panel = {
    element,
    onNews: () => undefined,
    onOpen: () => undefined,
    open(focus) {
      frame ??= addFrame();
      turn(true);
      panel.onOpen();
      if (focus) frame.focus();
      sayHowItStands();
    },
    close(focus) {
      if (element.hidden) return;
      turn(false);
      sayHowItStands();
      if (focus) launcher.focus();
    },
  };

  function addFrame(): HTMLIFrameElement {
    const added = make('iframe');
    added.title = name;
    added.src = `${chat}?panel=1`;
    // Again at every page of the frame: the chat, then the farewell.
    added.addEventListener('load', () => {
      loaded = true;
      say('hello');
      sayHowItStands();
    });
    element.append(added);
    return added;
  }

  launcher.setAttribute('aria-expanded', 'false');
  launcher.addEventListener('click', () => (element.hidden ? panel.open(true) : panel.close(true)));
  shut.addEventListener('click', () => panel.close(true));
  for (const part of [launcher, element] as HTMLElement[]) {
    part.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') panel.close(true);
    });
  }
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (source === null || source !== frame?.contentWindow || origin !== new URL(chat).origin) return;
    if (data === 'ventanilla:close') panel.close(true);
    if (data === 'ventanilla:news' && element.hidden) panel.onNews();
  });
  // Someone who goes on reading the site while waiting finds the panel open on its next page.
  if (wasOpen()) window.setTimeout(() => panel.open(false));
  return panel;
}

function remember(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(OPEN_KEY, '1');
    else sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // A page without storage forgets.
  }
}

function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) !== null;
  } catch {
    return false;
  }
}
