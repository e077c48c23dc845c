import type { ChatState } from './chat-state.ts';
import { Channels } from './channels.tsx';
import { StageHeading } from './stage-heading.tsx';

/** A restricted person reads why, until when, and the other channels. */
export function BannedStage({ state }: { state: ChatState }) {
  const boot = state.boot.value;
  if (boot?.banned == null) return null;
  return (
    <section class="stage stack">
      <StageHeading>{boot.texts.banned_heading ?? 'Su acceso al chat está restringido'}</StageHeading>
      <p class="lead pre-line">{boot.banned.message}</p>
      <Channels boot={boot} />
    </section>
  );
}
