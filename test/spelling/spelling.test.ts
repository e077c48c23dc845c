import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ApiError, ChangesPage } from '../../src/protocol.ts';
import type {
  SpellingAnswer,
  SpellingMark,
  SpellingSuggestions,
  SpellingWord,
} from '../../src/protocol/spelling.ts';
import { Citizen, servant, type Person, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;
let rosa: Servant;
let carlos: Servant;
let maria: Citizen;

beforeAll(async () => {
  t = await openTestWorld({ limitFactor: 20 });
  ana = await servant(t.app, 'ana');
  rosa = await servant(t.app, 'rosa');
  carlos = await servant(t.app, 'carlos');
  maria = new Citizen(t.app, 'ipes');
  await maria.accepts();
  await answered();
});
afterAll(() => t.close());

/** The threads load the dictionary when somebody first asks; until then nothing is underlined. */
async function answered(): Promise<void> {
  const patience = { timeout: 20_000, interval: 200 };
  await vi.waitFor(async () => expect(await wrongIn('atension')).toEqual(['atension']), patience);
  await vi.waitFor(async () => expect(await suggested('atension')).not.toEqual([]), patience);
}

async function marksOf(text: string, who: Person = rosa): Promise<SpellingMark[]> {
  return (await who.ask<SpellingAnswer>('POST', '/api/staff/spelling', { text })).body.marks ?? [];
}

async function wrongIn(text: string, who: Person = rosa): Promise<string[]> {
  return (await marksOf(text, who)).map(({ from, to }) => text.slice(from, to));
}

async function suggested(word: string): Promise<string[]> {
  const url = `/api/institutions/ipes/spelling/suggestions?word=${encodeURIComponent(word)}`;
  return (await maria.ask<SpellingSuggestions>('GET', url)).body.suggestions;
}

const words = async (who = ana): Promise<string[]> =>
  (await who.ask<{ words: SpellingWord[] }>('GET', '/api/staff/spelling/words')).body.words.map(
    ({ word }) => word,
  );

describe('el corrector de ortografía', () => {
  it('marca lo mal escrito, y nada de enlaces, correos, siglas ni nombres', async () => {
    const text =
      'Nesecito informasion del SISBEN y la PQRSD en www.ipes.gov.co o ana@correo.co para Yeimi Guaman del kiosco 12B en Usme';
    expect(await wrongIn(text)).toEqual(['Nesecito', 'informasion']);
    expect(await wrongIn('buenas tardes, sisben y whatsapp por favor')).toEqual([]);
    expect(await wrongIn('NESECITO AYUDA')).toEqual(['NESECITO']);
  });

  it('también para el ciudadano, con lo que se quiso escribir primero', async () => {
    const text = 'Quiero informasion';
    const { body } = await maria.ask<SpellingAnswer>('POST', '/api/institutions/ipes/spelling', { text });
    expect(body.marks).toEqual([{ from: 7, to: 18, meant: null }]);
    expect((await suggested('atension'))[0]).toBe('atención');
    expect((await suggested('informasion'))[0]).toBe('información');
    expect((await suggested('Bibienda'))[0]).toBe('Vivienda');
    expect((await suggested('bogota'))[0]).toBe('Bogotá');
    expect((await suggested('xq'))[0]).toBe('porque');
    expect((await suggested('yerga')).join()).not.toMatch(/verga/);
    expect(await suggested('anticonstitucionalissimamente')).toEqual([]);
  });

  it('dice con suavidad lo que existe de las dos formas', async () => {
    expect(await marksOf('Quiero hacer un tramite')).toEqual([{ from: 16, to: 23, meant: 'trámite' }]);
  });

  it('cada entidad tiene sus palabras', async () => {
    expect(await words()).toContain('Usme');
    const edgar = await servant(t.app, 'edgar');
    expect(await words(edgar)).toContain('Sibundoy');
    expect(await wrongIn('sibundoy', carlos)).toEqual([]);
    expect(await wrongIn('sibundoy')).toEqual(['sibundoy']);
  });

  it('el administrador agrega y quita palabras, queda en el historial, y solo su entidad las tiene', async () => {
    expect(await wrongIn('El chontacuro de Yunguillo')).toEqual(['chontacuro']);
    await ana.ask('POST', '/api/staff/spelling/words', {
      words: ['Chontacuro', ' Yunguillo ', 'chontacuro'],
    });
    expect(await wrongIn('El chontacuro y yunguillo')).toEqual([]);
    expect(await wrongIn('El chontacuro asado', carlos)).toEqual(['chontacuro']);
    expect(await suggested('yungillo')).toContain('Yunguillo');
    expect(await words()).toEqual(expect.arrayContaining(['chontacuro', 'Yunguillo']));
    await ana.ask('DELETE', '/api/staff/spelling/words?word=chontacuro');
    expect(await wrongIn('El chontacuro asado')).toEqual(['chontacuro']);
    const { changes } = (await ana.ask<ChangesPage>('GET', '/api/staff/changes?subject=words')).body;
    expect(changes.map(({ authorName, before, after }) => ({ authorName, before, after }))).toEqual([
      { authorName: 'Ana Beltrán', before: 'chontacuro', after: null },
      { authorName: 'Ana Beltrán', before: null, after: 'chontacuro, Yunguillo' },
    ]);
  });

  it('no acepta como palabra lo que no lo es, y dice cuál', async () => {
    for (const word of ['', 'a', 'dos palabras', '<b>', 'x'.repeat(30), 'R2D2']) {
      const { status, body } = await ana.ask<ApiError>('POST', '/api/staff/spelling/words', {
        words: [word],
      });
      expect([status, body.code]).toEqual([422, 'word_malformed']);
      expect(body.message).toContain(word);
    }
    const many = Array.from({ length: 5 }, (_, turn) =>
      Array.from({ length: 500 }, (_, at) => `z${letters(turn * 500 + at)}`),
    );
    const statuses = [];
    for (const list of many)
      statuses.push((await ana.ask('POST', '/api/staff/spelling/words', { words: list })).status);
    expect(statuses.at(-1)).toBe(422);
    expect((await words()).length).toBeLessThanOrEqual(2000);
  });
});

const letters = (n: number): string =>
  n.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));

