import type { Refusal } from '../rules/refusal.ts';
import { formatNumber } from '../rules/spanish-format.ts';
import { fill } from './blanks.ts';
import type { InstitutionSettings, PresetText } from './preset-schema.ts';
import { institutionValues, MissingText } from './say.ts';
import type { RefusalBlank } from './text-keys.ts';

/** How the details of the rules are called in the texts. `name` is what a refused character is, in words. */
const blankOfDetail: Readonly<Record<string, RefusalBlank>> = {
  max: 'maximo',
  min: 'minimo',
  length: 'largo',
  name: 'caracter',
  agente: 'agente',
  field: 'campo',
  blank: 'espacio',
  list: 'lista',
  why: 'motivo',
  dia: 'dia',
};

/** A refusal without the detail its text asks for must still be said: never an error on top of a "no". */
const fallback: Readonly<Record<RefusalBlank, string>> = {
  campo: 'este campo',
  caracter: 'un carácter',
  maximo: '—',
  minimo: '—',
  largo: '—',
  agente: 'Otra persona',
  espacio: 'un espacio',
  lista: '—',
  motivo: 'no es válido',
  dia: 'día',
};

/** The refusal as the person reads it: what happened and how to mend it, with the field's label as it is on the form. */
export function sayRefusal(
  voice: { settings: InstitutionSettings; refusals: Readonly<Record<string, PresetText>> },
  refusal: Pick<Refusal, 'code' | 'field' | 'detail'>,
): string {
  const found = Object.hasOwn(voice.refusals, refusal.code) ? voice.refusals[refusal.code] : undefined;
  if (found === undefined) throw new MissingText(voice.settings.id, refusal.code);
  return fill(found.text, {
    ...institutionValues(voice.settings),
    ...fallback,
    ...fieldLabel(voice.settings, refusal.field),
    ...details(refusal.detail ?? {}),
  });
}

function details(detail: NonNullable<Refusal['detail']>): Record<string, string> {
  const said = Object.entries(detail).flatMap(([name, value]): [string, string][] => {
    const blank = Object.hasOwn(blankOfDetail, name) ? blankOfDetail[name] : undefined;
    if (blank === undefined || value === '') return [];
    return [[blank, typeof value === 'number' ? formatNumber(value) : value]];
  });
  return Object.fromEntries(said);
}

function fieldLabel(settings: InstitutionSettings, key: string | undefined): { campo?: string } {
  const fields = [...settings.entryFields, ...settings.extraDataFields];
  const found = fields.find((field) => field.key === key);
  return found ? { campo: found.label } : {};
}
