import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { LongField } from '../ui/field.tsx';

/** A list as people write it: one a line. What is being typed stays as it is; empty lines are not part of the list. */
export function LinesField(props: {
  label: string;
  name: string;
  help?: string | undefined;
  error?: string | undefined;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
}): JSX.Element {
  const typed = useSignal(props.lines.join('\n'));
  return (
    <LongField
      label={props.label}
      name={props.name}
      help={props.help}
      error={props.error}
      rows={Math.max(3, props.lines.length + 1)}
      value={typed.value}
      onValue={(value) => {
        typed.value = value;
        props.onLines(value.split('\n').filter((line) => line.trim() !== ''));
      }}
    />
  );
}

/** What is wrong with the list or with any of its lines. */
export function lineErrors(wrong: Record<string, string>, path: string): string | undefined {
  const found = Object.entries(wrong).filter(([name]) => name === path || name.startsWith(`${path}.`));
  return found.length === 0 ? undefined : found.map(([, message]) => message).join(' ');
}
