import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts.ts';

/**
 * What is wrong, in one place that takes the focus each time it changes; each line leads to its field, found by
 * its name. `other` belongs to no field.
 */
export function ErrorSummary(props: { errors: Record<string, string>; other: string }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const fields = Object.entries(props.errors);
  useEffect(() => box.current?.focus(), [props.errors, props.other]);
  if (fields.length === 0 && props.other === '') return null;
  return (
    <div ref={box} class="error-summary" role="alert" tabIndex={-1}>
      {fields.length > 0 && <h2>{texts.summary.title}</h2>}
      {props.other !== '' && <p>{props.other}</p>}
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${name}`} onClick={(event) => toField(event, name)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function toField(event: MouseEvent, name: string): void {
  event.preventDefault();
  const form = event.currentTarget instanceof Element ? event.currentTarget.closest('form') : null;
  form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
}
