import type { JSX } from 'preact';
import type { RecordView } from '../../../src/protocol.ts';
import { now } from '../clock.ts';
import { HintTags } from '../desk/hint-tags.tsx';
import { entryFacts, type Fact } from '../entry-facts.ts';
import { dateAndHour, exactHour } from '../formats.ts';
import { addresses } from '../router.ts';
import { me } from '../session.ts';
import { texts } from '../texts.ts';
import { conductTexts } from '../texts-conduct.ts';
import { openDialog } from '../ui/dialog-host.tsx';
import { HoldNotice } from '../ui/hold-notice.tsx';
import { AnnotateDialog } from './annotate-dialog.tsx';
import { hourFacts, termFacts } from './record-facts.ts';

const said = texts.record;

/** "hora de la consulta; datos inicialmente solicitados y registro completo de toda la conversación" */
export function RecordDetail({ view, again }: { view: RecordView; again: () => void }): JSX.Element {
  const { record, chain } = view;
  return (
    <article class="record">
      <p class="record-nav">
        <a href={addresses.records}>{said.back}</a>
        <button type="button" class="button-plain" onClick={() => print()}>
          {said.print}
        </button>
      </p>
      <p class="only-print">{me.value?.institution.name}</p>
      <h1>{texts.conversation.number(record.number)}</h1>
      <p class="soft">{said.notFiling}</p>
      <p class={chain === 'whole' ? 'notice notice-success' : 'notice notice-danger'}>
        {chain === 'whole' ? said.chainWhole : said.chainBroken}
      </p>
      <HoldNotice hold={view.details.hold} />
      <InitialData view={view} />
      <h2>{said.hours}</h2>
      <Facts facts={hourFacts(view)} />
      <Transcript view={view} />
      <Events view={view} />
      <p class="no-print">
        <button
          type="button"
          class="button-plain"
          onClick={() =>
            openDialog(() => (
              <AnnotateDialog id={record.id} misconduct={record.endKind === 'misconduct'} again={again} />
            ))
          }
        >
          {conductTexts.annotate}
        </button>
      </p>
      <h2>{said.terms}</h2>
      <Facts facts={termFacts(view)} />
      <p class="only-print soft">{said.printed(dateAndHour(now.value))}</p>
    </article>
  );
}

function InitialData({ view }: { view: RecordView }): JSX.Element {
  const { record, details } = view;
  const labels = new Map(me.value?.extraDataFields.map(({ key, label }) => [key, label]));
  const facts: Fact[] = [
    ...entryFacts(record.name, details),
    [texts.records.agent, record.agentName ?? texts.records.nobody],
    [texts.details.ip, details.ip],
    [texts.details.device, details.userAgent],
  ];
  const extra = Object.entries(details.extraData).filter(([, value]) => value !== '');
  return (
    <>
      <h2>{said.form}</h2>
      <Facts facts={facts} />
      {extra.length > 0 && (
        <>
          <h2>{said.extra}</h2>
          <Facts facts={extra.map(([key, value]) => [labels.get(key) ?? key, value])} />
        </>
      )}
    </>
  );
}

function Facts({ facts }: { facts: Fact[] }): JSX.Element {
  return (
    <dl class="facts facts-wide">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Transcript({ view }: { view: RecordView }): JSX.Element {
  return (
    <>
      <h2>{said.conversation}</h2>
      {view.messages.length === 0 && <p class="soft">{said.noMessages}</p>}
      <ol class="transcript">
        {view.messages.map((line) => (
          <li key={line.seq} class={`transcript-${line.author}`}>
            <p class="transcript-head">
              <strong>{line.name}</strong>{' '}
              <span class="soft number">
                {exactHour(line.sentAt)}
                {line.ip !== '' && ` · IP ${line.ip}`}
              </span>
            </p>
            <p class="line-body">{line.body}</p>
            <HintTags hints={line.hints} class="line-hints" />
          </li>
        ))}
      </ol>
    </>
  );
}

function Events({ view }: { view: RecordView }): JSX.Element {
  return (
    <>
      <h2>{said.events}</h2>
      <ol class="events">
        {view.events.map((event, i) => (
          <li key={i}>
            <span class="number soft">{exactHour(event.at)}</span> {event.text}
            {event.ip !== '' && <span class="soft number"> · IP {event.ip}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
