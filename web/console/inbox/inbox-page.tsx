import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Loaded } from '../ui/loaded.tsx';
import { place } from '../router.ts';
import { inbox } from './api-inbox.ts';
import { inboxQuery, shownTab } from './inbox-address.ts';
import { InboxList } from './inbox-list.tsx';
import { InboxSearch } from './inbox-search.tsx';
import { InboxTabs } from './inbox-tabs.tsx';
import { inboxVersion } from './inbox-version.ts';
import { QuestionPane } from './question-pane.tsx';
import { inboxTexts as said } from './texts-inbox.ts';

/** What was left out of hours: the list, and the question that somebody answers. The choice is in the address. */
export function InboxPage(): JSX.Element {
  const { query } = place.value;
  const one = query.get('consulta');
  const asked = inboxQuery(query).toString();
  const lists = useRef<HTMLDivElement>(null);
  const before = useRef(one);
  // Back from a question on a narrow screen: the keyboard is at the list again.
  useEffect(() => {
    if (one === null && before.current !== null) lists.current?.focus();
    before.current = one;
  }, [one]);
  return (
    <main id="content" class={one === null ? 'inbox' : 'inbox inbox-open'} tabIndex={-1}>
      <h1>{said.title}</h1>
      <div ref={lists} class="inbox-lists" tabIndex={-1}>
        <p class="soft">{said.intro}</p>
        <InboxSearch key={query.get('buscar') ?? ''} query={query} />
        <Loaded asked={`${asked} ${inboxVersion.value}`} ask={() => inbox(inboxQuery(query))}>
          {(page) => (
            <>
              <InboxTabs query={query} counts={page.counts} />
              <InboxList query={query} page={page} show={shownTab(query)} />
            </>
          )}
        </Loaded>
      </div>
      {one === null ? <NothingChosen /> : <QuestionPane key={one} id={one} query={query} />}
    </main>
  );
}

function NothingChosen(): JSX.Element {
  return (
    <section class="inbox-nothing">
      <p class="desk-nothing-title">{said.pick}</p>
      <p>{said.pickHelp}</p>
    </section>
  );
}
