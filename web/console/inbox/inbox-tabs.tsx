import type { JSX } from 'preact';
import type { InboxCounts } from '../../../src/protocol/inbox.ts';
import { shownTab, tabAddress, tabs } from './inbox-address.ts';
import { inboxTexts as said } from './texts-inbox.ts';

/** Links, so that each has an address and Back works; the number is how many are behind it. */
export function InboxTabs(props: { query: URLSearchParams; counts: InboxCounts }): JSX.Element {
  const shown = shownTab(props.query);
  return (
    <nav class="inbox-tabs" aria-label={said.tabsLabel}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={tabAddress(props.query, tab)}
          aria-current={tab === shown ? 'page' : undefined}
          class={isAlarming(tab, props.counts) ? 'inbox-tab inbox-tab-alarm' : 'inbox-tab'}
        >
          {said.tabs[tab]} <span class="number">{props.counts[tab]}</span>
        </a>
      ))}
    </nav>
  );
}

const isAlarming = (tab: (typeof tabs)[number], counts: InboxCounts): boolean =>
  (tab === 'overdue' || tab === 'undelivered') && counts[tab] > 0;
