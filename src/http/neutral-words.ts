import { join } from 'node:path';
import { fill } from '../institutions/blanks.ts';
import { readDefaultRefusals } from '../institutions/preset.ts';
import { projectRoot } from '../project-root.ts';
import type { Refusal } from '../rules/refusal.ts';

/** The words of a refusal that comes before any institution is known. */
export function neutralWords(): (refusal: Refusal) => string {
  const defaults = readDefaultRefusals(join(projectRoot, 'institutions/_defaults'));
  return ({ code }) => fill(defaults[code]?.text ?? code, NEUTRAL);
}

const NEUTRAL = {
  entidad: 'la entidad',
  sigla: 'la entidad',
  chat: 'el chat',
  sitio: '',
  horario: '',
  horario_corto: '',
  limite: '',
  nit: '',
  direccion: '',
  telefono: '',
  correo: '',
  pqrsd: '',
  campo: 'este campo',
  caracter: 'un carácter',
  maximo: '—',
  minimo: '—',
  largo: '—',
  agente: 'Otra persona',
  espacio: 'un espacio',
  dia: 'día',
  lista: '—',
  motivo: 'no es válido',
};
