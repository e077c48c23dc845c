import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../src/demo/cast.ts';
import type { StaffRole } from '../../src/protocol.ts';
import { MARIA } from '../people.ts';

/** What a probe may put into an address or a body. */
export interface Subjects {
  institution: string;
  conversation: string;
  ban: string;
  exception: string;
  question: string;
  person: string;
  invitation: string;
}

export interface Expectation {
  /** Whose route it is. `visitors` need a session of the institution, roles need a servant of it. */
  for: 'everybody' | 'visitors' | 'servants' | 'loopback' | readonly StaffRole[];
  path: (about: Subjects) => string;
  body?: (about: Subjects) => object;
  /** It names something that belongs to one institution. */
  about?: 'conversation' | 'ban' | 'question' | 'exception' | 'person' | 'invitation';
  /** Asked after everything else: it ends the conversation (1), closes the counter (2) or ends the session (3). */
  last?: 1 | 2 | 3;
}

const api = ({ institution }: Subjects, path: string) => `/api/institutions/${institution}${path}`;
const visitors = (path: string, body?: Expectation['body'], last?: 1): Expectation => ({
  for: 'visitors',
  path: (about) => api(about, path),
  ...(body && { body }),
  ...(last && { last }),
});
const everybody = (path: string, body?: Expectation['body']): Expectation => ({
  for: 'everybody',
  path: (about) => api(about, path),
  ...(body && { body }),
});
const ofConversation = (path: string, body?: Expectation['body'], last?: 1): Expectation => ({
  ...visitors('', body, last),
  path: (about) => api(about, `/conversations/${about.conversation}${path}`),
  about: 'conversation',
});
const staff = (roles: Expectation['for'], path: string, body?: Expectation['body']): Expectation => ({
  for: roles,
  path: () => `/api/staff${path}`,
  ...(body && { body }),
});
const atDesk = (roles: Expectation['for'], path: string, body?: Expectation['body']): Expectation => ({
  for: roles,
  path: ({ conversation }) => `/api/staff/conversations/${conversation}${path}`,
  about: 'conversation',
  ...(body && { body }),
});
const ofQuestion = (roles: Expectation['for'], path: string, body?: Expectation['body']): Expectation => ({
  for: roles,
  path: ({ question }) => `/api/staff/offline-questions/${question}${path}`,
  about: 'question',
  ...(body && { body }),
});
const aboutPerson = (path: string, body?: Expectation['body']): Expectation => ({
  for: ADMINISTRATOR,
  path: ({ person }) => `/api/staff/people/${person}${path}`,
  about: 'person',
  ...(body && { body }),
});
const ofInvitation = (path: string, body?: Expectation['body']): Expectation => ({
  for: ADMINISTRATOR,
  path: ({ invitation }) => `/api/staff/invitations/${invitation}${path}`,
  about: 'invitation',
  ...(body && { body }),
});
const page = (path: string): Expectation => ({
  for: 'everybody',
  path: ({ institution }) => path.replace(':institution', institution),
});

const AGENT = ['agent'] as const;
const DESK = ['agent', 'supervisor'] as const;
const READERS = ['agent', 'supervisor', 'administrator'] as const;
const BOARD = ['supervisor', 'administrator'] as const;
const ADMINISTRATOR = ['administrator'] as const;

const message = () => ({ id: randomUUID(), body: 'Buenos días' });
const again = () => ({ current: DEMO_PASSWORD });
const token = 'putumayo.nada';
const form = () => ({ id: randomUUID(), values: MARIA });
const accepted = { rulesVersion: 1, privacyVersion: 1, rulesRead: true, privacyRead: true };
const newcomer = {
  code: 'X',
  name: 'Ana Beltrán',
  email: 'ana@otra.example',
  password: 'una-clave-larga',
  preset: 'ipes',
};

