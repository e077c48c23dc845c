import type { JSX } from 'preact';
import type { ConversationDetails, DeskConversation } from '../../../src/protocol.ts';
import { entryFacts } from '../entry-facts.ts';
import { dateAndHour } from '../formats.ts';
import { addresses } from '../router.ts';
import { texts } from '../texts.ts';
import { conductTexts } from '../texts-conduct.ts';
import { banTexts } from '../texts-bans.ts';
import { HoldNotice } from '../ui/hold-notice.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { BanDialog } from './ban-dialog.tsx';
import type { Opened } from './conversation-store.ts';
import { ExtraDataForm } from './extra-data.tsx';

const said = texts.details;

/** What is known of the citizen, beside the conversation. Folded on a narrow screen. */
export function DetailsPanel(props: {
  it: Opened;
  live: DeskConversation | null;
  open: boolean;
}): JSX.Element {
  const details = props.it.details.value;
  return (
    <aside id="details" class={props.open ? 'details details-open' : 'details'} aria-label={said.title}>
      {details && (
        <>
          <HoldNotice hold={details.hold} />
          {details.publicFigure && <p class="notice">{conductTexts.publicFigure}</p>}
          {details.misconductIn30Days > 0 && (
            <p class="notice notice-warning">{said.misconduct(details.misconductIn30Days)}</p>
          )}
          <Known
            name={props.live?.name ?? props.it.view.value?.name ?? ''}
            details={details}
            id={props.it.id}
            live={props.live !== null}
          />
          <ExtraDataForm
            key={props.it.id}
            id={props.it.id}
            saved={details.extraData}
            readOnly={props.live === null}
          />
          <History details={details} />
        </>
      )}
    </aside>
  );
}

function Known(props: {
  name: string;
  details: ConversationDetails;
  id: string;
  live: boolean;
}): JSX.Element {
  const { details } = props;
  return (
    <section>
      <h2>{said.title}</h2>
      <dl class="facts">
        {entryFacts(props.name, details).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class={value === details.email ? 'fact-ip' : undefined}>
              <span>{value}</span>
              {value === details.email && <BanButton kind="email" id={props.id} live={props.live} />}
            </dd>
          </div>
        ))}
        <div>
          <dt>{said.entered}</dt>
          <dd>{dateAndHour(details.enteredAt)}</dd>
        </div>
        <div>
          <dt>{said.ip}</dt>
          <dd class="fact-ip">
            <span class="number">{details.ip}</span>
            <BanButton kind="ip" id={props.id} live={props.live} />
          </dd>
        </div>
        <div>
          <dt>{said.rules}</dt>
          <dd>{said.version(details.rulesVersion)}</dd>
        </div>
        <div>
          <dt>{said.device}</dt>
          <dd class="fact-long soft">{details.userAgent}</dd>
        </div>
      </dl>
    </section>
  );
}

function BanButton(props: { kind: 'ip' | 'email'; id: string; live: boolean }): JSX.Element {
  const { kind, id, live } = props;
  return (
    <button
      type="button"
      class="button-plain button-small"
      onClick={() => openDialog(() => <BanDialog conversationId={id} kind={kind} live={live} />)}
    >
      {banTexts.title[kind]}
    </button>
  );
}

function History({ details }: { details: ConversationDetails }): JSX.Element {
  return (
    <section>
      <h2>{said.history}</h2>
      {details.history.length === 0 && <p class="soft">{said.noHistory}</p>}
      <ul class="history">
        {details.history.map((one) => (
          <li key={one.id}>
            <a href={`${addresses.records}?consulta=${encodeURIComponent(one.id)}`}>
              {texts.conversation.number(one.number)}
            </a>{' '}
            <span class="soft">
              {dateAndHour(one.enteredAt)} · {one.name} · {said.by[one.by]}
              {one.endKind && ` · ${texts.ends[one.endKind]}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
