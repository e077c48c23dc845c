import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { announce } from '../announcer.tsx';
import { now } from '../clock.ts';
import { claim, claiming } from '../desk/claiming.ts';
import { HintTags } from '../desk/hint-tags.tsx';
import { elapsed } from '../formats.ts';
import { claims } from '../session.ts';
import { texts } from '../texts.ts';
import { isWriting } from '../ui/focus.ts';
import { alarm, quiet } from './alarm-store.ts';
import { callOf, isEscalated, type Alarm } from './ringing.ts';

export function AlarmHost(): JSX.Element | null {
  const current = alarm.value;
  return current && <AlarmSheet key={callOf(current.request)} alarm={current} />;
}

/**
 * Over everything, but not modal: who was writing goes on writing under it. Read from two metres.
 */
function AlarmSheet({ alarm: { request, more } }: { alarm: Alarm }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [title, about] = [useId(), useId()];
  const known = useRef(more);
  const loud = isEscalated(request, now.value);
  useEffect(() => enter(box.current, texts.alarm.spoken(request.name, request.question)), []);
  useEffect(() => {
    if (more > known.current) announce(texts.alarm.more(more), 'assertive');
    known.current = more;
  }, [more]);
  useEffect(() => {
    if (loud) announce(texts.alarm.spokenLoud(request.name), 'assertive');
  }, [loud]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    quiet(request);
  };
  return (
    <div
      ref={box}
      class={loud ? 'alarm alarm-loud' : 'alarm'}
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={about}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div class="alarm-head">
        <h2 id={title}>{texts.alarm.title}</h2>
        {more > 0 && <p class="alarm-more">{texts.alarm.more(more)}</p>}
      </div>
      <div class="alarm-body">
        <div id={about} class="alarm-who">
          <p class="alarm-name">{request.name}</p>
          <p class="alarm-question">{request.question}</p>
          <HintTags hints={request.hints} class="waiting-tags" />
          {request.handedBack && <p class="alarm-why">{texts.alarm.handedBack}</p>}
          {loud && <p class="alarm-why">{texts.alarm.overMinute}</p>}
        </div>
        <p class="alarm-wait" role="timer" aria-label={texts.alarm.waiting}>
          <span class="alarm-wait-label">{texts.alarm.waiting}</span>
          <span class="alarm-wait-time">{elapsed(now.value - request.waitingSince)}</span>
        </p>
      </div>
      <div class="alarm-actions">
        {claims.value && (
          <button
            type="button"
            class="button alarm-accept"
            aria-keyshortcuts="Alt+A"
            aria-disabled={claiming.value !== null}
            onClick={() => void claim(request.id)}
          >
            {texts.alarm.accept}
          </button>
        )}
        <button type="button" class="button-plain" aria-keyshortcuts="Alt+N" onClick={() => quiet(request)}>
          {texts.alarm.notNow}
        </button>
        {claims.value && <p class="alarm-keys">{texts.alarm.shortcuts}</p>}
      </div>
    </div>
  );
}

/**
 * Who is writing keeps the keyboard and hears the sentence; Tab brings them here first, once. Anybody else gets
 * the focus on the sheet, never on "Aceptar", so that a stray Enter or space accepts nothing.
 */
function enter(box: HTMLElement | null, sentence: string): () => void {
  const before = document.activeElement;
  const firstTab = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    removeEventListener('keydown', firstTab, true);
    if (box?.contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    box?.querySelector('button')?.focus();
  };
  if (isWriting(before)) {
    announce(sentence, 'assertive');
    addEventListener('keydown', firstTab, true);
  } else {
    box?.focus();
  }
  return () => {
    removeEventListener('keydown', firstTab, true);
    if (box?.contains(document.activeElement) && before instanceof HTMLElement && before.isConnected)
      before.focus();
  };
}
