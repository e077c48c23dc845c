import { useEveryCell } from './cell.ts';
import { ChannelValue } from './channels.tsx';
import { FarewellCopy } from './farewell-copy.tsx';
import { FarewellDraft } from './farewell-draft.tsx';
import type { FarewellState } from './farewell-state.ts';
import { Linked } from './linked.tsx';
import { StageHeading } from './stage-heading.tsx';
import { farewellTexts } from './farewell-texts.ts';
import { texts } from './texts.ts';

/** First why it ended, then the institution's thanks, then what was left unsaid, then the copy. */
export function Farewell({ state }: { state: FarewellState }) {
  useEveryCell();
  if (state.standing.value === 'loading') return <p class="stage soft">{texts.loading}</p>;
  if (state.standing.value === 'gone') return <Gone institution={state.institution} />;
  const view = state.view.value;
  return (
    <section class="stage stack farewell">
      <StageHeading always eyebrow={view === null ? undefined : texts.number(view.number)}>
        {farewellTexts.farewell}
      </StageHeading>
      {view !== null && (
        <>
          <p class={view.endKind === 'misconduct' ? 'notice notice-warning' : 'notice'}>{view.reason}</p>
          {view.restricted !== null && <p class="notice notice-warning">{view.restricted}</p>}
          <p class="lead pre-line">
            <Linked text={view.thanks} />
          </p>
        </>
      )}
      <FarewellDraft state={state} />
      {view !== null && (
        <>
          <FarewellCopy state={state} view={view} />
          <p class="no-print">
            <a href={`/api/institutions/${state.institution}/acceptance-proof`} download>
              {farewellTexts.proof}
            </a>
          </p>
          <div class="soft small not-a-filing">
            <p>{view.notAFiling}</p>
            {!view.notAFiling.includes(view.pqrsd.value) && (
              <p>
                {view.pqrsd.label}: <ChannelValue channel={{ kind: 'web', value: view.pqrsd.value }} />
              </p>
            )}
          </div>
        </>
      )}
      <div class="row actions no-print">
        {view?.goOn != null && (
          <a class="button" href={view.goOn}>
            {farewellTexts.goOn(hostOf(view.goOn))}
          </a>
        )}
        <button type="button" class="button-plain" onClick={state.forget}>
          {farewellTexts.leaveDevice}
        </button>
      </div>
    </section>
  );
}

function Gone({ institution }: { institution: string }) {
  return (
    <section class="stage stack">
      <StageHeading always>{farewellTexts.nothingHere}</StageHeading>
      <p class="lead">{farewellTexts.nothingHereHelp}</p>
      <p>
        <a href={`/${institution}`}>{texts.backToStart}</a>
      </p>
    </section>
  );
}

/** "https://www.ipes.gov.co/gracias" is said as "www.ipes.gov.co". */
function hostOf(address: string): string {
  return /^https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
}
