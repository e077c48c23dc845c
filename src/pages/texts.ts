import type { ServiceState } from '../protocol.ts';

/** The full stop of a sentence; after "a. m." there is one already. */
const stop = (words: string): string => (words.endsWith('.') ? words : `${words}.`);

/** The pages' own words (source: ventanilla). What an institution says in its own words comes from its texts. */
export const texts = {
  skip: 'Saltar al contenido',
  path: 'Ruta de navegación',
  accessibility: 'Accesibilidad',
  larger: 'aumentar el tamaño del texto',
  smaller: 'reducir el tamaño del texto',
  contrast: 'Contraste',
  staffEntry: 'Ingreso de funcionarios',
  otherChannels: 'Otros canales de atención',
  hours: 'Horario de atención por chat',
  limit: (minutes: number) =>
    `Cada consulta dura hasta ${minutes} minutos. En el formulario puede pedir más tiempo para leer o escribir.`,
  ask: 'Converse en línea con un funcionario',
  leave: 'Puede dejar su consulta ahora. La responderemos a su correo el siguiente día hábil.',
  moreServices: 'También puede',
  faq: 'Preguntas frecuentes',
  faqHint: 'Consulte las respuestas a las inquietudes más comunes.',
  forumHint: 'Los foros se anuncian aquí con anticipación, con su fecha y hora.',
  pqrsdHint: 'Por el chat no se radican ni se responden. Preséntelas en este espacio de la entidad.',
  rulesHint: 'Condiciones para usar este servicio.',
  faqLead: 'Busque aquí primero: quizás su inquietud ya tiene respuesta.',
  faqEmpty: 'La entidad todavía no ha publicado preguntas frecuentes.',
  faqMore: '¿No encontró la respuesta?',
  faqLink: 'Enlace a esta respuesta',
  rulesVersion: (version: number, date: string) => `Versión ${version}, vigente desde el ${date}.`,
  rulesPast: (version: number, from: string, until: string) =>
    stop(`Versión ${version}. Rigió desde el ${from} hasta el ${until}`),
  rulesPending: (version: number, approved: string, from: string) =>
    stop(`Versión ${version}, aprobada el ${approved}. Regirá desde el ${from}`),
  rulesWithdrawn: (version: number, approved: string, at: string) =>
    `Versión ${version}, aprobada el ${approved} y retirada el ${at}. Nunca entró en vigencia.`,
  version: (version: number) => `Versión ${version}`,
  notInForce: {
    past: 'Esta versión ya no está vigente.',
    pending: 'Esta versión todavía no está vigente.',
    withdrawn: 'Esta versión se retiró antes de entrar en vigencia.',
  },
  readCurrent: 'Leer la versión vigente',
  termsNotices: 'Cambios en las condiciones de uso',
  seeChange: {
    rules: 'Ver qué cambia en el reglamento',
    privacy: 'Ver qué cambia en el aviso de datos personales',
  },
  whatChanges: 'Qué cambia',
  compareWith: (version: number) => `Comparar con la versión ${version}`,
  onlyTitle: 'Ningún párrafo cambia.',
  added: 'Se agrega:',
  removed: 'Se retira:',
  history: 'Historial de versiones',
  historyOf: { rules: 'Reglamento', privacy: 'Aviso de tratamiento de datos personales' },
  of: { rules: 'del reglamento', privacy: 'del aviso de datos personales' },
  states: { in_force: 'Vigente', pending: 'Aprobada, aún no rige', past: 'Anterior', withdrawn: 'Retirada' },
  approvedOn: (date: string) => `Aprobada el ${date}.`,
  withdrawnOn: (date: string, reason: string) => `Retirada el ${date}: ${reason}`,
  since: (from: string) => stop(`Rige desde el ${from}`),
  sinceUntil: (from: string, until: string) => stop(`Rige desde el ${from} hasta el ${until}`),
  rulesHash: 'Huella digital del texto (SHA-256)',
  rulesHashHint: 'Permite comprobar que este texto es el mismo que usted aceptó.',
  chatFallback:
    'Si el chat no aparece en unos segundos, su navegador no puede mostrarlo. Use uno de estos canales:',
  chatNoScript:
    'Para conversar en línea, active JavaScript en su navegador. También puede usar uno de estos canales:',
  farewell: 'Gracias por comunicarse con nosotros',
  backToAttention: 'Volver a Atención al ciudadano',
  listTitle: 'Elija la entidad con la que desea comunicarse',
  listTitleNone: 'Todavía no hay entidades en esta instalación',
  listEmpty: 'Un administrador debe crear la primera entidad.',
  productName: 'Ventanilla',
  productLine: 'Atención al ciudadano en línea',
  notFoundTitle: 'No encontramos esta página',
  notFound: 'Es posible que la dirección tenga un error o que la página haya cambiado de lugar.',
  notFoundList: 'Puede continuar con una de estas entidades:',
  noInstitution: 'No encontramos esta entidad',
  errorTitle: 'No pudimos mostrar esta página',
  error: 'Tuvimos un inconveniente y ya quedó registrado. Inténtelo de nuevo en unos minutos.',
  buildTitle: 'Falta construir las páginas',
  demoTitle: 'Demostración',
  demoLead: 'A la izquierda, la ciudadanía. A la derecha, la consola de quienes atienden. Todo es de prueba.',
  demoCitizen: 'Ciudadanía',
  demoStaff: 'Consola de funcionarios',
  demoAccounts: 'Cuentas de demostración',
  demoPassword: 'Contraseña de todas',
  demoClock: 'Reloj de la demostración',
  demoInstitutions: 'Entidades',
  demoOpenAlone: 'Abrir en otra pestaña',
  consoleNoScript: 'La consola necesita JavaScript. Actívelo en su navegador y vuelva a cargar la página.',
} as const;

/** Goes before the summary of the service, which says "Abierto" by itself when it is open. */
export const stateWords: Record<ServiceState, string> = {
  open: '',
  closed: 'Cerrado.',
  suspended: 'Suspendido temporalmente.',
  nobody: 'Sin funcionarios conectados.',
  busy: 'Todos los funcionarios están ocupados.',
};

export const consoleTitles = {
  ingreso: 'Ingreso de funcionarios',
  consola: 'Consola',
  cuenta: 'Mi cuenta',
  registros: 'Registros',
  consultas: 'Consultas recibidas',
  administracion: 'Administración',
  'primer-uso': 'Primer uso',
} as const;

export type ConsolePageName = keyof typeof consoleTitles;
