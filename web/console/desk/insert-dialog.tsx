import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { KnowledgeItem } from '../../../src/protocol/knowledge.ts';
import { texts } from '../texts.ts';
import { closeDialog } from '../ui/dialog-host.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { putInBox } from './box.ts';
import { focusComposer } from './claiming.ts';
import { insertedText, searchKnowledge } from './knowledge-search.ts';
import { knowledge } from './knowledge-store.ts';

const said = texts.insert;

/** FAQ, links, procedures and canned responses, "para enlazarlos a la conversación en el momento que se requiera". */
export function InsertDialog({ conversationId }: { conversationId: string }): JSX.Element {
  return (
    <Dialog title={said.title} onCancel={closeDialog} wide>
      <Loaded asked="knowledge" ask={knowledge}>
        {({ items }) => <Search items={items} onChoose={(item) => insert(conversationId, item)} />}
      </Loaded>
    </Dialog>
  );
}

function insert(conversationId: string, item: KnowledgeItem): void {
  putInBox(conversationId, insertedText(item));
  closeDialog();
  focusComposer.value += 1;
}

/** A combobox whose list is always open: the focus stays in the field, the arrows move the choice. */
function Search(props: {
  items: readonly KnowledgeItem[];
  onChoose: (item: KnowledgeItem) => void;
}): JSX.Element {
  const asked = useSignal('');
  const at = useSignal(0);
  const found = searchKnowledge(props.items, asked.value);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = found[at.value];
    if (step !== 0 && found.length > 0) at.value = (at.value + step + found.length) % found.length;
    else if (event.key === 'Enter' && chosen) props.onChoose(chosen);
    else return;
    event.preventDefault();
    document.getElementById(`found-${at.value}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div class="insert">
      <label for="insert-search">{said.search}</label>
      <input
        id="insert-search"
        class="input"
        ref={focusOnce}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded="true"
        aria-controls="insert-results"
        aria-activedescendant={found.length > 0 ? `found-${at.value}` : undefined}
        value={asked.value}
        onInput={(event) => {
          asked.value = event.currentTarget.value;
          at.value = 0;
        }}
        onKeyDown={move}
      />
      <p class="visually-hidden" role="status">
        {said.found(found.length)}
      </p>
      {found.length === 0 && <p class="empty">{props.items.length === 0 ? said.empty : said.none}</p>}
      <ul id="insert-results" class="insert-results" role="listbox" aria-label={said.results}>
        {found.map((item, i) => (
          <li
            key={`${item.kind} ${item.title}`}
            id={`found-${i}`}
            role="option"
            aria-selected={i === at.value}
            onClick={() => props.onChoose(item)}
          >
            <span class="tag">{said.kinds[item.kind]}</span>
            <span class="name">{item.title}</span>
            <span class="insert-body soft">{insertedText(item)}</span>
          </li>
        ))}
      </ul>
      <p class="soft insert-help">{said.help}</p>
    </div>
  );
}

/** The list arrives after the dialog took the focus. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}
