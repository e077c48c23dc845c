import { describe, expect, it } from 'vitest';
import { checkDecentMailbox, checkDecentName } from '../../src/rules/decency.ts';
import { checkEmail } from '../../src/rules/email.ts';
import { checkName, normaliseName } from '../../src/rules/names.ts';
import { secondLines } from './corpus/second.ts';

describe('el nombre de quien ingresa', () => {
  const accepted = secondLines('names-accepted').map(normaliseName);

  it.each(secondLines('names-refused'))('«%s» no es el de nadie', (name) => {
    const typed = normaliseName(name);
    const characters = checkName(typed);
    const verdict = characters.ok ? checkDecentName(typed) : characters;
    expect(verdict.ok ? 'accepted' : verdict.code).toMatch(/^name_(?:vulgar|characters)$/);
  });

  it('es de alguien aunque se parezca a otra cosa: Vergara, Concha, Chindoy, Nguyễn, Kamëntšá', () => {
    expect(accepted.filter((name) => !checkName(name).ok || !checkDecentName(name).ok)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(200);
  });

  it.each(['Giovanni Verga', 'Elver Galindo', 'Tomás Turbay', 'Zoila Vergel'])('«%s» sí', (name) => {
    expect(checkDecentName(name)).toEqual({ ok: true });
  });
});

describe('el correo de quien ingresa, antes de la arroba', () => {
  const own = [
    'puta',
    'soy.una.puta',
    'HIJUEPUTA',
    'gonorrea123',
    'laGonorreaEsa',
    'm4lp4r1d0',
    'mi_culo',
    'pu7a',
  ];

  it.each([...secondLines('mailboxes-refused'), ...own.map((local) => `${local}@correo.co`)])(
    '%s no se puede leer en voz alta',
    (email) => {
      expect(checkDecentMailbox(email)).toMatchObject({ ok: false, code: 'email_vulgar' });
    },
  );

  const clean = [
    'putumayo',
    'diputado.mocoa',
    'reputacion2026',
    'calculo.maricarmen',
    'concha.verga',
    'mk.ventas',
  ];

  it.each([
    ...clean.map((local) => `${local}@puta.co`),
    'hp.rodriguez@correo.co',
    'gobernacion@putumayo.gov.co',
  ])('%s sí', (email) => {
    expect(checkDecentMailbox(email)).toEqual({ ok: true });
  });

  it('y nadie se queda sin entrar por un correo que se parece', () => {
    const emails = secondLines('mailboxes-accepted');
    expect(emails.filter((email) => !checkEmail(email).ok || !checkDecentMailbox(email).ok)).toEqual([]);
    expect(emails.length).toBeGreaterThan(80);
  });
});
