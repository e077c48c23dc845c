import type { z } from 'zod';
import { formatNumber } from '../rules/spanish-format.ts';

type Issue = z.core.$ZodIssue;

/** What our own rules of the schema say, for people. */
const rules: Readonly<Record<string, string>> = {
  'lower-case letters, digits and hyphens': 'solo puede llevar letras minúsculas, números y guiones',
  'a camelCase key': 'necesita una clave de letras y números, sin espacios',
  'an hour as HH:MM': 'debe ser una hora como 08:00',
  'a colour as #rrggbb': 'debe ser un color como #0943B5',
  'a site as https://host, without a path': 'debe ser un sitio como https://www.entidad.gov.co, sin nada después',
  'a web address that begins with https://': 'debe ser una dirección web completa, desde https://',
  'an e-mail address': 'debe ser un correo electrónico completo',
  'a span ends after it begins': 'debe terminar después de comenzar',
  'spans follow one another without overlapping': 'tiene jornadas que se cruzan',
  'a select, and only a select, has options': 'debe tener opciones si es una lista, y solo entonces',
  'main has a contrast of at least 4.5 on white':
    'no se lee bien sobre blanco: el contraste debe ser de 4,5 o más (WCAG AA). Elija uno más oscuro',
  'main has a contrast of at least 4.5 on the tint':
    'no se lee bien sobre el color de fondo suave: el contraste debe ser de 4,5 o más (WCAG AA)',
  'copies by mail, and only they, have a mailbox': 'se necesita si se envían copias por correo, y solo entonces',
  'exactly one field of kind name': 'debe pedir el nombre una vez',
  'exactly one field of kind email': 'debe pedir el correo electrónico una vez',
  'exactly one field of kind question': 'debe tener una sola casilla para la consulta',
  'every field has a key of its own': 'tiene dos casillas con la misma clave',
  'every entry has an id of its own': 'tiene dos entradas con el mismo nombre (id)',
  'a holiday of Colombia': 'no es un festivo de Colombia',
  'every day once': 'tiene un día repetido',
  'a moment as 2026-12-07T08:00': 'debe ser una fecha y una hora como 2026-12-07T08:00',
  'an exception ends after it begins': 'debe ser después del comienzo',
  'an exception of a year at most': 'no puede durar más de un año',
  'a closure has a message': 'necesita el mensaje que lee la ciudadanía',
  'an exception has a reason': 'necesita el motivo',
  'words that an institution may write': 'tiene algo que no se puede escribir, o es muy largo',
  'from the longest to the shortest, each once': 'debe ir del más largo al más corto, sin repetir',
};

/** Completes "«Tiempo máximo de la consulta» …". */
export function settingProblem(issue: Issue): string {
  const own = rules[issue.message];
  if (own !== undefined) return own;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_value':
      return 'debe ser una de las opciones';
    case 'unrecognized_keys':
      return `tiene algo que no se conoce: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? 'debe ser un número entero'
        : 'falta o no es válido';
    default:
      return 'no es válido';
  }
}

function tooSmall(origin: string, least: number): string {
  if (origin === 'string') return 'no puede quedar vacío';
  if (origin === 'array') return `necesita por lo menos ${formatNumber(least)}`;
  return `debe ser ${formatNumber(least)} o más`;
}

function tooBig(origin: string, most: number): string {
  if (origin === 'string') return `puede tener ${formatNumber(most)} caracteres como máximo`;
  if (origin === 'array') return `puede tener ${formatNumber(most)} como máximo`;
  return `debe ser ${formatNumber(most)} o menos`;
}

/** Where the mistake is for the person who filled in the form: a colour, not "the colours". */
export function settingPath({ path, message }: Pick<Issue, 'path' | 'message'>): PropertyKey[] {
  return message.startsWith('main has a contrast') ? [...path, 'main'] : path;
}
