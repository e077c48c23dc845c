import type { Institution } from '../institutions/directory.ts';
import { datoLabels, type DatoKind } from '../rules/dato.ts';

/** Fields beside the conversation that a kind fills when the institution has them, by their usual keys. */
const usualKeys: Readonly<Record<DatoKind, readonly string[]>> = {
  email: ['otherEmail'],
  phone: ['phone'],
  address: ['address'],
  document: ['documentNumber'],
  amount: ['amount'],
};

type ExtraField = Institution['settings']['extraDataFields'][number];

/** Where an answer of this kind is kept beside the conversation; undefined: only in the transcript. */
export function fieldOfDato({ settings }: Institution, kind: DatoKind): ExtraField | undefined {
  const { extraDataFields: fields } = settings;
  const usual = fields.find(({ key, kind: of }) => usualKeys[kind].includes(key) && of !== 'select');
  return usual ?? fields.find(({ kind: of }) => of === kind);
}

/** As the institution calls it, where it has a field for it. */
export function datoLabel(institution: Institution, kind: DatoKind): string {
  return fieldOfDato(institution, kind)?.label ?? datoLabels[kind];
}
