import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settingProblem } from '../../src/institutions/setting-words.ts';
import { settingLabel } from '../../src/rules/setting-labels.ts';
import { settingsSchema } from '../../src/institutions/preset-schema.ts';
import type { ApiError, ChangesPage, ChatBoot, Me } from '../../src/protocol.ts';
import type { SettingsForm, SettingsView } from '../../src/protocol/settings.ts';
import { MINUTE } from '../moments.ts';
import { Citizen, servant, type Servant } from '../people.ts';
import { openTestWorld, type TestWorld } from '../world.ts';

let t: TestWorld;
let ana: Servant;
let rosa: Servant;

beforeAll(async () => {
  t = await openTestWorld();
  ana = await servant(t.app, 'ana');
  rosa = await servant(t.app, 'rosa');
});
afterAll(() => t.close());

const shown = async (who = ana) => (await who.ask<SettingsView>('GET', '/api/staff/settings')).body;
async function saves(patch: object, opened?: SettingsView, who = ana) {
  const { revision, settings } = opened ?? (await shown(who));
  const base = Object.fromEntries(Object.keys(patch).map((key) => [key, settings[key as keyof SettingsForm]]));
  return who.ask<SettingsView & ApiError>('PUT', '/api/staff/settings', { revision, base, patch });
}
const log = async (key: string) =>
  (await ana.ask<ChangesPage>('GET', `/api/staff/changes?subject=settings&key=${key}`)).body.changes;
const boot = async (institution = 'ipes'): Promise<ChatBoot> => (await new Citizen(t.app, institution).chat()).body;

