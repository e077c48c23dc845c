import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { ApiError, ChangesPage, Me } from '../../src/protocol.ts';
import type { AccountView, BackupCodes, Enrolment, PeoplePage } from '../../src/protocol/people.ts';
import { codeOf, newSecret, otpauthUri, stepAt, stepOfCode } from '../../src/staff/totp.ts';
import { Person, Servant, servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';
import { enrol, type Phone } from './second-factor.ts';

let t: TestWorld;
beforeEach(async () => {
  t = await openTestWorld();
});
afterEach(() => t.close());

/** The password is right; a code is asked for. */
async function atSecondStep(email = 'rosa@ipes.example', ip?: string): Promise<Servant> {
  const person = new Servant(t.app, ip);
  const answer = await person.signsIn(email);
  expect(answer).toMatchObject({ status: 202, body: { next: 'code' } });
  return person;
}
const shows = (person: Person, code: string) =>
  person.ask<Me & ApiError>('POST', '/api/staff/sign-in/code', { code });

describe('RFC 6238', () => {
  /** "12345678901234567890" of the appendix, in Base32; the last six figures of its eight. */
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('%d s', (seconds, code) => {
    expect(codeOf(secret, stepAt(seconds * 1000))).toBe(code);
    expect(stepOfCode(secret, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1000)).toBe(
      stepAt(seconds * 1000),
    );
  });
  test('a phone may be half a minute away from us, not more', () => {
    const at = 2_000_000_000_000;
    const good = [-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, codeOf(secret, stepAt(at) + away), at));
    expect(good.map((step) => step !== undefined)).toEqual([false, true, true, true, false]);
  });
  test('secrets are 160 bits, and the link says whose', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(otpauthUri('ABC', { issuer: 'IPES', account: 'rosa@ipes.example' })).toBe(
      'otpauth://totp/IPES:rosa%40ipes.example?secret=ABC&issuer=IPES',
    );
  });
});

