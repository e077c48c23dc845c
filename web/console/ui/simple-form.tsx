import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { fieldErrors, messageOf } from '../failure.ts';
import { texts } from '../texts.ts';
import { ErrorSummary } from './error-summary.tsx';

type Values = Record<string, string>;

export interface FieldProps {
  name: string;
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

export interface SimpleForm {
  values: Signal<Values>;
  wrong: Signal<Values>;
  refused: Signal<string>;
  busy: Signal<boolean>;
  field: (name: string) => FieldProps;
}

export function useForm(start: Values): SimpleForm {
  const values = useSignal(start);
  const wrong = useSignal<Values>({});
  const refused = useSignal('');
  const busy = useSignal(false);
  const field = (name: string): FieldProps => ({
    name,
    value: values.value[name] ?? '',
    error: wrong.value[name],
    onValue: (value) => {
      values.value = { ...values.value, [name]: value };
    },
  });
  return { values, wrong, refused, busy, field };
}

/** Empty fields are named before anything is sent; what the server refuses stands in the summary, and takes the focus. */
export function SimpleFormView(props: {
  form: SimpleForm;
  /** Names of the fields that must not be empty, with their labels. */
  needed: Values;
  action: string;
  name?: string;
  /** Rules of its own, by field. */
  check?: () => Values;
  onSubmit: () => Promise<unknown>;
  children: ComponentChildren;
}): JSX.Element {
  const { values, wrong, refused, busy } = props.form;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    wrong.value = { ...emptyOnes(values.value, props.needed), ...props.check?.() };
    refused.value = '';
    if (Object.keys(wrong.value).length > 0) return;
    busy.value = true;
    try {
      await props.onSubmit();
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) refused.value = messageOf(failure);
    } finally {
      busy.value = false;
    }
  };
  return (
    <form
      class="stack narrow-form"
      noValidate
      aria-label={props.name}
      onSubmit={(event) => void submit(event)}
    >
      <ErrorSummary errors={wrong.value} other={refused.value} />
      {props.children}
      <p class="row">
        <button type="submit" class="button" aria-disabled={busy.value}>
          {props.action}
        </button>
      </p>
    </form>
  );
}

function emptyOnes(values: Values, needed: Values): Values {
  const empty = Object.entries(needed).filter(([name]) => (values[name] ?? '').trim() === '');
  return Object.fromEntries(empty.map(([name, label]) => [name, texts.fillIn(label)]));
}