describe('lo que la entidad decide', () => {
  it('vale desde el siguiente ingreso, y queda escrito campo por campo', async () => {
    const { misconduct } = (await shown()).settings;
    const { status, body } = await saves({
      limitMinutes: 20,
      patienceMinutes: 3,
      warningSeconds: { usual: [600, 60], moreTime: [600, 300, 60] },
      misconduct: { ...misconduct, restrictHours: 48 },
    });
    expect(status).toBe(200);
    expect(body.settings).toMatchObject({ limitMinutes: 20, patienceMinutes: 3 });
    expect((await boot()).limit).toMatchObject({
      ms: 20 * MINUTE,
      patienceMs: 3 * MINUTE,
      warningsMs: [10 * MINUTE, MINUTE],
    });
    expect((await rosa.ask<Me>('GET', '/api/staff/me')).body.policy.warningsMs).toEqual([10 * MINUTE, MINUTE]);
    expect(await log('limitMinutes')).toMatchObject([{ before: 15, after: 20, authorName: 'Ana Beltrán' }]);
    expect(await log('misconduct.restrictHours')).toMatchObject([{ before: 24, after: 48 }]);
    expect(await log('misconduct.restrictAtOnce')).toEqual([]);
  });

  it('las consultas en curso y en la fila conservan su límite, y el saludo dice el suyo', async () => {
    await saves({ limitMinutes: 15 });
    const [talking, queued] = [new Citizen(t.app, 'ipes', '186.1.1.1'), new Citizen(t.app, 'ipes', '186.1.1.2')];
    const first = await talking.comes({ email: 'uno@correo.co' });
    await rosa.claims(first.id);
    const second = await queued.comes({ email: 'dos@correo.co' });
    await saves({ limitMinutes: 30 });
    const { body } = await talking.reads(first.id);
    expect(body.conversation).toMatchObject({ limitMs: 15 * MINUTE, deadline: t.clock.now() + 15 * MINUTE });
    await rosa.claims(second.id);
    const late = (await queued.reads(second.id)).body;
    expect(late.conversation.deadline).toBe(t.clock.now() + 15 * MINUTE);
    expect(late.messages[0]?.body).toContain('es de 15 minutos');
    const third = new Citizen(t.app, 'ipes', '186.1.1.3');
    expect((await third.comes({ email: 'tres@correo.co' })).limitMs).toBe(30 * MINUTE);
    for (const [who, { id }] of [[talking, first], [queued, second]] as const) await who.ends(id);
    await saves({ limitMinutes: 15 });
  });

  it('casillas nuevas, en otro orden y con otra ayuda, se piden en el siguiente ingreso', async () => {
    const { entryFields } = (await shown()).settings;
    const [name, email, question] = entryFields;
    const local = { key: 'local', kind: 'select', label: 'Localidad', required: true, options: ['Suba', 'Usme'] };
    const fields = [email, { ...name, help: 'Como aparece en su documento.' }, local, question];
    expect((await saves({ entryFields: fields })).status).toBe(200);
    const { fields: asked } = await boot();
    expect(asked.map(({ key }) => key)).toEqual(['email', 'name', 'local', 'question']);
    expect(asked[1]?.help).toBe('Como aparece en su documento.');
    const citizen = new Citizen(t.app, 'ipes', '186.1.1.4');
    await citizen.accepts();
    expect((await citizen.enters()).body).toMatchObject({ code: 'field_missing', field: 'local' });
    expect((await citizen.enters({ local: 'Suba' })).status).toBe(201);
    await saves({ entryFields });
  });

  it('la despedida lleva a la página de la entidad, si la hay', async () => {
    await saves({ farewellUrl: 'https://www.ipes.gov.co/gracias' });
    const citizen = new Citizen(t.app, 'ipes', '186.1.1.5');
    const { id } = await citizen.comes({ email: 'cinco@correo.co' });
    await citizen.ends(id);
    const farewell = () => citizen.ask<{ goOn: string | null }>('GET', '/api/institutions/ipes/farewell');
    expect((await farewell()).body.goOn).toBe('https://www.ipes.gov.co/gracias');
    await saves({ farewellUrl: '' });
    expect((await farewell()).body.goOn).toBeNull();
    expect((await log('farewellUrl')).map(({ after }) => after)).toEqual([null, 'https://www.ipes.gov.co/gracias']);
  });

  it('guardar lo mismo no anota nada ni cambia la revisión', async () => {
    const before = await shown();
    expect((await saves({ name: ` ${before.settings.name} ` })).body.revision).toBe(before.revision);
  });

  it('si cambia el nombre de quien guarda los datos, el aviso es otra versión', async () => {
    const { name } = (await shown()).settings;
    const { version } = (await boot()).privacy;
    await saves({ name: 'Instituto para la Economía Social' });
    const { privacy } = await boot();
    expect(privacy.version).toBe(version + 1);
    expect(privacy.html).toContain('Instituto para la Economía Social, NIT');
    await saves({ name });
  });
});

const field = (more: object) => ({ key: 'x', kind: 'text', label: 'X', required: false, ...more });

