import { renderToString } from 'preact-render-to-string';
import type { ChatBoot } from '../../../../src/protocol.ts';
import { createChatState, type ChatState } from '../../../visitor/chat-state.ts';
import { createFarewellState, type FarewellState } from '../../../visitor/farewell-state.ts';
import { clearForm } from '../../../visitor/form.ts';
import { bring } from '../../../visitor/later.tsx';
import { refusalScene } from './refusal-scenes.ts';
import type { Drawn, Scene } from './scene.ts';
import { rules, scenes } from './scenes.tsx';

const REFUSAL = 'refusal.';
let kept: { state: ChatState; farewell: FarewellState } | undefined;

/** What the citizen's page asks for later is here before the first drawing, which does not wait. */
export const ready: Promise<void> = import('../../../visitor/asides.ts').then(bring);

/** Null: no page of the citizens shows it. */
export function sceneOf(key: string): Scene | null {
  return key.startsWith(REFUSAL) ? refusalScene(key.slice(REFUSAL.length)) : (scenes[key] ?? null);
}

/**
 * The citizen's own screens, drawn with samples. Drawing runs no effect: nothing is asked of the server, no clock
 * runs and nothing takes the focus.
 */
export function draw(
  scene: Scene,
  { boot: given, said, words }: { boot: ChatBoot; said: Record<string, string>; words: string },
): Drawn {
  const boot: ChatBoot = { ...given, texts: { ...given.texts }, notices: [], accepted: false, banned: null };
  const { state, farewell } = blankStates(boot);
  const markup = plainMarkup(renderToString(scene.draw({ state, farewell, boot, said, words })));
  const { page, finish } = scene;
  return { page, markup, words, finish, isTalking: page === 'chat' && state.stage.value === 'talking' };
}

/** Without inline style: the policy of the console refuses it. Words cannot look like it: their quotes are escaped. */
function plainMarkup(markup: string): string {
  return markup.replace(/(<[^<>]*?) style="[^"]*"/g, '$1');
}

/** The rules, or the notice, as they are read before the chat. */
export function drawTerms(
  given: ChatBoot,
  kind: 'rules' | 'privacy',
  { title, html }: { title: string; html: string },
): Drawn {
  const boot =
    kind === 'rules'
      ? { ...given, rules: { ...given.rules, heading: title, html } }
      : { ...given, privacy: { ...given.privacy, html } };
  return draw(rules, { boot, said: {}, words: '' });
}

/** Made once: a state listens to the page. Nothing of one drawing is left for the next. */
function blankStates(boot: ChatBoot) {
  const { id } = boot.institution;
  if (kept?.state.institution !== id) {
    kept = { state: createChatState(id, () => undefined), farewell: createFarewellState(id) };
  }
  const { state, farewell } = kept;
  clearForm(state.form);
  state.clock.heard(boot.now);
  state.conversation.value = null;
  state.receipt.value = null;
  state.remark.value = '';
  state.announcer.said.value = '';
  state.service.value = boot.service;
  farewell.standing.value = 'here';
  farewell.view.value = null;
  farewell.draft.value = '';
  return kept;
}
