import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { banDurations } from '../desk/ban-durations.ts';
import { banTexts } from '../texts-bans.ts';
import { LongField, SelectField } from './field.tsx';

export interface BanAnswers {
  reason: string;
  note: string;
  hours: string;
}

export function freshAnswers(maxHours: number): BanAnswers {
  return { reason: '', note: '', hours: String(banDurations(maxHours).find((h) => h >= 24) ?? maxHours) };
}

/** Why, a note for colleagues, and for how long: the same wherever somebody is restricted. */
export function BanFields(props: {
  answers: Signal<BanAnswers>;
  maxHours: number;
  errors: Record<string, string>;
}): JSX.Element {
  const { answers, errors } = props;
  const set = (patch: Partial<BanAnswers>): void => {
    answers.value = { ...answers.value, ...patch };
  };
  return (
    <>
      <LongField
        label={banTexts.reason}
        help={banTexts.reasonHelp}
        name="reason"
        rows={2}
        value={answers.value.reason}
        error={errors.reason}
        onValue={(reason) => set({ reason })}
      />
      <LongField
        label={banTexts.note}
        help={banTexts.noteHelp}
        name="note"
        rows={2}
        value={answers.value.note}
        error={errors.note}
        onValue={(note) => set({ note })}
      />
      <SelectField
        label={banTexts.duration}
        name="hours"
        value={answers.value.hours}
        error={errors.hours}
        options={banDurations(props.maxHours).map((h) => ({ value: String(h), label: banTexts.hours(h) }))}
        onValue={(hours) => set({ hours })}
      />
    </>
  );
}
