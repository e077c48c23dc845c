import type { FirstRunRequest } from '../../../src/protocol/first-run.ts';
import { texts } from '../texts.ts';

export const emptyFirstRun = {
  code: '',
  name: '',
  email: '',
  password: '',
  preset: '',
  institutionName: '',
  institutionId: '',
};

export type FirstRunValues = typeof emptyFirstRun;

/** A blank institution also needs its name and its address. */
export function missingInFirstRun(values: FirstRunValues): Record<string, string> {
  const always: (keyof FirstRunValues)[] = ['code', 'name', 'email', 'password'];
  const needed = isBlank(values) ? always.concat('institutionName', 'institutionId') : always;
  const missing = needed.filter((key) => values[key].trim() === '');
  return Object.fromEntries(missing.map((key) => [key, texts.fillIn(labelOf(key))]));
}

/** The password is sent as typed; the rest without the spaces around it. */
export function firstRunRequest(values: FirstRunValues): FirstRunRequest {
  const request: FirstRunRequest = {
    code: values.code.trim(),
    name: values.name.trim(),
    email: values.email.trim(),
    password: values.password,
    preset: values.preset,
  };
  if (!isBlank(values)) return request;
  return {
    ...request,
    institution: { id: values.institutionId.trim(), name: values.institutionName.trim() },
  };
}

function labelOf(key: keyof FirstRunValues): string {
  return texts.firstRun[key];
}

function isBlank(values: FirstRunValues): boolean {
  return values.preset === 'blank';
}
