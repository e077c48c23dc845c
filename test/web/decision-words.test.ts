import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changeLabel } from '../../src/changes/change-label.ts';
import type { Change } from '../../src/changes/store.ts';
import { readPreset } from '../../src/institutions/preset.ts';
import { settingsForm } from '../../src/institutions/settings-form.ts';
import { projectRoot } from '../../src/project-root.ts';
import { decisionWords } from '../../src/rules/decision-words.ts';
import { settingLabel } from '../../src/rules/setting-labels.ts';

/** Braces, brackets of code, quotes, English truths, names and moments of the program. */
const CODE =
  /[{}"]|\[(?!por completar)|\b(true|false|null|undefined|seed|entity|select)\b|\b[a-z]+[A-Z][a-z]|\d{12}|T\d\d:\d\d/;
const said = (text: string) => text.replace(/https?:\S+|\S+@\S+/g, '');

const presets = ['ipes', 'putumayo'].map((name) => readPreset(join(projectRoot, 'institutions', name)));

it.each(presets.map((preset) => [preset.settings.shortName, preset] as const))(
  'todo lo que decide %s se lee en palabras, por el formulario y en el historial',
  (_, { settings, shield, faq, links, procedures, canned }) => {
    const more = {
      ...settings,
      shield,
      warningSeconds: { usual: [300, 90, 30], moreTime: [] },
      misconduct: { restrictAtOnce: true, restrictHours: 1, agentMaxBanDays: 30 },
      privacy: { refuseFromStaff: true, maskFromCitizens: false },
      conduct: { abuse: 'refuse' },
      mail: { senderName: 'IPES', replyTo: null },
      holidaysOpen: [{ date: '2026-12-08', reason: 'Feria' }],
      twoFactorForAdministrators: true,
      hoursWords: { horario: 'De lunes a viernes', horario_corto: 'De 8 a 4' },
      extraDataFields: [{ key: 'tipoDato', kind: 'select', label: 'Localidad', options: ['Suba', 'Usme'] }],
    };
    for (const whole of [more, settingsForm(settings), { faq, links, procedures, canned }]) {
      for (const [key, value] of Object.entries(whole)) {
        expect(said(decisionWords(key, value)), key).not.toMatch(CODE);
        if (key in more && key !== 'id') expect(settingLabel([key]), key).not.toMatch(CODE);
      }
    }
  },
);

it.each<[string, unknown, string]>([
  ['limitMinutes', 1, '1 minuto'],
  ['limitMinutes', 'quince', 'quince'],
  ['messageMaxLength', 1200, '1.200 caracteres'],
  ['queueLimit', null, 'La usual: 100 personas'],
  ['farewellUrl', null, 'Nada'],
  ['publicFigures', [], 'Nada'],
  [
    'misconduct',
    { restrictAtOnce: true, restrictHours: 48 },
    'Restringir de inmediato: Sí\nHoras de restricción: 48 horas',
  ],
  ['misconduct.restrictHours', 48, '48 horas'],
  [
    'warningSeconds',
    { usual: [300, 90], moreTime: [60] },
    'Tiempo usual: 5 minutos, 1 minuto y 30 segundos\nCon más tiempo: 1 minuto',
  ],
  ['copies', { atEnd: 'none', mailbox: null }, 'Copias al terminar: Se ofrece en la despedida'],
  ['weekly', { '1': [{ from: '08:00', to: '16:00' }] }, 'Lunes de 8:00 a. m. a 4:00 p. m.'],
  ['otherChannels', [{ label: 'Línea', kind: 'phone', value: null }], '1. Línea: teléfono; por completar'],
  [
    'entryFields',
    [{ key: 'local', kind: 'select', label: 'Localidad', required: true, options: ['Suba', 'Usme'] }],
    '1. Localidad: lista de opciones; obligatoria: Sí; opciones: Suba, Usme',
  ],
  ['holidaysOpen', [{ date: '2026-12-08', reason: 'Feria' }], '1. 8 de diciembre de 2026: motivo: Feria'],
  ['rosa@ipes.example', { name: 'Rosa', roles: ['agent', 'press'] }, 'Nombre: Rosa\nRoles: Atención, Prensa'],
  ['rosa@ipes.example', { invited: 'again' }, 'Invitación: Enviada otra vez'],
  ['rosa@ipes.example', { password: 'link' }, 'Contraseña: Se envió un enlace para elegir otra'],
  ['rosa@ipes.example', { secondFactor: false }, 'Segundo paso: No'],
  [
    'closure',
    { kind: 'closure', from: '2026-12-24T08:00', to: '2026-12-24T12:00', message: 'Cerrado' },
    'Tipo: cierre\nDesde: 24 de diciembre de 2026, 8:00 a. m.\nHasta: 24 de diciembre de 2026, 12:00 m.\nMensaje: Cerrado',
  ],
  ['privacy 3', Date.UTC(2026, 11, 1, 5), 'Rige desde el 1 de diciembre de 2026, 12:00 a. m.'],
  [
    'suspension',
    { since: Date.UTC(2026, 11, 1, 14), message: 'Simulacro', authorName: 'Sofía' },
    'Desde: 1 de diciembre de 2026, 9:00 a. m.\nMensaje: Simulacro\nQuién: Sofía',
  ],
  ['opened', true, 'Abierta a la ciudadanía'],
  ['greeting', { source: 'seed', text: 'Hola' }, 'Hola\n(protocolo de la entidad)'],
  [
    'acceptances export',
    { from: Date.UTC(2026, 10, 1, 5), search: 'Peña' },
    'Desde: 1 de noviembre de 2026, 12:00 a. m.\nBúsqueda: Peña',
  ],
])('%s: %j', (key, value, words) => {
  expect(decisionWords(key, value)).toBe(words);
});

it.each<[Change['subject'], string, string]>([
  ['settings', 'misconduct.restrictHours', 'Horas de restricción'],
  ['settings', 'canal-2', 'Otros canales, 2'],
  ['settings', 'telefono', 'Teléfono'],
  ['text', 'greeting', 'Saludo'],
  ['terms', 'privacy 3', 'Aviso de tratamiento de datos, versión 3'],
  ['settings', 'privacy', 'Datos personales en los mensajes'],
  ['terms', 'rules draft', 'Reglamento, borrador'],
  ['terms', 'acceptances export', 'Descarga de las aceptaciones'],
  ['calendar', 'festivo 2026-12-08', 'Festivo del 8 de diciembre de 2026'],
  ['calendar', 'weekly', 'Horario de atención'],
  ['calendar', 'closure', 'Cierre'],
  ['people', 'rosa@ipes.example', 'rosa@ipes.example'],
  ['people', 'twoFactorForAdministrators', 'Segundo paso para administrar'],
  ['service', 'suspension', 'Suspensión del servicio'],
  ['words', 'quitadas', 'Palabras quitadas'],
  ['knowledge', 'faq', 'Preguntas frecuentes'],
  ['ban', '186.1.1.1', '186.1.1.1'],
])('%s %s es «%s»', (subject, key, label) => {
  expect(changeLabel({ subject, key })).toBe(label);
});
