/** The application's own words on the farewell page (es-CO, usted). */
export const farewellTexts = {
  goOn: (host: string) => `Continuar en ${host}`,
  farewell: 'Su consulta terminó',
  nothingHere: 'Aquí ya no hay nada de su consulta',
  nothingHereHelp: 'Por su seguridad, este equipo no guarda sus datos ni sus mensajes.',
  draftHeading: 'Su mensaje sin enviar',
  leaveDraft: 'Dejar como consulta',
  copyHeading: 'Copia de la conversación',
  seeConversation: 'Ver la conversación',
  hideConversation: 'Ocultar la conversación',
  print: 'Imprimir',
  mailMe: 'Enviar a mi correo',
  mailed: (email: string): string => `Enviaremos la copia a ${email}.`,
  copiesSent: (email: string): string =>
    `Enviaremos una copia de esta conversación a ${email} y otra queda en la entidad.`,
  proof: 'Descargar la constancia de lo que usted aceptó',
  leaveDevice: 'Salir y borrar de este equipo',
};
