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
  proof: 'Descargar la constancia de lo que usted aceptó',
  leaveDevice: 'Salir y borrar de este equipo',
};
