import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface About {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
}

/** Label, help and error of one control, tied to it by id. */
function Labelled(
  props: About & { id: string; children: ComponentChildren; class?: string | undefined },
): JSX.Element {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <label for={props.id}>{props.label}</label>
      {props.help && (
        <p class="field-help" id={`${props.id}-help`}>
          {props.help}
        </p>
      )}
      {props.children}
      {props.error && (
        <p class="field-error" id={`${props.id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, { help, error }: About): string | undefined {
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}

/** `name` is the key under which the server names its errors. */
export function TextField(
  props: About & {
    name: string;
    value: string;
    onValue: (value: string) => void;
    type?: 'text' | 'email' | 'password' | 'date' | 'tel' | 'search' | 'time' | 'number';
    autocomplete?: string;
    maxLength?: number | undefined;
    required?: boolean;
  },
): JSX.Element {
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <input
        id={id}
        class="input"
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete ?? 'off'}
        maxLength={props.maxLength}
        required={props.required}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </Labelled>
  );
}

export function LongField(
  props: About & {
    name: string;
    value: string;
    rows?: number;
    /** False: what is written here are no sentences. */
    isProse?: boolean;
    onValue: (value: string) => void;
  },
): JSX.Element {
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <textarea
        id={id}
        class="input"
        name={props.name}
        rows={props.rows ?? 3}
        lang="es-CO"
        spellcheck={props.isProse ?? true}
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onValue(event.currentTarget.value)}
      />
    </Labelled>
  );
}

export function SelectField(
  props: About & {
    name: string;
    value: string;
    options: { value: string; label: string }[];
    onValue: (value: string) => void;
  },
): JSX.Element {
  const id = useId();
  return (
    <Labelled {...props} id={id}>
      <select
        id={id}
        class="input"
        name={props.name}
        value={props.value}
        aria-invalid={props.error ? 'true' : undefined}
        aria-describedby={describedBy(id, props)}
        onChange={(event) => props.onValue(event.currentTarget.value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
