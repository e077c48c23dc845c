import { useSignal, type Signal } from '@preact/signals';
import type { TextView } from '../../../src/protocol/texts.ts';
import { ApiFailure } from '../../lib/api.ts';
import { note } from '../announcer.tsx';
import { codeOf, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import * as api from './api-texts.ts';
import { wording } from './texts-wording.ts';

export interface TextDraft {
  body: Signal<string>;
  /** Why it was not saved; empty when nothing is wrong. */
  refused: Signal<string>;
  /** What somebody else wrote since it was opened. */
  meanwhile: Signal<{ now: TextView; message: string } | null>;
  /** Grows with every saving. */
  saved: Signal<number>;
  save: (revision: number) => Promise<void>;
}

/** What somebody is writing into one text: it is there until it is saved or left. */
export function useTextDraft(text: TextView, onSaved: () => void): TextDraft {
  const body = useSignal(text.body);
  const refused = useSignal('');
  const meanwhile = useSignal<TextDraft['meanwhile']['value']>(null);
  const saved = useSignal(0);

  const showMeanwhile = async (message: string): Promise<void> => {
    const view = await watched(api.texts());
    const now = view.moments.flatMap(({ texts }) => texts).find(({ key }) => key === text.key);
    if (now) meanwhile.value = { now, message };
  };
  const save = async (revision: number): Promise<void> => {
    refused.value = '';
    try {
      await watched(api.saveText(text.key, { body: body.value, revision }));
      meanwhile.value = null;
      saved.value += 1;
      note(wording.texts.saved);
      onSaved();
    } catch (failure) {
      if (codeOf(failure) === 'changed_meanwhile') await showMeanwhile(messageOf(failure));
      else refused.value = allMessages(failure);
    }
  };
  return { body, refused, meanwhile, saved, save };
}

/** A text may have several mistakes at once, all in its one field. */
function allMessages(failure: unknown): string {
  const listed = failure instanceof ApiFailure ? (failure.body.errors ?? []) : [];
  return listed.length > 0 ? listed.map(({ message }) => message).join(' ') : messageOf(failure);
}
