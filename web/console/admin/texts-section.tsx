import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { TextsView, TextView } from '../../../src/protocol/texts.ts';
import { addresses, place } from '../router.ts';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-texts.ts';
import { TextEditor } from './text-editor.tsx';
import { wording } from './texts-wording.ts';

const said = wording.texts;
const address = `${addresses.administration}/textos`;

/** Every text that citizens read; one of them, named in the address, is open to be edited. */
export function Texts(): JSX.Element {
  const search = useSignal('');
  const wanted = place.value.query.get('texto');
  return (
    <div class="stack">
      <Loaded asked="texts" ask={api.texts}>
        {(view, again) => {
          const all = view.moments.flatMap(({ texts }) => texts);
          const open = all.find(({ key }) => key === wanted);
          return open ? (
            <>
              <p>
                <a href={address}>{said.back}</a>
              </p>
              <TextEditor key={open.key} text={open} all={all} again={again} />
            </>
          ) : (
            <TextList view={view} search={search.value} onSearch={(value) => (search.value = value)} />
          );
        }}
      </Loaded>
    </div>
  );
}

function TextList(props: {
  view: TextsView;
  search: string;
  onSearch: (value: string) => void;
}): JSX.Element {
  const words = fold(props.search);
  const moments = props.view.moments
    .map(({ title, texts }) => ({ title, texts: texts.filter((text) => fold(allOf(text)).includes(words)) }))
    .filter(({ texts }) => texts.length > 0);
  const count = moments.reduce((sum, { texts }) => sum + texts.length, 0);
  return (
    <>
      <TextField
        label={said.search}
        name="search"
        type="search"
        value={props.search}
        onValue={props.onSearch}
      />
      <p class="soft" role="status">
        {count === 0 ? said.none : said.found(count)}
      </p>
      {moments.map(({ title, texts }) => (
        <section key={title} class="text-moment">
          <h2>{title}</h2>
          <ul>
            {texts.map((text) => (
              <li key={text.key}>
                <a href={`${address}?texto=${encodeURIComponent(text.key)}`}>{text.label}</a>
                <span class="soft"> · {text.where}</span>
                {isChanged(text) && <span class="tag">{said.changed}</span>}
                <p class="text-begin">{text.body === '' ? said.empty : text.body}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const isChanged = ({ preset, body }: TextView): boolean => preset !== null && preset !== body;
const allOf = ({ label, where, body, key }: TextView): string => `${label} ${where} ${body} ${key}`;

/** Search without accents and capitals. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
