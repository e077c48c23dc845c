/** What public servants read in their mailbox; citizens' texts are the institution's own. */

interface About {
  institution: string;
  name: string;
  link: string;
}

const signature = (institution: string) =>
  `Si usted no esperaba este mensaje, no abra el enlace y avise a la administración del servicio.\n\n${institution}`;

export function invitationMail({ institution, name, link }: About, { days }: { days: number }) {
  return {
    subject: `Invitación a atender en la ventanilla virtual - ${institution}`,
    body: `Buen día, ${name}.

La administración del servicio de ${institution} creó un lugar para usted. Abra este enlace y elija su contraseña:

${link}

El enlace sirve una sola vez y vence en ${String(days)} días. No lo comparta.

${signature(institution)}`,
  };
}

export function resetMail({ institution, name, link }: About, { hours }: { hours: number }) {
  return {
    subject: `Cambio de contraseña - ${institution}`,
    body: `Buen día, ${name}.

Con este enlace puede elegir una contraseña nueva:

${link}

El enlace sirve una sola vez y vence en ${String(hours)} horas. Mientras no lo use, su contraseña actual sigue igual.

${signature(institution)}`,
  };
}
