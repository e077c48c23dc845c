import type { DatoKind } from '../../src/rules/dato.ts';

/** Asking for a *dato*, and the ladder of conduct, in the console. */
export const conductTexts = {
  askDato: 'Pedir un dato',
  datos: {
    email: 'Correo electrónico',
    phone: 'Teléfono',
    address: 'Dirección',
    document: 'Documento',
    amount: 'Valor en pesos',
  } satisfies Record<DatoKind, string>,
  asked: (label: string) => `Se pidió el dato: ${label}.`,
  waitingFor: (label: string) => `Dato pedido: ${label}. Aún no responde.`,

  conduct: 'Trato indebido',
  warn: 'Advertir',
  warned: 'La advertencia de la entidad quedó en la conversación.',
  threat: 'Reportar amenaza',
  threatDone: 'Amenaza reportada: supervisión ya recibió el aviso y el registro se conserva.',
  reported: 'Amenaza reportada',

  threats: 'Amenazas sin ver',
  noThreats: 'No hay amenazas sin ver.',
  threatNews: (who: string, n: number) => `${who} reportó una amenaza en la consulta n.º ${n}.`,
  threatOf: (who: string, n: number, name: string, when: string) =>
    `${who} reportó una amenaza el ${when}, en la consulta n.º ${n} (${name}).`,
  seeRecord: 'Ver el registro',
  seeRecordOf: (n: number) => `Ver el registro de la consulta n.º ${n}`,
  seen: 'Marcar como vista',
  seenOf: (n: number) => `Marcar como vista la amenaza de la consulta n.º ${n}`,
  seenDone: 'Quedó anotado que usted la vio. El registro se conserva.',

  hold: (reason: string, who: string, when: string) =>
    `Este registro se conserva desde el ${when}: ${reason}, reportada por ${who}.`,
  holdSeen: (who: string, when: string) => `El ${when} la vio ${who}.`,
  holdUnseen: 'Supervisión aún no la ha visto.',
  publicFigure:
    'El nombre coincide con el de un personaje público de la lista de la entidad. Puede ser su nombre verdadero.',

  annotate: 'Agregar anotación',
  annotateHelp: 'Se agrega con su nombre y la hora. Nada de lo que ya está en el registro cambia.',
  annotation: 'Anotación',
  wrong: 'El cierre por trato indebido fue un error: levantar las restricciones de esta consulta',
  annotated: 'La anotación quedó en el registro.',
};
