import { useEffect } from 'preact/hooks';
import type { ChatState } from './chat-state.ts';
import { ChannelValue } from './channels.tsx';
import { clearForm } from './form.ts';
import { Linked } from './linked.tsx';
import { StageHeading } from './stage-heading.tsx';
import { texts } from './texts.ts';

/** The question was left: its number, when it is answered, and that it is no filing. */
export function ReceivedStage({ state }: { state: ChatState }) {
  const receipt = state.receipt.value;
  const boot = state.boot.value;
  useEffect(() => {
    clearForm(state.form);
    state.memory.forget();
  }, []);
  if (receipt === null || boot === null) return null;
  return (
    <section class="stage stack">
      <StageHeading eyebrow={texts.number(receipt.number)}>{texts.received}</StageHeading>
      <p class="notice notice-success">{receipt.message}</p>
      {receipt.acknowledged !== null && <p>{receipt.acknowledged}</p>}
      {receipt.pqrsd !== null && (
        <p class="notice">
          <Linked text={receipt.pqrsd} />
        </p>
      )}
      <p>{receipt.notAFiling}</p>
      {!receipt.notAFiling.includes(boot.pqrsd.value) && (
        <p>
          {boot.pqrsd.label}: <ChannelValue channel={{ kind: 'web', value: boot.pqrsd.value }} />
        </p>
      )}
      <p>
        <a href={`/${state.institution}`}>{texts.backToStart}</a>
      </p>
    </section>
  );
}
