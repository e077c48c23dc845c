import type { JSX } from 'preact';
import type { HoursWords } from '../../../src/protocol/calendar.ts';
import { TextField } from '../ui/field.tsx';
import { calendarTexts as said } from './texts-calendar.ts';

/** Written by the system, which never says anything else than the settings; or the institution's own words. */
export function HoursWordsFields(props: {
  words: HoursWords | null;
  /** Those it has now, to come back to. */
  kept: HoursWords | null;
  generated: string;
  errors: Record<string, string>;
  onWords: (words: HoursWords | null) => void;
}): JSX.Element {
  const { words, kept, generated, errors, onWords } = props;
  const own = words ?? kept ?? { horario: '', horario_corto: '' };
  return (
    <fieldset class="choices">
      <legend>{said.words}</legend>
      <label class="check">
        <input type="radio" name="words" checked={words === null} onChange={() => onWords(null)} />
        {said.generated(generated)}
      </label>
      <label class="check">
        <input type="radio" name="words" checked={words !== null} onChange={() => onWords(own)} />
        {said.own}
      </label>
      {words !== null && (
        <>
          <TextField
            label={said.ownLong}
            name="horario"
            value={words.horario}
            error={errors.horario}
            onValue={(horario) => onWords({ ...words, horario })}
          />
          <TextField
            label={said.ownShort}
            name="horario_corto"
            value={words.horario_corto}
            error={errors.horario_corto}
            onValue={(horario_corto) => onWords({ ...words, horario_corto })}
          />
        </>
      )}
    </fieldset>
  );
}
