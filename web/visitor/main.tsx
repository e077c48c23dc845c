// `/{institution}/chat` and `/{institution}/gracias`: replaces what the server rendered in #app.
import '../styles/base.css';
import '../styles/visitor.css';
import { Chat } from './chat.tsx';
import { createChatState } from './chat-state.ts';
import { clearForm, isBlank } from './form.ts';
import { whenIdle } from './idle.ts';
import { showIn } from './show-in.ts';
import { hearTerms } from './terms-watch.ts';
import { texts } from './texts.ts';

const root = document.getElementById('app');
if (root !== null) start(root, root.dataset.institution ?? '');

function start(root: HTMLElement, institution: string): void {
  helpWriters(institution);
  if (root.dataset.page !== 'farewell') {
    startChat(root, institution);
    return;
  }
  // A part of its own: the chat's page does not download it.
  void import('./farewell-page.tsx').then(({ startFarewell }) => startFarewell(root, institution));
}

function startChat(root: HTMLElement, institution: string): void {
  const panel = root.dataset.panel === 'true' ? '?panel=1' : '';
  // `replace`: Back does not lead into a conversation that is over.
  const state = createChatState(institution, (path) => location.replace(`${path}${panel}`));
  state.hearing.also((service) => hearTerms(state, service));
  void state.start().then(() => showIn(root, <Chat state={state} />));
  whenIdle(() => {
    const { stage, form } = state;
    if (stage.value === 'waiting' || stage.value === 'talking' || isBlank(form)) return;
    clearForm(form);
    state.remark.value = state.boot.value?.texts.device_cleared ?? texts.clearedIdle;
  });
  // Restored by Back from the browser's memory: ask again where the person stands.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

/** A part of its own, asked for when somebody begins to write. Without it the browser's own checker helps. */
function helpWriters(institution: string): void {
  addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    import('../spelling/help.ts').then(
      ({ helpWriting }) => helpWriting(target, { base: `/api/institutions/${institution}` }),
      () => undefined,
    );
  });
}
