import type { RefusalCode } from '../../src/rules/refusal.ts';

/** The application's own words (es-CO, usted). What an institution may word comes from the server. */
export const texts = {
  loading: 'Un momento, por favor…',
  broken: 'No pudimos cargar el chat',
  brokenHelp: 'Revise la red de su equipo e inténtelo de nuevo.',
  tryAgain: 'Intentar de nuevo',
  continue: 'Continuar',
  toBoxes: 'Ir al final, para aceptar',
  optional: '(opcional)',
  otherChannels: 'Otros canales de atención',
  step: (now: number, of: number): string => `Paso ${now} de ${of}`,

  opening: 'Antes de ingresar',
  seeFaq: 'Ver las preguntas frecuentes',
  continueToChat: 'Continuar al chat',

  privacyHeading: 'Aviso de tratamiento de datos personales',
  rulesRead: 'He leído y acepto el reglamento',
  privacyRead: 'He leído el aviso de tratamiento de datos personales',
  doNotAccept: 'No acepto',
  mustAcceptRules: 'Para continuar, marque «He leído y acepto el reglamento».',
  mustReadPrivacy: 'Para continuar, marque «He leído el aviso de tratamiento de datos personales».',
  rulesChanged: 'El reglamento o el aviso cambiaron mientras usted leía. Esta es la versión vigente.',
  rulesChangedWhileWriting:
    'El reglamento o el aviso acaba de cambiar. Al ingresar le mostraremos la versión nueva; lo que escribió se conserva.',
  seeChange: {
    rules: 'Ver qué cambia en el reglamento',
    privacy: 'Ver qué cambia en el aviso de datos personales',
  },
  acceptAgain:
    'La aceptación anterior ya no es válida para estos datos. Lea y acepte de nuevo; lo que escribió se conserva.',
  declined: 'Usted no aceptó el reglamento',
  declinedHelp:
    'Sin aceptarlo no es posible ingresar al chat, pero puede comunicarse con la entidad por estos canales.',
  backToRules: 'Volver al reglamento',

  entry: 'Cuéntenos su consulta',
  checking: 'Comprobando su conexión…',
  checkAgain: 'Comprobar de nuevo',
  moreTime: 'Necesito más tiempo para leer o escribir',
  moreTimeLimit: (usual: string, longer: string): string =>
    `Su consulta podrá durar hasta ${longer}, en lugar de ${usual}.`,
  enter: 'Ingresar al chat',
  entering: 'Ingresando…',
  weWriteTo: 'Le escribiremos a ',
  didYouMean: (email: string): string => `¿Quiso escribir ${email}?`,
  charactersLeft: (left: number): string =>
    left === 1 ? 'Puede escribir 1 carácter más' : `Puede escribir ${left} caracteres más`,
  charactersOver: (over: number): string =>
    over === 1 ? 'Sobra 1 carácter: acorte el texto' : `Sobran ${over} caracteres: acorte el texto`,
  errorSummary: 'Revise estos datos',
  choose: 'Seleccione una opción',
  clearedIdle: 'Por su seguridad, borramos lo que había escrito: pasaron 10 minutos sin uso.',

  leaveQuestionHeading: 'Deje su consulta',
  leaveQuestion: 'Dejar mi consulta',
  sendQuestion: 'Enviar consulta',
  sending: 'Enviando…',
  readRules: 'Leer el reglamento',
  readPrivacy: 'Leer el aviso de tratamiento de datos personales',
  openNow: 'El chat ya está abierto.',
  mayEnter: 'Ya puede ingresar al chat',
  waitForSomebody: 'Esperar en la fila',
  received: 'Recibimos su consulta',
  backToStart: 'Volver a Atención al ciudadano',
  number: (number: number): string => `Consulta número ${number}`,

  waiting: 'Está en la fila',
  yourTurn: 'Su turno',
  nextOne: 'Usted es la siguiente persona.',
  peopleBefore: (count: number): string =>
    count === 1 ? 'Hay 1 persona antes.' : `Hay ${count} personas antes.`,
  haveReady: 'Mientras espera',
  leaveQueue: 'Salir de la fila',
  leaveQueueAsk: '¿Desea salir de la fila?',
  leaveQueueHelp: 'Perderá su turno. Podrá ingresar de nuevo cuando lo desee.',
  stayInQueue: 'Seguir en la fila',

  log: 'Conversación',
  conversation: 'Su consulta',
  you: 'Usted',
  attending: (name: string): string => `Le atiende ${name}`,
  waitingAgain: 'Esperando a que le atiendan de nuevo',
  write: 'Escriba su mensaje',
  send: 'Enviar',
  howMuchTime: '¿Cuánto tiempo queda?',
  timeLeft: 'Tiempo restante',
  noClock: 'El tiempo no corre mientras espera.',
  end: 'Finalizar consulta',
  endAsk: '¿Desea finalizar la consulta?',
  endHelp: 'La conversación se cerrará y no podrá enviar más mensajes.',
  goOn: 'Seguir en la consulta',
  sound: 'Sonido al recibir mensajes',
  typing: (name: string): string => `${name} está escribiendo…`,
  someoneTyping: 'Están escribiendo…',
  outgoing: 'Mensajes por enviar',
  pending: 'Por enviar',
  sendingNow: 'Enviando…',
  failed: 'No se envió',
  retry: 'Reintentar',
  editAgain: 'Corregir',
  newMessages: 'Ver los mensajes nuevos',
  sentFailed: 'Un mensaje no se pudo enviar.',
  notAllowed: (name: string): string => `Este chat no admite: ${name}. Quítelo para enviar el mensaje.`,
  emptyMessage: 'Escriba un mensaje antes de enviarlo.',
  newMessageTitle: (count: number): string => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
};

/** What a field answers in the browser, by the code of its rule; the server has the last word and its own texts. */
export const fieldRefusals: Partial<
  Record<RefusalCode, (label: string, detail: Record<string, string | number>) => string>
> = {
  name_missing: () => 'Escriba su nombre y apellidos.',
  name_too_short: () => 'Escriba su nombre completo: al menos dos letras.',
  name_too_long: (_, { max }) => `Escriba un nombre de máximo ${max} caracteres.`,
  name_characters: (_, { name }) =>
    `El nombre no puede llevar: ${name}. Use letras, espacios, guion o apóstrofo.`,
  name_vulgar: () => 'Escriba su nombre verdadero: no se permiten expresiones vulgares u ofensivas.',
  email_missing: () => 'Escriba su correo electrónico, por ejemplo: nombre@correo.com.',
  email_malformed: () => 'Revise el correo electrónico: debe tener la forma nombre@correo.com.',
  email_too_long: () => 'Escriba un correo electrónico más corto.',
  question_missing: () => 'Escriba el motivo de su consulta.',
  question_too_long: (_, { max, length }) =>
    `Acorte su consulta: tiene ${length} caracteres y el máximo es ${max}.`,
  character_not_allowed: (label, { name }) => `«${label}» no admite: ${name}. Quítelo para continuar.`,
  field_missing: (label) => `Complete «${label}».`,
  field_too_long: (label, { max }) => `Acorte «${label}»: máximo ${max} caracteres.`,
  field_malformed: (label) => `Seleccione una de las opciones de «${label}».`,
};
