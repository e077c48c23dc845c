import type { JSX } from 'preact';

/** As a mail programme shows it: our mails are plain text. */
export function Mail(props: { from: string; to: string; subject: string; body: string }): JSX.Element {
  const head = [
    ['De', props.from],
    ['Para', props.to],
  ] as const;
  return (
    <div class="stage stack">
      <h1>{props.subject}</h1>
      <div class="soft small">
        {head.map(([name, value]) => (
          <p key={name}>
            {name}: {value}
          </p>
        ))}
      </div>
      <div class="transcript pre-line">{props.body}</div>
    </div>
  );
}
