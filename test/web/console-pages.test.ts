import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../web/lib/api.ts';
import { entryFacts } from '../../web/console/entry-facts.ts';
import { fieldErrors, messageOf } from '../../web/console/failure.ts';
import * as formats from '../../web/console/formats.ts';
import { dueState } from '../../src/rules/question.ts';
import { emptyFirstRun, firstRunRequest, missingInFirstRun } from '../../web/console/pages/first-run-form.ts';
import {
  addressOf,
  filterQuery,
  hasFilters,
  pageQuery,
  serverQuery,
} from '../../web/console/pages/records-address.ts';
import { askedFor, signInFor } from '../../web/console/router.ts';

describe('After signing in', () => {
  it('goes to the page that was asked for', () => {
    const address = signInFor('/registros?nombre=Peña');
    expect(askedFor(new URL(address, 'http://x').searchParams)).toBe('/registros?nombre=Peña');
    expect(signInFor('/consola')).toBe('/ingreso');
    expect(askedFor(new URLSearchParams())).toBe('/consola');
  });

  it('never goes to another site, nor back to the sign-in', () => {
    for (const asked of [
      '//otro.sitio',
      'https://otro.sitio/consola',
      '/\\otro.sitio',
      '/ingreso',
      '/ipes',
    ]) {
      expect(askedFor(new URLSearchParams({ ir: asked }))).toBe('/consola');
    }
  });
});

describe('The search of records', () => {
  it('is in the address, in Spanish, and asks the server only for what was filled in', () => {
    const values = {
      desde: '2026-11-01',
      hasta: '',
      funcionario: '',
      nombre: ' Peña ',
      correo: '',
      con: '',
      final: 'time',
      ip: '',
    };
    const query = filterQuery(values);
    expect(addressOf('/registros', query)).toBe('/registros?desde=2026-11-01&nombre=Pe%C3%B1a&final=time');
    expect(serverQuery(pageQuery(query, 3)).toString()).toBe(
      'from=2026-11-01&name=Pe%C3%B1a&end=time&page=3',
    );
    expect([hasFilters(query), hasFilters(new URLSearchParams('pagina=2'))]).toEqual([true, false]);
  });

  it('ignores a page that is not a number and leaves the first page unsaid', () => {
    expect(serverQuery(new URLSearchParams('pagina=-1')).toString()).toBe('');
    expect(pageQuery(new URLSearchParams('pagina=2&ip=1'), 1).toString()).toBe('ip=1');
  });
});

describe('Hours and lengths of time', () => {
  const noon = Date.parse('2026-11-21T12:00:05-05:00');

  it('are written as in Colombia', () => {
    expect(formats.hour(noon)).toBe('12:00\u00a0m.');
    expect(formats.exactHour(noon)).toBe('12:00:05\u00a0m.');
    expect(formats.exactHour(noon + 65 * 60_000)).toBe('1:05:05\u00a0p.\u00a0m.');
    expect(formats.dateOfDay('2026-11-21')).toBe('21 de noviembre de 2026');
    expect(formats.isoDay(Date.parse('2026-11-22T04:59:00Z'))).toBe('2026-11-21');
    expect(formats.count(1204, 'consulta', 'consultas')).toBe('1.204 consultas');
  });

  it('say a wait rounded down and a length in the units that matter', () => {
    expect([formats.elapsed(59_999), formats.elapsed(-5)]).toEqual(['0:59', '0:00']);
    expect([45_000, 120_000, 200_000, 3_600_000, 3_900_000].map(formats.lasting)).toEqual([
      '45 s',
      '2 min',
      '3 min 20 s',
      '1 h',
      '1 h 5 min',
    ]);
  });
});

describe('A question left', () => {
  it('is in time on its last day and overdue the day after', () => {
    expect(dueState('2026-11-23', '2026-11-22')).toBe('later');
    expect(dueState('2026-11-23', '2026-11-23')).toBe('today');
    expect(dueState('2026-11-23', '2026-11-24')).toBe('overdue');
  });
});

describe('The first administrator', () => {
  const filled = {
    ...emptyFirstRun,
    code: ' ABC ',
    name: 'Ana',
    email: 'ana@ipes.example',
    password: ' clave ',
    preset: 'ipes',
  };

  it('is told by name which fields are missing', () => {
    expect(missingInFirstRun({ ...filled, name: ' ' })).toEqual({
      name: 'Complete el campo «Nombre completo».',
    });
    expect(missingInFirstRun(filled)).toEqual({});
  });

  it('names the institution only when beginning with a blank one', () => {
    expect(firstRunRequest(filled)).toEqual({
      code: 'ABC',
      name: 'Ana',
      email: 'ana@ipes.example',
      password: ' clave ',
      preset: 'ipes',
    });
    const blank = { ...filled, preset: 'blank' };
    expect(Object.keys(missingInFirstRun(blank))).toEqual(['institutionName', 'institutionId']);
    expect(
      firstRunRequest({ ...blank, institutionName: 'Alcaldía', institutionId: 'alcaldia' }).institution,
    ).toEqual({
      id: 'alcaldia',
      name: 'Alcaldía',
    });
  });
});

describe('When the server says no', () => {
  it('shows its own words, by field where it names them', () => {
    const failure = new ApiFailure(422, {
      code: 'email_malformed',
      message: 'El correo no es válido.',
      field: 'email',
      errors: [{ code: 'x', field: 'name', message: 'Falta el nombre.' }],
    });
    expect(messageOf(failure)).toBe('El correo no es válido.');
    expect(fieldErrors(failure)).toEqual({ email: 'El correo no es válido.', name: 'Falta el nombre.' });
    expect(fieldErrors(new Error('x'))).toEqual({});
    expect(messageOf(new Error('x'))).not.toContain('x.');
  });
});

describe('The initial data of a consultation', () => {
  const details = {
    email: 'ana@correo.example',
    question: '',
    form: [
      { label: 'Correo personal', value: 'ana@correo.example' },
      { label: 'Municipio', value: 'Mocoa' },
    ],
    extraData: {},
    ip: '203.0.113.4',
    userAgent: '',
    enteredAt: 0,
    rulesVersion: 1,
    history: [],
    misconductIn30Days: 0,
    publicFigure: false,
    hold: null,
  };

  it('are shown each once, without what was left empty', () => {
    expect(entryFacts('Ana Lucía Peña', details)).toEqual([
      ['Nombre', 'Ana Lucía Peña'],
      ['Correo', 'ana@correo.example'],
      ['Municipio', 'Mocoa'],
    ]);
  });
});
