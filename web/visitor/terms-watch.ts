import type { ChatBoot, ServiceStateView } from '../../src/protocol.ts';
import type { ChatState } from './chat-state.ts';
import { freshRules } from './entering.ts';
import { texts } from './texts.ts';

/** As `ServiceStateView.terms` says it. */
export const termsOf = ({ rules, privacy }: ChatBoot): string => `${rules.version}.${privacy.version}`;

/**
 * Other rules came into force while the page was open. Who is reading reads the new ones; who is writing is told and
 * goes on writing: the next step asks. The server accepts no others in any case.
 */
export function hearTerms(state: ChatState, { terms }: ServiceStateView): void {
  const boot = state.boot.value;
  if (boot === null || terms === termsOf(boot)) return;
  if (state.stage.value === 'rules') void freshRules(state).catch(() => undefined);
  if (state.stage.value === 'entry') state.remark.value = texts.rulesChanged;
}
