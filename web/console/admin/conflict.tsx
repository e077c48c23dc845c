import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { wording } from './texts-wording.ts';

const said = wording.conflict;

/** Somebody else changed it meanwhile: both versions side by side, and nothing typed is lost. */
export function Conflict(props: {
  message: string;
  versions: { label: string; now: ComponentChildren; mine: ComponentChildren }[];
  onKeepMine: () => void;
  onUseNow: () => void;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} class="error-summary conflict" role="alert" tabIndex={-1}>
      <p>{props.message}</p>
      {props.versions.map(({ label, now, mine }) => (
        <dl key={label} class="conflict-sides">
          <div>
            <dt>
              {said.now}
              {label !== '' && `: ${label}`}
            </dt>
            <dd>{now}</dd>
          </div>
          <div>
            <dt>
              {said.yours}
              {label !== '' && `: ${label}`}
            </dt>
            <dd>{mine}</dd>
          </div>
        </dl>
      ))}
      <p class="row">
        <button type="button" class="button" onClick={props.onKeepMine}>
          {said.keepMine}
        </button>
        <button type="button" class="button-plain" onClick={props.onUseNow}>
          {said.useNow}
        </button>
      </p>
    </div>
  );
}