/** Every route of the system, whose it is, and how it is asked. A route that is not here fails the test. */
export const expectations: Record<string, Expectation> = {
  'GET /api/institutions/:institution/state': everybody('/state'),
  'GET /api/institutions/:institution/state/stream': everybody('/state/stream'),
  'GET /api/institutions/:institution/chat': everybody('/chat'),
  'GET /api/institutions/:institution/launcher': everybody('/launcher'),
  'POST /api/institutions/:institution/acceptances': everybody('/acceptances', () => accepted),
  'POST /api/institutions/:institution/forget': everybody('/forget'),
  'POST /api/institutions/:institution/conversations': visitors('/conversations', () => ({
    ...form(),
    moreTime: false,
  })),
  'POST /api/institutions/:institution/offline-questions': visitors('/offline-questions', () => ({
    ...form(),
    origin: 'patience',
  })),
  'GET /api/institutions/:institution/acceptance-proof': visitors('/acceptance-proof'),
  'GET /api/institutions/:institution/farewell': visitors('/farewell'),
  'GET /api/institutions/:institution/conversations/:id': ofConversation(''),
  'GET /api/institutions/:institution/conversations/:id/stream': ofConversation('/stream'),
  'GET /api/institutions/:institution/conversations/:id/transcript': ofConversation('/transcript'),
  'GET /api/institutions/:institution/conversations/:id/farewell': ofConversation('/farewell'),
  'POST /api/institutions/:institution/conversations/:id/messages': ofConversation('/messages', message),
  'POST /api/institutions/:institution/conversations/:id/typing': ofConversation('/typing'),
  'POST /api/institutions/:institution/conversations/:id/end': ofConversation('/end', undefined, 1),
  'POST /api/institutions/:institution/conversations/:id/transcript-mail': ofConversation('/transcript-mail'),

  'GET /api/first-run': { for: 'everybody', path: () => '/api/first-run' },
  'POST /api/first-run': { for: 'everybody', path: () => '/api/first-run', body: () => newcomer },

  'POST /api/staff/sign-in': staff('everybody', '/sign-in', () => ({
    email: 'nadie@ipes.example',
    password: 'equivocada',
  })),
  'GET /api/staff/sign-in/ways': staff('everybody', '/sign-in/ways'),
  'POST /api/staff/sign-in/code': staff('everybody', '/sign-in/code', () => ({ code: '000000' })),
  'GET /api/staff/oidc/start': staff('everybody', '/oidc/start'),
  'GET /api/staff/oidc/back': staff('everybody', '/oidc/back?code=x&state=x'),
  'POST /api/staff/invitations/look': staff('everybody', '/invitations/look', () => ({ token })),
  'POST /api/staff/invitations/accept': staff('everybody', '/invitations/accept', () => ({
    token,
    password: DEMO_PASSWORD,
  })),
  'POST /api/staff/password-resets': staff('everybody', '/password-resets', () => ({
    email: 'rosa@ipes.example',
  })),
  'POST /api/staff/password-resets/look': staff('everybody', '/password-resets/look', () => ({ token })),
  'POST /api/staff/password-resets/accept': staff('everybody', '/password-resets/accept', () => ({
    token,
    password: DEMO_PASSWORD,
  })),
  'GET /api/staff/account': staff('servants', '/account'),
  'PUT /api/staff/account/password': staff('servants', '/account/password', () => ({
    current: DEMO_PASSWORD,
    next: 'corta',
  })),
  'POST /api/staff/account/sessions/:session/end': staff('servants', '/account/sessions/nada/end'),
  'POST /api/staff/account/sessions/end-others': staff('servants', '/account/sessions/end-others'),
  'POST /api/staff/account/second-factor': staff('servants', '/account/second-factor', again),
  'POST /api/staff/account/second-factor/confirm': staff(
    'servants',
    '/account/second-factor/confirm',
    () => ({ code: 'nada' }),
  ),
  'POST /api/staff/account/second-factor/off': staff('servants', '/account/second-factor/off', again),
  'POST /api/staff/account/backup-codes': staff('servants', '/account/backup-codes', again),
  'POST /api/staff/sign-out': { ...staff('servants', '/sign-out', () => ({ handOver: false })), last: 3 },
  'GET /api/staff/me': staff('servants', '/me'),
  'PUT /api/staff/availability': staff(AGENT, '/availability', () => ({ available: true })),
  'GET /api/staff/knowledge': staff(DESK, '/knowledge'),
  'GET /api/staff/stream': staff(DESK, '/stream'),
  'GET /api/staff/desk': staff(DESK, '/desk'),
  'GET /api/staff/offline-questions': staff(READERS, '/offline-questions?show=all'),
  'GET /api/staff/offline-questions/:id': ofQuestion(READERS, ''),
  'POST /api/staff/offline-questions/:id/claim': ofQuestion(DESK, '/claim'),
  'POST /api/staff/offline-questions/:id/take-over': ofQuestion(['supervisor'], '/take-over'),
  'POST /api/staff/offline-questions/:id/answers': ofQuestion(DESK, '/answers', () => ({
    id: randomUUID(),
    body: 'Con gusto.',
  })),
  'POST /api/staff/offline-questions/:id/resend': ofQuestion(DESK, '/resend', () => ({
    id: randomUUID(),
    mailId: randomUUID(),
    email: 'otra@correo.co',
  })),
  'POST /api/staff/offline-questions/:id/release': ofQuestion(DESK, '/release'),
  'GET /api/staff/conversations/:id': atDesk(DESK, ''),
  'POST /api/staff/conversations/:id/claim': atDesk(AGENT, '/claim'),
  'POST /api/staff/conversations/:id/messages': atDesk(AGENT, '/messages', message),
  'POST /api/staff/conversations/:id/typing': atDesk(AGENT, '/typing'),
  'POST /api/staff/conversations/:id/read': atDesk(AGENT, '/read', () => ({ seq: 1 })),
  'PUT /api/staff/conversations/:id/extra-data': atDesk(AGENT, '/extra-data', () => ({
    values: { documentNumber: '1023' },
  })),
  'POST /api/staff/conversations/:id/finish': atDesk(AGENT, '/finish', () => ({ kind: 'agent' })),
  'POST /api/staff/conversations/:id/finish-for-misconduct': atDesk(DESK, '/finish-for-misconduct'),
  'GET /api/staff/bans': staff(READERS, '/bans'),
  'GET /api/staff/bans/preview': {
    ...staff(DESK, ''),
    path: ({ conversation }) => `/api/staff/bans/preview?kind=email&conversationId=${conversation}`,
    about: 'conversation',
  },
  'POST /api/staff/bans': {
    ...staff(DESK, '/bans', ({ conversation }) => ({
      id: randomUUID(),
      conversationId: conversation,
      kind: 'email',
      reason: 'Amenazas',
      hours: 24,
    })),
    about: 'conversation',
  },
  'GET /api/staff/bans/preview-by-hand': staff(BOARD, '/bans/preview-by-hand?kind=ip&value=181.1.1.1'),
  'POST /api/staff/bans/by-hand': staff(BOARD, '/bans/by-hand', () => ({
    id: randomUUID(),
    kind: 'ip',
    value: '181.1.1.1',
    reason: 'Insultos',
    hours: 1,
  })),
  'POST /api/staff/bans/:id/extend': {
    for: BOARD,
    path: ({ ban }) => `/api/staff/bans/${ban}/extend`,
    about: 'ban',
    body: () => ({ hours: 48, reason: 'Volvió a insultar' }),
  },
  'POST /api/staff/conversations/:id/warn': atDesk(AGENT, '/warn', () => ({ id: randomUUID() })),
  'POST /api/staff/conversations/:id/threat': atDesk(DESK, '/threat', () => ({ id: randomUUID() })),
  'POST /api/staff/conversations/:id/asked-dato': atDesk(AGENT, '/asked-dato', () => ({
    id: randomUUID(),
    kind: 'email',
  })),
  'POST /api/institutions/:institution/conversations/:id/dato': ofConversation('/dato', () => ({
    id: randomUUID(),
    asked: randomUUID(),
    value: 'ana@correo.co',
  })),
  'GET /api/staff/threats': staff(BOARD, '/threats'),
  'POST /api/staff/threats/:id/seen': {
    for: BOARD,
    path: ({ conversation }) => `/api/staff/threats/${conversation}/seen`,
    about: 'conversation',
  },
  'POST /api/staff/records/:id/annotations': {
    for: READERS,
    path: ({ conversation }) => `/api/staff/records/${conversation}/annotations`,
    about: 'conversation',
    body: () => ({ id: randomUUID(), text: 'Se habló con la persona', wrongClosing: false }),
  },
  'POST /api/staff/bans/:id/lift': {
    ...staff(BOARD, '', () => ({ reason: 'Fue un error' })),
    path: ({ ban }) => `/api/staff/bans/${ban}/lift`,
    about: 'ban',
  },
  'GET /api/staff/records': staff(READERS, '/records'),
  'GET /api/staff/records/:id': {
    ...atDesk(READERS, ''),
    path: ({ conversation }) => `/api/staff/records/${conversation}`,
  },
  'POST /api/institutions/:institution/spelling': everybody('/spelling', () => ({ text: 'atension' })),
  'GET /api/institutions/:institution/spelling/suggestions': everybody('/spelling/suggestions?word=atension'),
  'POST /api/staff/spelling': staff('servants', '/spelling', () => ({ text: 'atension' })),
  'GET /api/staff/spelling/suggestions': staff('servants', '/spelling/suggestions?word=atension'),
  'GET /api/staff/spelling/words': staff(ADMINISTRATOR, '/spelling/words'),
  'POST /api/staff/spelling/words': staff(ADMINISTRATOR, '/spelling/words', () => ({
    words: ['chontacuro'],
  })),
  'DELETE /api/staff/spelling/words': staff(ADMINISTRATOR, '/spelling/words?word=chontacuro'),
  'GET /api/staff/changes': staff(BOARD, '/changes'),
  'GET /api/staff/calendar': staff(BOARD, '/calendar'),
  'POST /api/staff/calendar/exceptions': staff(ADMINISTRATOR, '/calendar/exceptions', () => ({
    id: randomUUID(),
    kind: 'opening',
    from: '2026-11-28T08:00',
    to: '2026-11-28T12:00',
    message: '',
    reason: 'Feria de servicios',
  })),
  'POST /api/staff/calendar/exceptions/:id/revoke': {
    ...staff(ADMINISTRATOR, '', () => ({ reason: 'Se aplazó' })),
    path: ({ exception }) => `/api/staff/calendar/exceptions/${exception}/revoke`,
    about: 'exception',
  },
  // Opened before another change: the answer is a courteous no, and nothing else changes.
  'PUT /api/staff/calendar/hours': staff(ADMINISTRATOR, '/calendar/hours', () => ({
    revision: 0,
    weekly: {},
    lastEntryMarginMinutes: 0,
    ownWords: null,
    reason: '',
  })),
  'PUT /api/staff/calendar/holidays': staff(ADMINISTRATOR, '/calendar/holidays', () => ({
    revision: 0,
    date: '2026-12-08',
    worked: true,
    reason: 'Jornada especial',
  })),
  'GET /api/staff/setup-state': staff(BOARD, '/setup-state'),
  'GET /api/staff/people': staff(ADMINISTRATOR, '/people'),
  'PUT /api/staff/people/policy': staff(ADMINISTRATOR, '/people/policy', () => ({
    twoFactorForAdministrators: false,
  })),
  'PUT /api/staff/people/:person': aboutPerson('', () => ({
    name: 'Servidor Público de Bogotá',
    roles: ['agent'],
    revision: 1,
  })),
  'GET /api/staff/people/:person/access': aboutPerson('/access'),
  'POST /api/staff/people/:person/end-sessions': aboutPerson('/end-sessions'),
  'POST /api/staff/people/:person/sessions/:session/end': aboutPerson('/sessions/nada/end'),
  'POST /api/staff/people/:person/password-link': aboutPerson('/password-link', () => ({})),
  'POST /api/staff/people/:person/reset-second-factor': aboutPerson('/reset-second-factor'),
  'POST /api/staff/people/:person/disable': aboutPerson('/disable'),
  'POST /api/staff/people/:person/enable': aboutPerson('/enable'),
  'POST /api/staff/invitations': staff(ADMINISTRATOR, '/invitations', () => ({
    id: randomUUID(),
    name: 'Nueva Persona',
    email: 'rosa@ipes.example',
    roles: ['agent'],
  })),
  'POST /api/staff/invitations/:id/resend': ofInvitation('/resend', () => ({})),
  'POST /api/staff/invitations/:id/revoke': ofInvitation('/revoke'),
  'PUT /api/staff/facts': staff(ADMINISTRATOR, '/facts', () => ({ base: {}, values: {} })),
  'GET /api/staff/terms': staff(ADMINISTRATOR, '/terms'),
  'PUT /api/staff/terms/:kind/draft': staff(ADMINISTRATOR, '/terms/rules/draft', () => ({
    title: 'Reglamento',
    body: 'Trato respetuoso.',
    summary: 'Más corto.',
    revision: 0,
  })),
  'POST /api/staff/terms/:kind/draft/discard': staff(ADMINISTRATOR, '/terms/rules/draft/discard', () => ({
    revision: 1,
  })),
  'POST /api/staff/terms/:kind/preview': staff(ADMINISTRATOR, '/terms/privacy/preview', () => ({
    title: 'Aviso',
    body: 'Versión {n} de {nada}.',
  })),
  'POST /api/staff/terms/:kind/publish': staff(ADMINISTRATOR, '/terms/rules/publish', () => ({
    revision: 9,
    at: null,
  })),
  'POST /api/staff/terms/:kind/withdraw': staff(ADMINISTRATOR, '/terms/rules/withdraw', () => ({
    version: 1,
    reason: 'Prueba',
  })),
  'GET /api/staff/acceptances': staff(ADMINISTRATOR, '/acceptances'),
  'POST /api/staff/acceptances/export': staff(ADMINISTRATOR, '/acceptances/export', () => ({})),
  'POST /api/staff/open': staff(ADMINISTRATOR, '/open'),
  'POST /api/staff/suspend': {
    ...staff(BOARD, '/suspend', () => ({ message: 'Jornada institucional.', reason: 'Jornada' })),
    last: 2,
  },
  'POST /api/staff/resume': { ...staff(BOARD, '/resume', () => ({ reason: 'Terminó' })), last: 2 },
  'GET /api/staff/preset': staff(ADMINISTRATOR, '/preset'),
  'POST /api/staff/preset/preview': staff(ADMINISTRATOR, '/preset/preview', () => ({ archive: 'UEs=' })),
  'POST /api/staff/preset': staff(ADMINISTRATOR, '/preset', () => ({ archive: 'UEs=', mark: 'x' })),
  'GET /api/staff/settings': staff(ADMINISTRATOR, '/settings'),
  'PUT /api/staff/settings': staff(ADMINISTRATOR, '/settings', () => ({
    revision: 1,
    base: {},
    patch: {
      limitMinutes: 15,
      misconduct: { restrictAtOnce: false, restrictHours: 24, agentMaxBanDays: 30 },
    },
  })),
  'PUT /api/staff/shield': staff(ADMINISTRATOR, '/shield', () => ({ base: '', svg: '<svg></svg>' })),
  'GET /api/staff/texts': staff(ADMINISTRATOR, '/texts'),
  'PUT /api/staff/texts/:key': staff(ADMINISTRATOR, '/texts/farewell', () => ({
    body: 'Gracias.',
    revision: 1,
  })),
  'POST /api/staff/texts/:key/preview': staff(ADMINISTRATOR, '/texts/farewell/preview', () => ({
    body: 'Gracias.',
  })),

  'GET /': page('/'),
  'GET /:institution': page('/:institution'),
  'GET /:institution/chat': page('/:institution/chat'),
  'GET /:institution/gracias': page('/:institution/gracias'),
  'GET /:institution/preguntas-frecuentes': page('/:institution/preguntas-frecuentes'),
  'GET /:institution/reglamento': page('/:institution/reglamento'),
  'GET /:institution/tema.css': page('/:institution/tema.css'),
  'GET /:institution/escudo.svg': page('/:institution/escudo.svg'),
  'GET /widget.js': page('/widget.js'),
  'GET /*': page('/assets/nada.js'),
  'GET /salud': page('/salud'),
  'GET /metrics': { for: 'loopback', path: () => '/metrics' },
  // Empty frames: what is in them is asked for by the routes above.
  'GET /ingreso': page('/ingreso'),
  'GET /primer-uso': page('/primer-uso'),
  'GET /consola': page('/consola'),
  'GET /cuenta': page('/cuenta'),
  'GET /consultas': page('/consultas'),
  'GET /registros': page('/registros'),
  'GET /administracion/:seccion': page('/administracion/historial'),
  'GET /administracion': page('/administracion'),
};
