import type { NewServant } from '../src/staff/invite.ts';

export const INSTITUTION = 'ipes';

/** The one servant of a throw-away database. */
export const AGENT: NewServant = {
  name: 'Rosa Elvira Castro',
  email: 'rosa@ipes.example',
  password: 'la-medida-de-las-cosas',
  roles: ['agent'],
};

/** What every visitor says, always: a sentence of ordinary length in the strictest alphabet. */
export const SENTENCE = 'Buenos días, quisiera saber qué documentos necesito para solicitar un quiosco.';
