import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../changes/store.ts';
import type { InstitutionSettings } from './preset-schema.ts';

/** Groups of settings whose parts are decided one by one; lists and the rest are one decision. */
const groups = new Set(['identity', 'pageNames', 'misconduct', 'copies', 'mail', 'warningSeconds', 'contact']);

type Setting = Pick<Change, 'key' | 'before' | 'after'> & { subject: 'settings' };

/** What differs between two states of the settings, field by field: "limitMinutes", "misconduct.restrictHours". */
export function settingChanges(before: InstitutionSettings, after: InstitutionSettings): Setting[] {
  const [old, now] = [flat(before), flat(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    return isDeepStrictEqual(was, is) ? [] : [{ subject: 'settings' as const, key, before: was, after: is }];
  });
}

function flat(settings: InstitutionSettings): Map<string, unknown> {
  // Without what is undefined: absent is absent.
  const plain = JSON.parse(JSON.stringify(settings)) as Record<string, unknown>;
  return new Map(
    Object.entries(plain).flatMap(([key, value]): [string, unknown][] =>
      groups.has(key) && typeof value === 'object' && value !== null
        ? Object.entries(value).map(([part, inner]): [string, unknown] => [`${key}.${part}`, inner])
        : [[key, value]],
    ),
  );
}