describe('lo que se pide tiene medida', () => {
  it('quien se inventa sesiones espera con su dirección; la de al lado, no', async () => {
    const tight = await openTestWorld();
    try {
      const url = `/api/institutions/ipes/spelling/suggestions?word=${'a'.repeat(30)}`;
      const asks = async (ip: string) => {
        const stranger = new Citizen(tight.app, 'ipes', ip);
        return (await stranger.ask('GET', url, undefined, { cookie: `__Host-visita-ipes=${randomUUID()}` }))
          .status;
      };
      const statuses = [];
      for (let turn = 0; turn < 610; turn += 1) statuses.push(await asks('190.3.3.3'));
      expect([statuses[0], statuses[500], statuses.at(-1)]).toEqual([200, 200, 429]);
      expect(await asks('190.3.3.4')).toBe(200);
    } finally {
      await tight.close();
    }
  });

  it('un texto o una palabra de más no se miran; quien pide sin parar espera', async () => {
    const tight = await openTestWorld();
    try {
      const pedro = new Citizen(tight.app, 'ipes');
      await pedro.accepts();
      const url = '/api/institutions/ipes/spelling';
      expect((await pedro.ask('POST', url, { text: 'a'.repeat(4001) })).status).toBe(400);
      expect((await pedro.ask('GET', `${url}/suggestions?word=${'a'.repeat(61)}`)).status).toBe(400);
      const statuses: number[] = [];
      for (let turn = 0; turn < 40; turn += 1) {
        statuses.push((await pedro.ask('GET', `${url}/suggestions?word=${'a'.repeat(30)}`)).status);
      }
      expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
      const jairo = await servant(tight.app, 'jairo');
      const ofStaff: number[] = [];
      for (let turn = 0; turn < 40; turn += 1) {
        ofStaff.push(
          (await jairo.ask('GET', `/api/staff/spelling/suggestions?word=${'a'.repeat(30)}`)).status,
        );
      }
      expect([ofStaff[0], ofStaff.at(-1)]).toEqual([200, 429]);
    } finally {
      await tight.close();
    }
  });
});
