import type { OfflineQuestionRequest } from '../protocol.ts';

/** One question left out of hours; like the consultations, it states nothing that no seed gives. */
export interface QuestionScript {
  institutionId: string;
  name: string;
  email: string;
  question: string;
  origin: OfflineQuestionRequest['origin'];
  /** When it was left: what it is today follows from it, unless it is answered. */
  left: 'this morning' | 'yesterday' | 'too long ago' | 'last week';
  /** Seconds of the day. */
  second: number;
  /** On the morning of the day it was due. */
  answer?: { agent: string; body: string };
  address: number;
}

const at = (hour: number, minute: number) => (hour * 60 + minute) * 60;

/** One that is due later, one today, one overdue, some answered, and one whose mailbox does not exist. */
export const questionScripts: readonly QuestionScript[] = [
  {
    institutionId: 'ipes',
    name: 'Blanca Inés Rozo',
    email: 'blanca.rozo@correo.example',
    question: '¿Qué necesito para participar en las ferias comerciales?',
    origin: 'closed',
    left: 'last week',
    second: at(18, 40),
    answer: {
      agent: 'nelly@ipes.example',
      body: 'Gracias por escribirnos. La programación y la forma de inscribirse se publican en www.ipes.gov.co; allí puede consultar también los requisitos de cada feria.',
    },
    address: 91,
  },
  {
    institutionId: 'ipes',
    name: 'Luz Marina Erazo',
    email: 'luz.erazo@no-existe.example',
    question: '¿Puedo cambiar el horario de mi punto comercial?',
    origin: 'closed',
    left: 'last week',
    second: at(20, 15),
    answer: {
      agent: 'rosa@ipes.example',
      body: 'Con gusto revisamos su caso. Le pedimos indicarnos el número de su punto comercial respondiendo a este correo.',
    },
    address: 104,
  },
  {
    institutionId: 'ipes',
    name: 'Segundo Bastidas',
    email: 'segundo.bastidas@correo.example',
    question: 'Pedí información de un quiosco y quisiera saber con quién puedo hablar',
    origin: 'closed',
    left: 'too long ago',
    second: at(19, 5),
    address: 118,
  },
  {
    institutionId: 'ipes',
    name: 'Yolanda Cuarán',
    email: 'yolanda.cuaran@correo.example',
    question: '¿Cómo actualizo mis datos si cambié de teléfono?',
    origin: 'closed',
    left: 'yesterday',
    second: at(17, 32),
    address: 127,
  },
  {
    institutionId: 'ipes',
    name: 'María Chindoy',
    email: 'maria.chindoy@correo.example',
    question: 'Mi hermana también vende artesanías: ¿ella puede solicitar un quiosco?',
    origin: 'closed',
    left: 'this morning',
    second: at(6, 48),
    address: 21,
  },
  {
    institutionId: 'putumayo',
    name: 'Rosalba Tandioy',
    email: 'rosalba.tandioy@correo.example',
    question: '¿Dónde encuentro los requisitos del pasaporte?',
    origin: 'closed',
    left: 'last week',
    second: at(19, 20),
    answer: {
      agent: 'luz@putumayo.example',
      body: 'Con gusto. En el portal www.putumayo.gov.co puede revisar el paso a paso.',
    },
    address: 47,
  },
  {
    institutionId: 'putumayo',
    name: 'Arnulfo Getial',
    email: 'arnulfo.getial@correo.example',
    question: '¿Qué dependencia atiende los temas de vías?',
    origin: 'closed',
    left: 'yesterday',
    second: at(18, 3),
    address: 72,
  },
];
