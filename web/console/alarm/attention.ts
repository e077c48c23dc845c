import { computed, effect, signal } from '@preact/signals';
import type { WaitingView } from '../../../src/protocol.ts';
import { now } from '../clock.ts';
import { link, mine } from '../desk/desk-store.ts';
import { texts } from '../texts.ts';
import { alarm } from './alarm-store.ts';
import calmIcon from './favicon.svg';
import ringingIcon from './favicon-ringing.svg';
import { calling, insisting } from './pattern.ts';
import { callOf } from './ringing.ts';
import { ring } from './sound.ts';
import { tabTitle } from './tab-title.ts';

export type NotificationState = NotificationPermission | 'unsupported';

export const pageTitle = signal(texts.product);
export const notifications = signal<NotificationState>(notificationState());

/** Sound, title, icon and system notification all follow one signal; silence is its null. */
export function startAttention(): () => void {
  const call = computed(() => (alarm.value ? callOf(alarm.value.request) : null));
  const pattern = computed(() => {
    // Nobody can accept over a lost link, and the citizen may have left: what is seen there is not news.
    if (!alarm.value || link.value === 'lost') return null;
    return alarm.value.loud ? insisting : calling;
  });
  const stops = [
    effect(() => ring(pattern.value)),
    effect(showTitle),
    effect(() => (call.value === null ? undefined : notifyHidden(alarm.peek()?.request))),
  ];
  return () => {
    for (const stop of stops) stop();
    ring(null);
    document.title = pageTitle.value;
  };
}

export async function askForNotifications(): Promise<void> {
  if (notifications.value === 'default') await Notification.requestPermission();
  notifications.value = notificationState();
}

/** Answers what takes it away again, or undefined when the browser refused. */
export function notify(title: string, body: string, tag: string): (() => void) | undefined {
  if (notificationState() !== 'granted') return undefined;
  try {
    const shown = new Notification(title, { body, tag, requireInteraction: true, lang: 'es-CO' });
    shown.onclick = () => {
      window.focus();
      shown.close();
    };
    return () => shown.close();
  } catch {
    // Chrome on Android offers the constructor and refuses its use.
    return undefined;
  }
}

function notificationState(): NotificationState {
  return typeof Notification === 'function' && isSecureContext ? Notification.permission : 'unsupported';
}

function notifyHidden(request: WaitingView | undefined): (() => void) | undefined {
  if (!request) return undefined;
  let takeAway: (() => void) | undefined;
  const show = (): void => {
    if (document.hidden)
      takeAway ??= notify(texts.alarm.title, `${request.name}\n${request.question}`, request.id);
  };
  show();
  document.addEventListener('visibilitychange', show);
  return () => {
    document.removeEventListener('visibilitychange', show);
    takeAway?.();
  };
}

function showTitle(): void {
  const odd = Math.floor(now.value / 1000) % 2 === 1;
  const rings = alarm.value ? alarm.value.more + 1 : 0;
  const unread = mine.value.reduce((sum, one) => sum + one.unread, 0);
  document.title = tabTitle({ page: pageTitle.value, unread, ringing: rings, odd });
  showIcon(rings > 0 && odd ? ringingIcon : calmIcon);
}

function showIcon(address: string): void {
  let icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!icon) {
    icon = document.createElement('link');
    icon.rel = 'icon';
    document.head.append(icon);
  }
  if (icon.getAttribute('href') !== address) icon.href = address;
}
