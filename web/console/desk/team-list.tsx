import type { JSX } from 'preact';
import { texts } from '../texts.ts';
import { desk } from './desk-store.ts';

/** Who else attends: whether a request left alone will be taken by somebody. */
export function TeamList(): JSX.Element | null {
  const team = desk.value?.team ?? [];
  if (team.length === 0) return null;
  return (
    <section class="desk-list desk-team" aria-labelledby="team-title">
      <h2 id="team-title">{texts.desk.team}</h2>
      <ul aria-labelledby="team-title">
        {team.map((one) => {
          const on = one.available && one.connected;
          const state = !one.connected ? texts.desk.gone : on ? texts.desk.on : texts.desk.off;
          return (
            <li key={one.name} class="team">
              <span class={on ? 'dot dot-on' : 'dot'} aria-hidden="true" />
              <span class="clip">{one.name}</span>
              <span class="soft">{state}</span>
              {one.conversations > 0 && <span class="number">{one.conversations}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
