import type { JSX } from 'preact';
import type { ThreatView } from '../../../src/protocol.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { messageOf } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { addresses } from '../router.ts';
import { watched } from '../session.ts';
import { conductTexts as said } from '../texts-conduct.ts';
import { Loaded } from '../ui/loaded.tsx';
import { desk, loadDesk } from './desk-store.ts';

/** Told at once in a supervisor's console, wherever in it they are, and listed until somebody has seen it. */
export function ThreatBars(): JSX.Element | null {
  const threats = desk.value?.threats ?? [];
  if (threats.length === 0) return null;
  return (
    <section aria-label={said.threats}>
      <ul class="threat-bars">
        {threats.map((one) => (
          <li key={one.conversationId}>
            <div class="bar bar-lost" role="alert">
              <Threat one={one} onSeen={() => void loadDesk()} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same for administrators, whose page has no desk. */
export function ThreatList(): JSX.Element {
  return (
    <section class="stack">
      <h2>{said.threats}</h2>
      <Loaded asked="threats" ask={api.threats}>
        {({ threats }, again) =>
          threats.length === 0 ? (
            <p class="soft">{said.noThreats}</p>
          ) : (
            <ul class="bans">
              {threats.map((one) => (
                <li key={one.conversationId}>
                  <Threat one={one} onSeen={again} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function Threat({ one, onSeen }: { one: ThreatView; onSeen: () => void }): JSX.Element {
  const see = async (): Promise<void> => {
    try {
      await watched(api.threatSeen(one.conversationId));
      note(said.seenDone);
      onSeen();
    } catch (failure) {
      note(messageOf(failure), 'danger');
    }
  };
  return (
    <>
      <span>{said.threatOf(one.byName, one.number, one.name, dateAndHour(one.at))}</span>
      <span class="row">
        <a
          href={`${addresses.records}?consulta=${encodeURIComponent(one.conversationId)}`}
          aria-label={said.seeRecordOf(one.number)}
        >
          {said.seeRecord}
        </a>
        <button
          type="button"
          class="button-plain button-small"
          aria-label={said.seenOf(one.number)}
          onClick={() => void see()}
        >
          {said.seen}
        </button>
      </span>
    </>
  );
}
