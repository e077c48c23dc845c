import type { OfflineQuestionRequest } from '../../../src/protocol.ts';
import type { InboxFilter, MailState } from '../../../src/protocol/inbox.ts';
import { count } from '../formats.ts';

/** What the inbox of questions says (es-CO, usted). */
export const inboxTexts = {
  title: 'Consultas recibidas',
  intro:
    'Las que los ciudadanos dejaron cuando no había atención. Se responden por correo, a más tardar el día en que vencen.',
  tabsLabel: 'Qué consultas mostrar',
  tabs: {
    pending: 'Pendientes',
    today: 'Vencen hoy',
    overdue: 'Vencidas',
    answered: 'Respondidas',
    undelivered: 'Correo sin entregar',
  } satisfies Record<Exclude<InboxFilter, 'all'>, string>,
  search: 'Número, nombre o correo',
  searchButton: 'Buscar',
  clear: 'Quitar búsqueda',
  list: 'Lista de consultas',
  empty: {
    pending: 'No hay consultas por responder. Las que se dejen fuera del horario aparecerán aquí.',
    today: 'Ninguna consulta vence hoy.',
    overdue: 'Ninguna consulta está vencida.',
    answered: 'Todavía no se ha respondido ninguna consulta desde la consola.',
    undelivered: 'Todos los correos se entregaron o están en camino.',
    all: 'Todavía no hay consultas.',
  } satisfies Record<InboxFilter, string>,
  none: 'Ninguna consulta coincide. Pruebe con otra palabra, o busque en otra pestaña.',
  found: (n: number) => count(n, 'consulta', 'consultas'),
  page: (page: number, pages: number) => `Página ${page} de ${pages}`,
  previous: 'Anterior',
  next: 'Siguiente',
  pages: 'Páginas de la lista',
  pick: 'Elija una consulta de la lista',
  pickHelp: 'Tómela para responderla: así nadie más la responde al mismo tiempo.',
  back: 'Volver a la lista',

  overdue: 'Vencida',
  dueToday: 'Vence hoy',
  due: (day: string) => `Vence el ${day}`,
  wasDue: (day: string) => `Venció el ${day}`,
  answeredOn: (when: string) => `Respondida el ${when}`,
  answeredBy: (who: string, when: string) => `La respondió ${who} el ${when}`,
  left: 'Recibida',
  number: (n: number) => `N.º ${n}`,
  questionNumber: (n: number) => `Consulta dejada n.º ${n}`,
  origins: {
    closed: 'Fuera del horario',
    suspended: 'Servicio suspendido',
    nobody: 'Sin funcionarios conectados',
    busy: 'Todos ocupados',
    patience: 'Espera larga',
    draft: 'Borrador al terminar la consulta',
  } satisfies Record<OfflineQuestionRequest['origin'], string>,
  originLabel: 'Motivo de dejarla',
  holder: 'Quién la responde',
  heldBy: (who: string) => `La responde ${who}`,
  heldByMe: 'La responde usted',
  heldSince: (who: string, since: string) => `La responde ${who} desde el ${since}`,
  heldByMeSince: (since: string) => `Usted la tomó el ${since}`,
  free: 'Nadie la está respondiendo.',
  take: 'Tomar consulta',
  takeAgain: 'Agregar otra respuesta',
  takeOver: 'Tomar en lugar de quien la tiene',
  takeOverHelp: (who: string) =>
    `${who} la está respondiendo y dejará de poder hacerlo. Lo que tenga escrito se conserva en su equipo. Queda en el registro.`,
  release: 'Dejar libre',
  released: 'La consulta quedó libre.',
  took: 'Tomó la consulta.',

  letters: 'Consulta y respuestas',
  visitor: 'Ciudadano',
  answer: 'Escriba su respuesta',
  answerHelp: (email: string) =>
    `Se enviará a ${email}. El saludo, su nombre y la consulta se agregan solos.`,
  placeholder: 'Con / busca qué insertar',
  insert: 'Insertar',
  send: 'Enviar respuesta',
  sendHelp: (name: string, email: string) =>
    `${name} la recibirá en ${email}, firmada con su nombre. Después de enviarla no se puede cambiar; podrá agregar otra.`,
  sent: 'La respuesta quedó guardada y va en camino.',
  draftKept: 'Lo que escribe se conserva en este equipo hasta que lo envíe o cierre la sesión.',

  mails: 'Correos',
  about: { acknowledgement: 'Constancia de recibo', answer: 'Respuesta' },
  mailStates: {
    queued: 'En cola',
    retrying: 'Reintentando',
    sent: 'Enviado',
    failed: 'No se pudo entregar',
    bounced: 'Lo devolvieron',
  } satisfies Record<MailState, string>,
  mailTo: (about: string, to: string) => `${about} a ${to}`,
  sentAt: (when: string) => `El servidor de correo lo recibió el ${when}`,
  returned: (sent: string, back: string) =>
    `El servidor de correo lo recibió el ${sent} y el ${back} lo devolvieron`,
  failedAt: (when: string) => `Desde el ${when}`,
  attempts: (n: number) => count(n, 'intento', 'intentos'),
  nextTry: (when: string) => `próximo intento: ${when}`,
  waiting: 'Sale en unos segundos',
  serverSaid: 'El servidor de correo respondió:',
  sentAnew: 'Se envió de nuevo',
  resend: 'Enviar de nuevo',
  resendLabel: (about: string, to: string) => `Enviar de nuevo: ${about} a ${to}`,
  resendTo: 'Correo electrónico',
  resendHelp:
    'Si la persona escribió mal su correo, corríjalo aquí: las próximas respuestas también irán al corregido. Queda en el registro.',
  resent: 'El correo va en camino.',

  facts: 'Datos de la consulta',
  email: 'Correo',
  corrected: 'Correo corregido',
  ip: 'IP',
  dueLabel: 'Vence',
  history: 'Historia de este correo',
  noHistory: 'Es lo primero que pregunta.',
  conversation: (n: number) => `Consulta n.º ${n} por el chat`,
  events: 'Hechos del registro',
  seeRecord: 'Ver el registro',

  header: (today: number, overdue: number) =>
    [
      today > 0 ? `${today} ${today === 1 ? 'vence' : 'vencen'} hoy` : '',
      overdue > 0 ? count(overdue, 'vencida', 'vencidas') : '',
    ]
      .filter(Boolean)
      .join(', '),

  records: {
    kinds: 'Clase de registro',
    chat: 'Conversaciones del chat',
    questions: 'Consultas dejadas',
    intro: 'Las consultas que se dejaron fuera del chat, con sus respuestas y lo que pasó con cada correo.',
    state: 'Estado',
    states: {
      all: 'Todas',
      pending: 'Sin responder',
      overdue: 'Vencidas',
      answered: 'Respondidas',
      undelivered: 'Correo sin entregar',
    },
    answeredBy: 'Respondida por',
    columns: ['N.º', 'Recibida', 'Ciudadano', 'Vence', 'Respondida', 'Respondió', 'Correo'],
    notFiling: 'El número de la consulta no es un radicado.',
    noAnswer: 'Todavía no se ha respondido.',
  },
};
