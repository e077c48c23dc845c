import { signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { DeskConversation } from '../../../src/protocol.ts';
import type { Hint } from '../../../src/rules/hints.ts';
import { announce } from '../announcer.tsx';
import { wordsTexts } from '../texts-words.ts';
import { putInBox } from './box.ts';
import { focusComposer } from './claiming.ts';
import type { Opened } from './conversation-store.ts';
import { knowledge } from './knowledge-store.ts';

const risks = ['threat', 'life', 'violence', 'emergency'] as const;
type RiskHint = (typeof risks)[number];

/** Hidden by who attends, until words after these say it again. */
const hiddenUntil = signal<Record<string, number>>({});

/** What the words of the citizen ask of who attends: public lines, and the way to file. Nothing is sent by itself. */
export function CareCards({
  it,
  live,
}: {
  it: Opened;
  live: DeskConversation | undefined;
}): JSX.Element | null {
  const found = [
    ...(live?.hints ?? []).map((hint) => ({ hint, seq: 1 })),
    ...it.messages.value.flatMap(({ hints: of, seq }) => (of ?? []).map((hint) => ({ hint, seq }))),
  ];
  const newest = (wanted: readonly Hint[]) =>
    found
      .filter(
        ({ hint, seq }) => wanted.includes(hint) && seq > (hiddenUntil.value[`${it.id} ${wanted[0]}`] ?? 0),
      )
      .pop();
  const risk = newest(risks);
  const pqrsd = newest(['pqrsd']);
  if (!live) return null;
  return (
    <>
      {risk && (
        <RiskCard id={it.id} risk={risk.hint as RiskHint} hide={() => hideCard(it.id, risks[0], risk.seq)} />
      )}
      {pqrsd && (
        <div class="care care-quiet">
          <p>{wordsTexts.pqrsd.hint}</p>
          <button
            type="button"
            class="button-plain button-small"
            onClick={() => hideCard(it.id, 'pqrsd', pqrsd.seq)}
          >
            {wordsTexts.risk.hide}
          </button>
        </div>
      )}
    </>
  );
}

/** The reminder to the institution is not for the citizen. */
const toBeSent = (lines: string): string =>
  lines
    .split('\n')
    .filter((line) => !/por verificar/i.test(line))
    .join('\n');

/** Until words after these say it again; who was referred needs no more of it. */
export function hideCard(id: string, first: Hint, until = Infinity): void {
  hiddenUntil.value = { ...hiddenUntil.value, [`${id} ${first}`]: until };
}

function RiskCard(props: { id: string; risk: RiskHint; hide: () => void }): JSX.Element {
  const said = wordsTexts.risk;
  const lines = useSignal('');
  useEffect(() => {
    announce(`${said.title}. ${said.why[props.risk]}`, 'assertive');
    void knowledge().then(
      ({ risk }) => (lines.value = risk),
      () => undefined,
    );
  }, [props.risk]);
  const insert = (): void => {
    putInBox(props.id, toBeSent(lines.value));
    focusComposer.value += 1;
  };
  return (
    <section class="care care-risk" aria-label={said.title}>
      <h3>{said.title}</h3>
      <p>{said.why[props.risk]}</p>
      <p class="care-lines">{lines.value}</p>
      <p class="soft">{said.help}</p>
      <p class="row">
        <button type="button" class="button-plain button-small" onClick={insert}>
          {said.insert}
        </button>
        <button type="button" class="button-plain button-small" onClick={props.hide}>
          {said.hide}
        </button>
      </p>
    </section>
  );
}
