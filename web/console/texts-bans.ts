import type { BanKind, BanState } from '../../src/protocol/bans.ts';
import { count } from './formats.ts';

/** Restrictions, in the conversation and in "Restricciones". */
export const banTexts = {
  title: { ip: 'Bloquear IP', email: 'Bloquear correo' },
  what: { ip: 'Dirección', email: 'Correo' },
  others: (n: number) =>
    n === 0
      ? 'Nadie más la usó en los últimos 30 días.'
      : n === 1
        ? '1 persona más la usó en los últimos 30 días: también quedará bloqueada.'
        : `${count(n, '', 'personas')} más la usaron en los últimos 30 días: también quedarán bloqueadas.`,
  everybody: (n: number) =>
    n === 0
      ? 'Nadie la usó en los últimos 30 días.'
      : `${count(n, 'persona la usó', 'personas la usaron')} en los últimos 30 días y ${n === 1 ? 'quedará' : 'quedarán'} por fuera.`,
  now: (n: number) =>
    `${count(n, 'persona más está', 'personas más están')} ahora en el chat desde ahí: su consulta terminará de inmediato, sin quedar como trato indebido.`,
  nowByHand: (n: number) =>
    `${count(n, 'persona está', 'personas están')} ahora en el chat con ese dato: su consulta terminará de inmediato.`,
  reason: 'Motivo',
  reasonHelp: 'La persona bloqueada lo leerá, junto con la fecha en que termina y los otros canales.',
  noReason: 'Escriba el motivo: queda en el registro y la persona lo leerá.',
  note: 'Nota para el equipo (opcional)',
  noteHelp: 'La persona bloqueada no la lee.',
  duration: 'Duración',
  during: 'Durante la consulta, el bloqueo también la cierra por trato indebido.',
  done: (until: string) => `Restricción vigente hasta el ${until}`,
  hours: (h: number) => (h < 24 ? count(h, 'hora', 'horas') : count(h / 24, 'día', 'días')),

  add: 'Agregar restricción',
  addKind: 'Qué se restringe',
  addKinds: { ip: 'Dirección IP o rango', email: 'Correo electrónico' },
  addValue: { ip: 'Dirección IP o rango (CIDR)', email: 'Correo electrónico' },
  addHelp: {
    ip: 'Por ejemplo 186.29.40.12 o 186.29.40.0/24. De una dirección IPv6 se restringe su red (/64).',
    email: 'Cuenta el buzón, se escriba como se escriba: con mayúsculas o con +algo.',
  },
  look: 'Comprobar a quién alcanza',
  lookFirst: 'Compruebe primero a quién alcanza.',
  reaches: (value: string) => `Se restringirá: ${value}`,

  list: 'Restricciones',
  search: 'Buscar',
  searchLabel: 'IP, correo, motivo o nota',
  author: 'Quién restringió',
  everyAuthor: 'Cualquier persona',
  state: 'Estado',
  everyState: 'Todas',
  states: { in_force: 'Vigente', expired: 'Terminada', lifted: 'Levantada' } satisfies Record<
    BanState,
    string
  >,
  kinds: { ip: 'IP', email: 'Correo', session: 'Navegador' } satisfies Record<BanKind, string>,
  browser: 'El navegador de la consulta',
  found: (n: number) => count(n, 'restricción', 'restricciones'),
  none: 'No hay restricciones vigentes ni anteriores.',
  noneFound: 'Ninguna restricción coincide con la búsqueda.',
  by: (who: string, when: string) => `${who}, el ${when}`,
  until: (when: string) => `Hasta el ${when}`,
  over: (when: string) => `Terminó el ${when}`,
  lifted: (who: string, when: string, why: string) => `${who} la levantó el ${when}: ${why}`,
  extended: (who: string, when: string, until: string, why: string) =>
    `${who} la amplió el ${when} hasta el ${until}: ${why}`,
  first: (when: string) => `Al comienzo, hasta el ${when}`,
  noted: (note: string) => `Nota: ${note}`,
  conversation: (n: number) => `Consulta n.º ${n}`,
  lift: 'Levantar restricción',
  liftOf: (value: string) => `Levantar restricción de ${value}`,
  liftHelp: 'La restricción no se borra: queda la anotación con su nombre y el motivo.',
  liftedDone: 'La restricción quedó levantada.',
  extend: 'Ampliar restricción',
  extendOf: (value: string) => `Ampliar restricción de ${value}`,
  extendHelp: (until: string) =>
    `Hasta ahora termina el ${until} La nueva duración se cuenta desde este momento; la fecha anterior queda escrita.`,
  extendDuration: 'Nueva duración, desde ahora',
  more: 'Ver más',
};
