import { useEffect, useRef } from 'preact/hooks';
import { fieldId } from './field.tsx';
import type { FieldError } from './form.ts';
import { texts } from './texts.ts';

/** Takes the focus whenever there is a new set of errors; each leads to its field. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="resumen-errores">
      <h2 id="resumen-errores">{texts.errorSummary}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>
            {field === '' ? (
              message
            ) : (
              <a href={`#${fieldId(field)}`} onClick={(event) => lead(event, field)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function lead(event: Event, field: string): void {
  const control = document.getElementById(fieldId(field));
  if (control === null) return;
  event.preventDefault();
  control.focus();
  control.scrollIntoView({ block: 'center' });
}
