import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { EntryFieldView, ExtraDataFieldView } from '../../../src/protocol.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { LinesField, lineErrors } from './lines-field.tsx';
import { wording } from './texts-wording.ts';

const said = wording.fields;

export type Field = Omit<EntryFieldView, 'kind'> & {
  kind: EntryFieldView['kind'] | ExtraDataFieldView['kind'];
};

interface ListOf {
  /** Path of the list in the settings: names of the inputs, and of their errors, begin with it. */
  path: string;
  fields: readonly Field[];
  kinds: readonly Field['kind'][];
  /** Those have no "required": an agent asks for them or not. */
  optionalOnly?: boolean;
  wrong: Record<string, string>;
  onChange: (fields: Field[]) => void;
}

/** The fields of a form, in the order in which they are asked; moved by buttons. */
export function FieldList(props: ListOf): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const { fields, onChange } = props;
  const swap = (at: number, by: 1 | -1): void => {
    const next = [...fields];
    const [moved, other] = [next[at], next[at + by]];
    if (!moved || !other) return;
    next[at] = other;
    next[at + by] = moved;
    onChange(next);
  };
  const add = (): void => {
    const key = freshKey(fields);
    onChange([...fields, { key, kind: 'text', label: '', required: false }]);
    setTimeout(() => list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus());
  };
  return (
    <div ref={list} class="stack">
      {fields.map((field, at) => (
        <OneField
          key={field.key}
          {...props}
          field={field}
          at={at}
          onField={(changed) => onChange(fields.map((it, i) => (i === at ? changed : it)))}
          onMove={(by) => swap(at, by)}
          onRemove={() => {
            onChange(fields.filter((_, i) => i !== at));
            list.current?.querySelector<HTMLElement>('.add-one')?.focus();
          }}
        />
      ))}
      <p>
        <button type="button" class="button-plain add-one" onClick={add}>
          {said.add}
        </button>
      </p>
    </div>
  );
}

type One = ListOf & {
  field: Field;
  at: number;
  onField: (field: Field) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function OneField(props: One): JSX.Element {
  const { field, at, wrong, onField } = props;
  const path = `${props.path}.${at}`;
  const isFixed = !props.kinds.includes(field.kind);
  return (
    <fieldset class="one-field">
      <legend>{said.one(at + 1, field.label)}</legend>
      {wrong[path] !== undefined && <p class="field-error">{wrong[path]}</p>}
      <TextField
        label={said.label}
        name={`${path}.label`}
        value={field.label}
        error={wrong[`${path}.label`]}
        onValue={(label) => onField({ ...field, label })}
      />
      <TextField
        label={said.help}
        name={`${path}.help`}
        value={field.help ?? ''}
        error={wrong[`${path}.help`]}
        onValue={(help) => onField({ ...field, help: help === '' ? undefined : help })}
      />
      {isFixed ? (
        <p class="soft">
          {said.kind}: {said.kinds[field.kind]}
        </p>
      ) : (
        <SelectField
          label={said.kind}
          name={`${path}.kind`}
          value={field.kind}
          error={wrong[`${path}.kind`]}
          options={props.kinds.map((value) => ({ value, label: said.kinds[value] }))}
          onValue={(value) => onField(withKind(field, value as Field['kind']))}
        />
      )}
      {field.kind === 'select' && (
        <LinesField
          label={said.options}
          name={`${path}.options`}
          error={lineErrors(wrong, `${path}.options`)}
          lines={field.options ?? []}
          onLines={(options) => onField({ ...field, options })}
        />
      )}
      {props.optionalOnly !== true && field.kind !== 'name' && field.kind !== 'email' && (
        <label class="check">
          <input
            type="checkbox"
            name={`${path}.required`}
            checked={field.required}
            onChange={(event) => onField({ ...field, required: event.currentTarget.checked })}
          />
          {said.required}
        </label>
      )}
      <FieldActions {...props} isFixed={isFixed} />
    </fieldset>
  );
}

function FieldActions(props: One & { isFixed: boolean }): JSX.Element {
  const { field, at, fields, isFixed, onMove, onRemove } = props;
  const name = field.label === '' ? String(at + 1) : field.label;
  const act = (action: string, disabled: boolean, onClick: () => void): JSX.Element => (
    <button
      type="button"
      class="button-plain button-small"
      aria-label={said.of(action, name)}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      {action}
    </button>
  );
  return (
    <p class="row">
      {act(said.up, at === 0, () => onMove(-1))}
      {act(said.down, at === fields.length - 1, () => onMove(1))}
      {!isFixed && act(said.remove, false, onRemove)}
    </p>
  );
}

/** Only a list has options. */
function withKind({ options, ...field }: Field, kind: Field['kind']): Field {
  return kind === 'select' ? { ...field, kind, options: options ?? [] } : { ...field, kind };
}

/** Records keep what was answered under the key of its field: a key is never used again for another one. */
function freshKey(fields: readonly Field[]): string {
  const taken = new Set(fields.map(({ key }) => key));
  for (;;) {
    const key = `dato${Math.floor(Math.random() * 1e9).toString(36)}`;
    if (!taken.has(key)) return key;
  }
}
