/** What stands in a decision as a code, as people call it. */

const MINUTES = ['minuto', 'minutos'] as const;
const CHARACTERS = ['carácter', 'caracteres'] as const;
export const units: Readonly<Record<string, readonly [string, string]>> = {
  limitMinutes: MINUTES,
  patienceMinutes: MINUTES,
  lastEntryMarginMinutes: MINUTES,
  moreTimeFactor: ['vez', 'veces'],
  queueLimit: ['persona', 'personas'],
  messageMaxLength: CHARACTERS,
  questionMaxLength: CHARACTERS,
  maxLength: CHARACTERS,
  'misconduct.restrictHours': ['hora', 'horas'],
  'misconduct.agentMaxBanDays': ['día', 'días'],
};

/** What being empty means, where it means something. */
export const empty: Readonly<Record<string, string>> = {
  queueLimit: 'La usual: 100 personas',
  warningSeconds: 'Los usuales para ese tiempo',
  hoursWords: 'Las palabras las escribe el sistema',
  features: 'No se muestran',
  fact: 'por completar',
  suspension: 'En servicio',
  opened: 'Sin abrir',
};

export const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timezone: { 'America/Bogota': 'Hora de Colombia' },
  opened: { true: 'Abierta a la ciudadanía' },
  characters: {
    strict: 'Solo letras, números y signos del español',
    extended: 'También otras letras latinas y símbolos como @ # $ % /',
  },
  'copies.atEnd': {
    none: 'Se ofrece en la despedida',
    mail: 'Se envía al correo de la persona y al buzón de la entidad',
  },
  'conduct.abuse': { warn: 'Se avisan antes de enviar y se señalan', refuse: 'No se dejan enviar' },
  kind: {
    name: 'nombre',
    email: 'correo electrónico',
    question: 'consulta',
    text: 'texto',
    select: 'lista de opciones',
    phone: 'teléfono',
    web: 'página web',
    address: 'dirección',
    closure: 'cierre',
    opening: 'apertura especial',
  },
  source: {
    seed: 'protocolo de la entidad',
    ventanilla: 'propuesto por el producto',
    entity: 'escrito por la entidad',
  },
  roles: {
    agent: 'Atención',
    supervisor: 'Supervisión',
    press: 'Prensa',
    moderator: 'Moderación',
    administrator: 'Administración',
  },
  password: { changed: 'La cambió', link: 'Se envió un enlace para elegir otra' },
  sessions: { ended: 'Cerradas' },
  invited: { again: 'Enviada otra vez' },
  backupCodes: { renewed: 'Renovados' },
};

/** Parts of what is no setting, and of the entries of a list. */
export const partNames: Readonly<Record<string, string>> = {
  name: 'Nombre',
  roles: 'Roles',
  active: 'Cuenta activa',
  secondFactor: 'Segundo paso',
  backupCodes: 'Códigos de respaldo',
  sessions: 'Sesiones abiertas',
  password: 'Contraseña',
  invited: 'Invitación',
  version: 'Versión',
  title: 'Título',
  body: 'Texto',
  text: 'Texto',
  source: 'Origen',
  summary: 'Resumen',
  hash: 'Huella SHA-256',
  publishedAt: 'Rige desde',
  kind: 'Tipo',
  from: 'Desde',
  to: 'Hasta',
  since: 'Desde',
  before: 'Hasta',
  search: 'Búsqueda',
  message: 'Mensaje',
  authorName: 'Quién',
  reason: 'Motivo',
  horario: 'Horario',
  horario_corto: 'Horario corto',
  usual: 'Tiempo usual',
  moreTime: 'Con más tiempo',
  heading: 'Título',
  items: 'Entradas',
  help: 'Ayuda',
  options: 'Opciones',
  maxLength: 'Largo máximo',
  required: 'Obligatoria',
  answer: 'Respuesta',
  url: 'Dirección web',
  address: 'Dirección',
  hours: 'Horario',
  documents: 'Documentos',
};
