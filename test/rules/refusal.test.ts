import { describe, expect, it } from 'vitest';
import { allowed, refusals, refuse } from '../../src/rules/refusal.ts';
import type { RefusalCode } from '../../src/rules/refusal.ts';

const codes = Object.keys(refusals) as RefusalCode[];

describe('the catalogue of refusals', () => {
  it('gives every code a status that says no, and only overload, blanks and our own faults are 5xx', () => {
    const servers: RefusalCode[] = ['institution_not_ready', 'server_busy', 'internal_error'];
    for (const code of codes) {
      const { status } = refusals[code];
      expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
      expect(status >= 500, code).toBe(servers.includes(code));
      expect([400, 401, 403, 404, 409, 422, 429, 500, 503]).toContain(status);
    }
  });

  it('a refusal carries its code, and its field and detail when there are any', () => {
    expect(refuse('time_over')).toEqual({ ok: false, code: 'time_over' });
    const more = { field: 'correo', detail: { max: 254 } };
    expect(refuse('email_too_long', more)).toEqual({ ok: false, code: 'email_too_long', ...more });
  });

  it('nobody can spoil the one "allowed" that all share', () => {
    expect(Object.isFrozen(allowed)).toBe(true);
  });
});
