import type { EndKind } from '../protocol.ts';

/** One believable consultation; it states no address, price or requirement that no seed gives. */
export interface Script {
  institutionId: string;
  name: string;
  email: string;
  question: string;
  agent: string;
  /** Seconds in the queue. */
  waited: number;
  /** Who says what; each line comes half a minute after the one before. */
  lines: readonly ['visitor' | 'agent', string][];
  end: EndKind;
  moreTime?: boolean;
  /** The last octet of the documentation address 203.0.113.x. */
  address: number;
}

const kiosk: Script['lines'] = [
  ['agent', 'Buenos días. Con gusto le ayudo con la información de quioscos.'],
  ['visitor', 'Gracias. ¿Dónde puedo ver los requisitos?'],
  ['agent', 'Puede consultarlos en la página www.ipes.gov.co, en Trámites y servicios.'],
  ['visitor', 'Muy amable, voy a revisar.'],
];

const fairs: Script['lines'] = [
  ['agent', 'Buenos días. ¿En qué localidad trabaja usted?'],
  ['visitor', 'En San Cristóbal, vendo artesanías.'],
  ['agent', 'Gracias. La programación se publica en www.ipes.gov.co; allí encuentra las fechas.'],
];

const passport: Script['lines'] = [
  ['agent', 'Buenos días, con gusto. ¿Es la primera vez que lo solicita?'],
  ['visitor', 'Sí, es la primera vez.'],
  ['agent', 'En el portal www.putumayo.gov.co puede revisar el paso a paso.'],
  ['visitor', 'Muchas gracias.'],
];

const rude: Script['lines'] = [
  ['agent', 'Buenas tardes. ¿En qué le puedo ayudar?'],
  ['visitor', 'Ustedes nunca ayudan en nada, qué servicio tan malo'],
  ['agent', 'Lamento la molestia. Cuénteme su inquietud y la revisamos.'],
  ['visitor', 'No me diga qué hacer'],
];

const ipes = (rest: Omit<Script, 'institutionId'>): Script => ({ institutionId: 'ipes', ...rest });
const putumayo = (rest: Omit<Script, 'institutionId'>): Script => ({ institutionId: 'putumayo', ...rest });

const rosa = 'rosa@ipes.example';
const jairo = 'jairo@ipes.example';
const nelly = 'nelly@ipes.example';
const carlos = 'carlos@putumayo.example';
const luz = 'luz@putumayo.example';

/** Oldest first. María Chindoy comes back, so that the desk has a history to show. */
export const scripts: readonly Script[] = [
  ipes({
    name: 'María Chindoy',
    email: 'maria.chindoy@correo.example',
    question: '¿Cómo solicito un quiosco?',
    agent: rosa,
    waited: 18,
    lines: kiosk,
    end: 'visitor',
    address: 21,
  }),
  ipes({
    name: 'Rocío Amaya',
    email: 'rocio.amaya@correo.example',
    question: 'Información sobre puntos comerciales',
    agent: nelly,
    waited: 41,
    lines: kiosk,
    end: 'time',
    address: 55,
  }),
  ipes({
    name: 'Pedro Nel Ospina',
    email: 'pedro.ospina@correo.example',
    question: 'Necesito información de un trámite',
    agent: jairo,
    waited: 12,
    lines: rude,
    end: 'misconduct',
    address: 77,
  }),
  ipes({
    name: 'María Chindoy',
    email: 'maria.chindoy@correo.example',
    question: '¿En qué va la información que pedí?',
    agent: nelly,
    waited: 52,
    lines: fairs,
    end: 'agent',
    address: 21,
  }),
  ipes({
    name: 'Héctor Julio Niño',
    email: 'hector.nino@correo.example',
    question: 'Quiero saber si mi quiosco está registrado',
    agent: rosa,
    waited: 74,
    lines: kiosk,
    end: 'agent',
    address: 130,
  }),
  putumayo({
    name: 'Taita Juan Mutumbajoy',
    email: 'juan.mutumbajoy@correo.example',
    question: '¿Cómo solicito el pasaporte?',
    agent: carlos,
    waited: 31,
    lines: passport,
    end: 'visitor',
    address: 41,
  }),
  putumayo({
    name: 'Concepción Jamioy',
    email: 'concepcion.jamioy@correo.example',
    question: 'Información de un trámite',
    agent: luz,
    waited: 22,
    lines: passport,
    end: 'time',
    address: 63,
  }),
  putumayo({
    name: 'Wilmer Rosero',
    email: 'wilmer.rosero@correo.example',
    question: '',
    agent: carlos,
    waited: 44,
    lines: rude,
    end: 'misconduct',
    address: 86,
  }),
];