describe('una configuración que no sirve no se guarda, y cada una tiene su frase', () => {
  it.each<[string, (now: SettingsForm) => object, string, string]>([
    ['tiempo cero', () => ({ limitMinutes: 0 }), 'limitMinutes', '«Tiempo máximo de la consulta» debe ser 1 o más.'],
    ['tiempo sin fin', () => ({ limitMinutes: 481 }), 'limitMinutes', 'debe ser 480 o menos'],
    ['tiempo en letras', () => ({ limitMinutes: 'quince' }), 'limitMinutes', 'debe ser un número entero'],
    ['menos de diez veces', () => ({ moreTimeFactor: 2 }), 'moreTimeFactor', 'debe ser 10 o más'],
    ['paciencia', () => ({ patienceMinutes: 0 }), 'patienceMinutes', '«Paciencia en la fila» debe ser 1 o más'],
    ['avisos al revés', () => ({ warningSeconds: { usual: [60, 120], moreTime: [] } }), 'warningSeconds.usual', 'del más largo al más corto'],
    ['caracteres', () => ({ characters: 'todos' }), 'characters', 'debe ser una de las opciones'],
    ['mensajes cortos', () => ({ messageMaxLength: 5 }), 'messageMaxLength', 'debe ser 50 o más'],
    ['consulta larga', () => ({ questionMaxLength: 9999 }), 'questionMaxLength', 'debe ser 4.000 o menos'],
    ['sin nombre', (now) => ({ entryFields: now.entryFields.slice(1) }), 'entryFields', 'debe pedir el nombre una vez'],
    ['sin correo', (now) => ({ entryFields: now.entryFields.filter((it) => it.kind !== 'email') }), 'entryFields', 'debe pedir el correo electrónico una vez'],
    ['sin consulta', (now) => ({ entryFields: now.entryFields.slice(0, 2) }), 'entryFields', 'una sola casilla para la consulta'],
    ['casilla sin nombre', (now) => ({ entryFields: [...now.entryFields, field({ label: ' ' })] }), 'entryFields.3.label', '«Formulario de ingreso, 4: nombre» no puede quedar vacío.'],
    ['lista sin opciones', (now) => ({ entryFields: [...now.entryFields, field({ kind: 'select' })] }), 'entryFields.3', 'debe tener opciones'],
    ['dos iguales', (now) => ({ entryFields: [...now.entryFields, field({}), field({})] }), 'entryFields', 'la misma clave'],
    ['dato adicional', () => ({ extraDataFields: [{ key: 'x', kind: 'foto', label: 'Foto' }] }), 'extraDataFields.0.kind', '«Datos adicionales, 1: tipo» debe ser una de las opciones'],
    ['restricción', (now) => ({ misconduct: { ...now.misconduct, restrictHours: 0 } }), 'misconduct.restrictHours', '«Horas de restricción» debe ser 1 o más'],
    ['máximo de días', (now) => ({ misconduct: { ...now.misconduct, agentMaxBanDays: 400 } }), 'misconduct.agentMaxBanDays', 'debe ser 365 o menos'],
    ['despedida', () => ({ farewellUrl: 'javascript:alert(1)' }), 'farewellUrl', 'dirección web completa'],
    ['copias sin buzón', () => ({ copies: { atEnd: 'mail', mailbox: '' } }), 'copies.mailbox', 'no puede quedar vacío'],
    ['remitente', () => ({ mail: { senderName: '', replyTo: null } }), 'mail.senderName', '«Nombre de quien envía» no puede quedar vacío'],
    ['respuestas', () => ({ mail: { senderName: 'IPES', replyTo: 'ipes' } }), 'mail.replyTo', 'correo electrónico completo'],
    ['sin nombre de entidad', () => ({ name: '' }), 'name', '«Nombre de la entidad» no puede quedar vacío'],
    ['sitio con página', () => ({ sites: ['https://www.ipes.gov.co/chat'] }), 'sites.0', 'debe ser un sitio como'],
    ['un emoji', () => ({ launcherName: 'Chat 🎉' }), 'launcherName', 'emoji'],
    ['color que no se lee', () => ({ identity: { main: '#83A0DA', tint: '#E5ECF8' } }), 'identity.main', '4,5 o más (WCAG AA)'],
    ['sobre su fondo', () => ({ identity: { main: '#0943B5', tint: '#4672C8' } }), 'identity.main', 'fondo suave'],
    ['color de palabra', () => ({ identity: { main: 'azul', tint: '#E5ECF8' } }), 'identity.main', 'debe ser un color como'],
    ['canal vacío', (now) => ({ otherChannels: [...now.otherChannels, { label: 'Línea', kind: 'phone', value: null }] }), 'otherChannels.2.value', 'no puede quedar vacío'],
    ['características vacías', () => ({ features: { heading: 'Así es', items: [] } }), 'features.items', 'necesita por lo menos 1'],
  ])('%s', async (_, patch, path, words) => {
    const before = await shown();
    const { status, body } = await saves(patch(before.settings));
    expect([status, body.errors?.map((error) => error.field)]).toEqual([422, expect.arrayContaining([path])]);
    const sentence = body.errors?.find((error) => error.field === path)?.message ?? '';
    expect(sentence).toContain(words);
    expect(sentence).not.toMatch(/\b(must|invalid|expected|with|least)\b/i);
    expect(await shown()).toEqual(before);
  });

  it('lo que no es de estos formularios no se cambia por aquí', async () => {
    for (const key of ['id', 'timezone', 'weekly', 'contact', 'forums']) {
      const { revision } = await shown();
      const payload = { revision, base: {}, patch: { [key]: 'x' } };
      expect((await ana.ask('PUT', '/api/staff/settings', payload)).status, key).toBe(400);
    }
  });

  it('toda configuración y toda regla tiene su nombre y su frase en español', () => {
    for (const key of Object.keys(settingsSchema.shape)) {
      if (key === 'id') continue;
      expect(settingLabel([key]), key).not.toBe(key);
    }
    const { error } = settingsSchema.safeParse({ otra: 1 });
    for (const issue of error?.issues ?? []) expect(settingProblem(issue)).toMatch(/falta|no se conoce|opciones|entero/);
  });
});