describe('quien activó el segundo paso', () => {
  let phone: Phone;
  beforeEach(async () => {
    phone = await enrol(await servant(t.app, 'rosa'));
  });

  it('con la contraseña no está adentro; con el código sí', async () => {
    const rosa = await atSecondStep();
    expect((await rosa.desk()).status).toBe(401);
    expect((await shows(rosa, '000000')).body).toMatchObject({ code: 'code_wrong', field: 'code' });
    expect(await shows(rosa, phone.shows())).toMatchObject({
      status: 200,
      body: { name: 'Rosa Elvira Castro' },
    });
    expect((await rosa.desk()).status).toBe(200);
    const { body } = await rosa.ask<AccountView>('GET', '/api/staff/account');
    expect(body.signIns.map(({ outcome }) => outcome).sort()).toEqual(['entered', 'entered', 'wrong_code']);
    expect(body).toMatchObject({ secondFactor: true, backupCodesLeft: 10 });
  });

  it('un código visto por encima del hombro ya no sirve', async () => {
    const code = phone.shows();
    expect((await shows(await atSecondStep(), phone.spent)).body.code).toBe('code_wrong');
    expect((await shows(await atSecondStep(), code)).status).toBe(200);
    expect((await shows(await atSecondStep(), code)).body.code).toBe('code_wrong');
    expect((await shows(await atSecondStep(), phone.shows(1))).status).toBe(200);
    // Older than the newest used one: also spent, though nobody used it.
    expect((await shows(await atSecondStep(), phone.shows(0))).body.code).toBe('code_wrong');
  });

  it('ni usado por veinte al mismo tiempo: uno entra', async () => {
    const all = await Promise.all(
      Array.from({ length: 7 }, (_, n) => atSecondStep('rosa@ipes.example', `190.3.3.${n}`)),
    );
    const code = phone.shows();
    const answers = await Promise.all(
      all.flatMap((one) => [shows(one, code), shows(one, code), shows(one, code)]),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('ni la misma contraseña ya usada con otro código: cada ingreso comienza de nuevo', async () => {
    const rosa = await atSecondStep();
    const cookies = rosa.cookie();
    expect((await shows(rosa, phone.shows(0))).status).toBe(200);
    const again = new Person(t.app);
    again.cookie = () => cookies;
    expect((await shows(again, phone.shows(1))).body.code).toBe('second_step_over');
  });

  it('no lo cambia por otro teléfono quien encuentra la consola abierta: primero se desactiva', async () => {
    const rosa = await atSecondStep();
    await shows(rosa, phone.shows());
    const other = { current: DEMO_PASSWORD };
    expect((await rosa.ask<ApiError>('POST', '/api/staff/account/second-factor', other)).body.code).toBe(
      'second_factor_in_use',
    );
  });

  it('cada código de respaldo abre una vez, como se escriba', async () => {
    const code = phone.backup[0] ?? '';
    expect(phone.backup).toHaveLength(10);
    expect((await shows(await atSecondStep(), code.toUpperCase().replaceAll('-', ' '))).status).toBe(200);
    expect((await shows(await atSecondStep(), code)).body.code).toBe('code_wrong');
  });

  it('los códigos de respaldo nuevos reemplazan a los anteriores', async () => {
    const rosa = await atSecondStep();
    await shows(rosa, phone.shows());
    const renewed = await rosa.ask<BackupCodes>('POST', '/api/staff/account/backup-codes', {
      current: DEMO_PASSWORD,
    });
    expect((await shows(await atSecondStep(), phone.backup[1] ?? '')).body.code).toBe('code_wrong');
    expect((await shows(await atSecondStep(), renewed.body.codes[0] ?? '')).status).toBe(200);
    const ana = await servant(t.app, 'ana');
    const { body } = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
    expect(body.changes[0]).toMatchObject({
      key: 'rosa@ipes.example',
      after: { backupCodes: 'renewed' },
    });
  });

  it('el código de otra persona no abre', async () => {
    const others = await enrol(await servant(t.app, 'jairo'));
    expect((await shows(await atSecondStep(), others.shows())).body.code).toBe('code_wrong');
    expect((await shows(await atSecondStep(), others.backup[0] ?? '')).body.code).toBe('code_wrong');
  });

  it('los códigos no se adivinan: se cuentan como contraseñas equivocadas', async () => {
    const rosa = await atSecondStep();
    const codes = [];
    for (let n = 0; n < 9; n += 1) codes.push((await shows(rosa, '000000')).body.code);
    expect(codes.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'code_wrong'));
    expect(codes.at(-1)).toBe('too_many_sign_ins');
    expect((await shows(rosa, phone.shows())).status).toBe(429);
  });

  it('sin la contraseña, o pasados diez minutos, un código no es nada', async () => {
    expect((await shows(new Person(t.app), phone.shows())).body.code).toBe('second_step_over');
    const rosa = await atSecondStep();
    await t.sql(`update auth_verifications set expires_at = now()`);
    expect((await shows(rosa, phone.shows())).body.code).toBe('second_step_over');
  });

  it('desactivada la cuenta entre la contraseña y el código, no entra', async () => {
    const rosa = await atSecondStep();
    const sessions = () => t.sql('select id from auth_sessions order by id');
    const before = await sessions();
    await t.sql(`update staff set active = false where email = 'rosa@ipes.example'`);
    expect((await shows(rosa, phone.shows())).status).toBe(401);
    expect(await sessions()).toEqual(before);
  });

  it('lo desactiva con su contraseña, y quien administra lo quita a quien perdió el teléfono', async () => {
    const rosa = await atSecondStep();
    await shows(rosa, phone.shows());
    const off = (current: string) =>
      rosa.ask<ApiError>('POST', '/api/staff/account/second-factor/off', { current });
    expect((await off('no-es-esta-clave')).body.code).toBe('password_wrong');
    expect((await off(DEMO_PASSWORD)).status).toBe(200);
    expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(200);

    await enrol(await servant(t.app, 'rosa'));
    const ana = await servant(t.app, 'ana');
    const { body } = await ana.ask<PeoplePage>('GET', '/api/staff/people');
    const { userId, secondFactor } = body.people.find(({ email }) => email === 'rosa@ipes.example')!;
    expect(secondFactor).toBe(true);
    expect((await ana.ask('POST', `/api/staff/people/${userId}/reset-second-factor`)).status).toBe(200);
    expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(200);
    const log = await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=people');
    const steps = log.body.changes.map(({ authorName, before, after }) => [authorName, before, after]);
    const [on, gone] = [{ secondFactor: true }, { secondFactor: false }];
    expect(steps.reverse()).toEqual([
      ['Rosa Elvira Castro', gone, on],
      ['Rosa Elvira Castro', on, gone],
      ['Rosa Elvira Castro', gone, on],
      ['Ana Beltrán', on, gone],
    ]);
  });
});

it('el secreto se muestra solo al activarlo, con la contraseña, y no queda abierto en la base', async () => {
  const rosa = await servant(t.app, 'rosa');
  const wrong = await rosa.ask<ApiError>('POST', '/api/staff/account/second-factor', { current: 'no' });
  expect(wrong.body.code).toBe('password_wrong');
  const { body } = await rosa.ask<Enrolment>('POST', '/api/staff/account/second-factor', {
    current: DEMO_PASSWORD,
  });
  // Not in use until a code was shown.
  expect((await new Servant(t.app).signsIn('rosa@ipes.example')).status).toBe(200);
  const [row] = await t.sql<{ secret: string }>('select secret from staff_second_factors');
  expect(row?.secret).not.toContain(body.secret.replaceAll(' ', ''));
  const ana = await servant(t.app, 'ana');
  const { people } = (await ana.ask<PeoplePage>('GET', '/api/staff/people')).body;
  expect(people.find(({ email }) => email === 'rosa@ipes.example')?.secondFactor).toBe(false);
});

describe('la entidad que lo exige a quien administra', () => {
  const requires = (by: Servant, yes: boolean) =>
    by.ask('PUT', '/api/staff/people/policy', { twoFactorForAdministrators: yes });

  it('lo lleva a activarlo: antes de eso no puede nada más', async () => {
    const ana = await servant(t.app, 'ana');
    expect((await requires(ana, true)).status).toBe(200);
    const again = new Servant(t.app);
    expect((await again.signsIn('ana@ipes.example')).body).toMatchObject({ mustEnrol: true });
    for (const person of [ana, again]) {
      for (const path of ['people', 'records', 'changes', 'setup-state']) {
        const { status, body } = await person.ask<ApiError>('GET', `/api/staff/${path}`);
        expect([status, body.code]).toEqual([403, 'second_factor_required']);
      }
    }
    await enrol(again);
    expect((await again.ask<Me>('GET', '/api/staff/me')).body.mustEnrol).toBe(false);
    expect((await again.ask('GET', '/api/staff/people')).status).toBe(200);
    const off = await again.ask<ApiError>('POST', '/api/staff/account/second-factor/off', {
      current: DEMO_PASSWORD,
    });
    expect(off.body.code).toBe('second_factor_required');
    const log = await again.ask<ChangesPage>(
      'GET',
      '/api/staff/changes?subject=people&key=twoFactorForAdministrators',
    );
    expect(log.body.changes).toMatchObject([{ before: false, after: true, authorName: 'Ana Beltrán' }]);
  });

  it('no toca a quien solo atiende', async () => {
    await requires(await servant(t.app, 'ana'), true);
    expect((await (await servant(t.app, 'rosa')).desk()).status).toBe(200);
  });
});
