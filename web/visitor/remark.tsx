import type { ChatState } from './chat-state.ts';

/** Why the person is on this screen again. */
export function Remark({ state }: { state: ChatState }) {
  if (state.remark.value === '') return null;
  return <p class="notice notice-warning">{state.remark.value}</p>;
}
