import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { note } from '../announcer.tsx';
import { messageOf, Unready } from '../failure.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';
import { wordsTexts } from '../texts-words.ts';
import { Confirm } from '../ui/confirm.tsx';
import { LongField } from '../ui/field.tsx';
import { hideCard } from './care-cards.tsx';
import { checkMessage } from './check-message.ts';
import { focusComposer } from './claiming.ts';
import { referralText } from './knowledge-search.ts';
import { knowledge } from './knowledge-store.ts';
import { say } from './sender.ts';

const said = wordsTexts.pqrsd;

/** "no es posible dar respuesta a peticiones, quejas …": never without the way on. The outcome is kept with the message. */
export function ReferDialog({ conversationId }: { conversationId: string }): JSX.Element {
  const text = useSignal('');
  const error = useSignal('');
  useEffect(() => {
    knowledge().then(
      (known) => {
        text.value = referralText(known) ?? '';
        if (text.value === '') error.value = texts.composer.noPqrsd;
      },
      (failure: unknown) => (error.value = messageOf(failure)),
    );
  }, []);
  const send = async (): Promise<void> => {
    const checked = checkMessage(text.value, me.value?.policy.messageMaxLength ?? text.value.length);
    if (!checked.ready) throw new Unready(checked.hint === '' ? texts.composer.noPqrsd : checked.hint);
    say(conversationId, checked.body, { refer: 'pqrsd' });
    hideCard(conversationId, 'pqrsd');
    note(said.done);
    focusComposer.value += 1;
    return Promise.resolve();
  };
  return (
    <Confirm title={said.title} onConfirm={send}>
      <p>{said.help}</p>
      <LongField
        label={said.message}
        name="pqrsd"
        rows={5}
        value={text.value}
        error={error.value}
        onValue={(value) => {
          text.value = value;
          error.value = '';
        }}
      />
    </Confirm>
  );
}