describe('dos personas cambian la configuración', () => {
  it('a la segunda se le dice quién, si tocaron lo mismo; si no, valen las dos', async () => {
    const opened = await shown();
    expect((await saves({ patienceMinutes: 7 }, opened)).status).toBe(200);
    const told = await saves({ patienceMinutes: 9 }, opened);
    expect([told.status, told.body.code]).toEqual([409, 'changed_meanwhile']);
    expect(told.body.message).toContain('Ana Beltrán');
    expect((await shown()).settings.patienceMinutes).toBe(7);
    expect((await saves({ messageMaxLength: 900 }, opened)).status).toBe(200);
    expect((await shown()).settings).toMatchObject({ patienceMinutes: 7, messageMaxLength: 900 });
    expect((await saves({ patienceMinutes: 9 })).status).toBe(200);
  });
});

describe('el escudo', () => {
  const draws = async (svg: string, base?: string) =>
    ana.ask<SettingsView & ApiError>('PUT', '/api/staff/shield', {
      svg,
      base: base ?? (await shown()).shield,
    });

  it('es un dibujo y nada más que un dibujo', async () => {
    const before = (await shown()).shield;
    for (const svg of ['', 'hola', '<svg><script>x()</script></svg>', '<svg onload="x()"></svg>', '<svg><a href="#"/></svg>']) {
      expect(await draws(svg), svg).toMatchObject({ status: 422, body: { code: 'shield_malformed', field: 'svg' } });
    }
    expect((await shown()).shield).toBe(before);
  });

  it('se ve en las páginas desde que se guarda, y el anterior queda en el historial', async () => {
    const before = (await shown()).shield;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';
    expect((await draws(`<?xml version="1.0"?>\n<!-- hecho a mano -->${svg}`)).body.shield).toBe(svg);
    expect((await t.app.inject('/ipes/escudo.svg')).body).toBe(svg);
    expect(await log('shield')).toMatchObject([{ before, after: svg }]);
  });

  it('si otra persona puso otro, se avisa quién y no se reemplaza; otra configuración no estorba', async () => {
    const { shield, settings } = await shown();
    const drawing = (r: number) => `<svg xmlns="http://www.w3.org/2000/svg"><circle r="${r}"/></svg>`;
    await saves({ patienceMinutes: settings.patienceMinutes + 1 });
    expect((await draws(drawing(1), shield)).status).toBe(200);
    const told = await draws(drawing(2), shield);
    expect([told.status, told.body.code]).toEqual([409, 'changed_meanwhile']);
    expect(told.body.message).toContain('Ana Beltrán');
    expect((await shown()).shield).toBe(drawing(1));
  });

  it('los colores también', async () => {
    await saves({ identity: { main: '#0B6B3A', tint: '#E3F1E8' } });
    expect((await t.app.inject('/ipes/tema.css')).body).toContain('--main: #0B6B3A');
  });
});
