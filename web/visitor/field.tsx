import type { ComponentChildren } from 'preact';
import type { EntryFieldView } from '../../src/protocol.ts';
import { length, normalise } from '../../src/rules/characters.ts';
import { EmailReadBack } from './email-read-back.tsx';
import { LengthHint } from './length-hint.tsx';
import { texts } from './texts.ts';

interface FieldProps {
  field: EntryFieldView;
  value: string;
  error: string | undefined;
  /** Graphemes; only the question shows it. */
  maxLength: number;
  onInput: (value: string) => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One field of the form: label, help, control and its error, tied to one another. */
export function Field({ field, value, error, maxLength, onInput }: FieldProps) {
  const id = fieldId(field.key);
  const described = [
    field.help === undefined ? '' : `${id}-ayuda`,
    error === undefined ? '' : `${id}-error`,
    field.kind === 'question' ? `${id}-cuenta` : '',
  ].filter((part) => part !== '');
  const common = {
    id,
    name: field.key,
    class: 'input',
    value,
    'aria-required': field.required,
    'aria-invalid': error !== undefined,
    'aria-describedby': described.join(' ') || undefined,
    onInput: (event: { currentTarget: Control }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {field.label}
        {!field.required && <span class="field-optional"> {texts.optional}</span>}
      </label>
      {field.help !== undefined && (
        <p class="field-help" id={`${id}-ayuda`}>
          {field.help}
        </p>
      )}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {control(field, common)}
      {field.kind === 'email' && <EmailReadBack value={value} onTake={onInput} />}
      {field.kind === 'question' && (
        <LengthHint id={`${id}-cuenta`} length={length(normalise(value).trim())} max={maxLength} />
      )}
    </div>
  );
}

export function fieldId(key: string): string {
  return `campo-${key}`;
}

function control(field: EntryFieldView, common: Record<string, unknown>): ComponentChildren {
  const autocomplete = field.autocomplete ?? 'off';
  if (field.kind === 'question') return <textarea {...common} rows={4} lang="es-CO" spellcheck />;
  if (field.kind === 'select')
    return (
      <select {...common}>
        <option value="">{texts.choose}</option>
        {field.options?.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  // Not type="email": the browser would send the form's errors to its own bubbles and trim what was typed.
  if (field.kind === 'email')
    return (
      <input
        {...common}
        type="text"
        inputMode="email"
        autocapitalize="none"
        spellcheck={false}
        autocomplete={autocomplete}
      />
    );
  return <input {...common} type="text" autocomplete={autocomplete} spellcheck={field.kind === 'text'} />;
}
