import { createHash } from 'node:crypto';
import type { Institution } from '../institutions/directory.ts';
import { findTerms, type TermsVersion } from '../institutions/terms-store.ts';
import { formatDate } from '../rules/spanish-format.ts';
import type { Acceptance } from '../visitors/store.ts';
import type { World } from '../world.ts';
import { exactHour } from './export-acceptances.ts';

const RULE = '-'.repeat(72);

/**
 * What a person keeps of having accepted (Ley 1581/2012 art. 12: proof, and a copy on request): plain text that any
 * device opens and prints, with the words accepted and what is needed to check their hashes. Undefined when a version
 * is not there.
 */
export async function proofOf(
  { db }: Pick<World, 'db'>,
  institution: Institution,
  acceptance: Acceptance,
): Promise<string | undefined> {
  const rules = await findTerms(db, institution.id, 'rules', acceptance.rulesVersion);
  const privacy = await findTerms(db, institution.id, 'privacy', acceptance.privacyVersion);
  if (!rules || !privacy) return undefined;
  const zone = institution.settings.timezone;
  const { acceptedAt, id, email, ip, userAgent } = acceptance;
  const words = [
    'CONSTANCIA DE ACEPTACIÓN DEL REGLAMENTO',
    institution.settings.name,
    '',
    `Número de la constancia: ${id}`,
    `Fecha: ${formatDate(acceptedAt, zone)}`,
    `Hora: ${exactHour(acceptedAt, zone)} (${zone})`,
    `Instante (UTC): ${new Date(acceptedAt).toISOString()}`,
    ...(email === null ? [] : [`Correo electrónico: ${email}`]),
    `Dirección IP: ${ip}`,
    `Navegador: ${userAgent}`,
    '',
    'La persona que usó ese navegador marcó que leyó y aceptó el reglamento y que leyó el aviso de tratamiento de datos personales que siguen. Las huellas son el SHA-256 (UTF-8) del título, una línea en blanco y el texto, tal como están entre las líneas de guiones; {n}, {fecha} y {enlace} son el número, la fecha y la página de atención de la entidad.',
    ...section('REGLAMENTO', rules, zone),
    ...section('AVISO DE TRATAMIENTO DE DATOS PERSONALES', privacy, zone),
    '',
  ].join('\n');
  const seal = createHash('sha256').update(words).digest('hex');
  return `${words}Huella de esta constancia (SHA-256 de todo lo anterior): ${seal}\n`;
}

function section(
  heading: string,
  { version, hash, publishedAt, title, body }: TermsVersion,
  zone: string,
): string[] {
  return [
    '',
    `${heading}: versión ${String(version)}, vigente desde el ${formatDate(publishedAt, zone)}`,
    `Huella (SHA-256): ${hash}`,
    RULE,
    `${title}\n\n${body}`,
    RULE,
  ];
}
