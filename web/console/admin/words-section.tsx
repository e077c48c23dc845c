import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SpellingWord } from '../../../src/protocol/spelling.ts';
import { foldAccents } from '../../../src/rules/fold.ts';
import { note } from '../announcer.tsx';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { LongField, TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { SimpleFormView, useForm } from '../ui/simple-form.tsx';
import * as api from './api-words.ts';
import { wordsTexts as said } from './texts-words.ts';

/** What the spelling takes for right here, beside the dictionary. */
export function Words(): JSX.Element {
  return (
    <div class="stack">
      <Loaded asked="words" ask={api.words}>
        {({ words }, again) => (
          <>
            <AddWords again={again} />
            {words.length === 0 ? <p class="empty">{said.none}</p> : <WordList words={words} again={again} />}
          </>
        )}
      </Loaded>
    </div>
  );
}

function AddWords({ again }: { again: () => void }): JSX.Element {
  const form = useForm({ words: '' });
  const add = async (): Promise<void> => {
    const list = (form.values.value.words ?? '').split(/[\s,;]+/).filter((word) => word !== '');
    await watched(api.addWords(list));
    form.values.value = { words: '' };
    note(said.added(list.length));
    again();
  };
  return (
    <SimpleFormView
      form={form}
      name={said.add}
      needed={{ words: said.field }}
      action={said.add}
      onSubmit={add}
    >
      <LongField {...form.field('words')} label={said.field} help={said.fieldHelp} isProse={false} />
    </SimpleFormView>
  );
}

function WordList({ words, again }: { words: SpellingWord[]; again: () => void }): JSX.Element {
  const sought = useSignal('');
  const plain = foldAccents(sought.value.trim().normalize('NFC'));
  const found = words.filter(({ word }) => foldAccents(word).includes(plain));
  return (
    <section class="stack" aria-labelledby="palabras">
      <h2 id="palabras">{said.list}</h2>
      <TextField
        label={said.search}
        name="sought"
        type="search"
        value={sought.value}
        onValue={(value) => (sought.value = value)}
      />
      <p class="soft" role="status">
        {found.length === 0 ? said.noMatch(sought.value.trim()) : said.count(found.length)}
      </p>
      <ul class="own-words">
        {found.map((one) => (
          <li key={one.word}>
            <span>
              <strong>{one.word}</strong>{' '}
              <span class="soft">{said.from(one.authorName, dateAndHour(one.addedAt))}</span>
            </span>
            <button
              type="button"
              class="button-plain button-small"
              aria-label={said.removeOf(one.word)}
              onClick={() => openDialog(() => <RemoveDialog word={one.word} again={again} />)}
            >
              {said.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RemoveDialog({ word, again }: { word: string; again: () => void }): JSX.Element {
  const remove = async (): Promise<void> => {
    await watched(api.removeWord(word));
    note(said.removed(word));
    again();
  };
  return (
    <Confirm title={said.removeTitle} onConfirm={remove}>
      <p>{said.removeHelp(word)}</p>
    </Confirm>
  );
}
