import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { SpanView } from '../../../src/protocol/calendar.ts';
import { calendarTexts as said } from './texts-calendar.ts';

interface DayHoursProps {
  name: string;
  /** Under this name the server finds its fault. */
  field: string;
  spans: readonly SpanView[];
  error: string | undefined;
  onSpans: (spans: SpanView[]) => void;
}

/** The spans of one weekday. An hour field knows no 24:00: there midnight is 12:00 a. m. */
export function DayHours({ name, field, spans, error, onSpans }: DayHoursProps): JSX.Element {
  const fault = useId();
  const change = (at: number, part: Partial<SpanView>): void =>
    onSpans(spans.map((span, index) => (index === at ? { ...span, ...part } : span)));
  const input = (span: SpanView, index: number, side: 'from' | 'to') => (
    <input
      type="time"
      class="input"
      name={index === 0 && side === 'from' ? field : undefined}
      aria-label={side === 'from' ? said.spanFrom(name, index + 1) : said.spanTo(name, index + 1)}
      aria-invalid={error === undefined ? undefined : 'true'}
      aria-describedby={error === undefined ? undefined : fault}
      value={span[side] === '24:00' ? '00:00' : span[side]}
      onInput={(event) => {
        const { value } = event.currentTarget;
        change(index, { [side]: side === 'to' && value === '00:00' ? '24:00' : value });
      }}
    />
  );
  return (
    <fieldset class={error === undefined ? 'day-hours' : 'day-hours field-wrong'}>
      <legend>{name}</legend>
      {spans.length === 0 && <p class="soft">{said.restDay}</p>}
      {spans.map((span, index) => (
        // The place is all that tells two new spans apart.
        <div class="day-span" key={index}>
          {input(span, index, 'from')}
          <span aria-hidden="true">{said.until}</span>
          {input(span, index, 'to')}
          <button
            type="button"
            class="button-plain button-small"
            aria-label={said.removeSpanOf(name, index + 1)}
            onClick={() => onSpans(spans.filter((_, at) => at !== index))}
          >
            {said.removeSpan}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button-plain button-small"
        name={spans.length === 0 ? field : undefined}
        aria-label={said.addSpanOn(name)}
        onClick={() => onSpans([...spans, { from: '', to: '' }])}
      >
        {said.addSpan}
      </button>
      {error !== undefined && (
        <p class="field-error" id={fault}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
