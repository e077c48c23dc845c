import type { TextShape } from '../protocol/texts.ts';
import type { TextKey } from './text-keys.ts';

/** What an administrator sees of a text: its name, where people read it and how it looks there. */
interface CatalogueEntry {
  label: string;
  where: string;
  shape: TextShape;
}

const entry = (label: string, where: string, shape: TextShape = 'paragraph'): CatalogueEntry => ({
  label,
  where,
  shape,
});

const ENTRY_PAGE = 'En la página de ingreso al chat';
const NOTICE_PLACES = 'En la entrada, la página de la entidad y los foros, desde que se aprueba';
const LOG = 'En la conversación, como aviso de la entidad';
const FAREWELL = 'En la página de despedida';
const QUEUE = 'En la fila de espera';

/** The moments of text-keys.ts, in their order. */
export const textMoments: readonly { title: string; texts: Partial<Record<TextKey, CatalogueEntry>> }[] = [
  {
    title: 'Antes del chat',
    texts: {
      opening_paragraph: entry('Párrafo de entrada', 'Antes del reglamento, con el enlace a las preguntas frecuentes'),
      schedule: entry('Horario de atención', 'En la página de la entidad'),
      entry_intro: entry('Presentación del chat', `${ENTRY_PAGE}, encima del formulario`),
      privacy_notice: entry('Aviso de tratamiento de datos', `${ENTRY_PAGE}, junto al reglamento`),
      rules_changed: entry('Cambio del reglamento', NOTICE_PLACES, 'notice'),
      rules_will_change: entry('Cambio futuro del reglamento', NOTICE_PLACES, 'notice'),
      privacy_changed: entry('Cambio del aviso de datos', NOTICE_PLACES, 'notice'),
      privacy_will_change: entry('Cambio futuro del aviso de datos', NOTICE_PLACES, 'notice'),
      no_accept: entry('No aceptó el reglamento', `${ENTRY_PAGE}, después de elegir «No acepto»`),
      supervisors_may_read: entry('Quién puede leer la conversación', `${ENTRY_PAGE}, bajo el formulario`, 'notice'),
      connection_ready: entry('Conexión lista', `${ENTRY_PAGE}, al probar la conexión`, 'notice'),
      connection_slow: entry('Conexión lenta', `${ENTRY_PAGE}, al probar la conexión`, 'notice'),
      connection_lost: entry('Sin conexión', `${ENTRY_PAGE}, al probar la conexión`, 'notice'),
      more_time_help: entry('Ayuda de «Necesito más tiempo»', `${ENTRY_PAGE}, bajo esa casilla`),
    },
  },
  {
    title: 'Cuando el servicio no atiende',
    texts: {
      out_of_hours_heading: entry('Título: fuera del horario', 'En lugar del formulario del chat', 'title'),
      out_of_hours: entry('Fuera del horario', 'En lugar del formulario del chat'),
      suspended_heading: entry('Título: servicio suspendido', 'En lugar del formulario del chat', 'title'),
      suspended: entry('Servicio suspendido', 'Cuando la suspensión no trae un mensaje propio'),
      all_busy_heading: entry('Título: todos ocupados', 'En lugar del formulario del chat', 'title'),
      all_busy: entry('Todos ocupados', 'Cuando la fila está completa'),
      nobody_connected_heading: entry('Título: nadie conectado', 'En lugar del formulario del chat', 'title'),
      nobody_connected: entry('Nadie conectado', 'En horario, sin funcionarios conectados'),
      banned_heading: entry('Título: acceso restringido', 'Para quien tiene una restricción', 'title'),
      banned: entry('Acceso restringido', 'Para quien tiene una restricción, con los otros canales al lado'),
      offline_received: entry('Consulta recibida', 'Después de dejar una consulta'),
      offline_acknowledged: entry('A dónde va la constancia', 'Después de dejar una consulta'),
      offline_ack_subject: entry('Asunto de la constancia de recibo', 'En el correo', 'subject'),
      offline_ack_body: entry('Constancia de recibo', 'En el correo, al dejar una consulta', 'mail'),
      offline_answer_subject: entry('Asunto de la respuesta a una consulta', 'En el correo', 'subject'),
      offline_answer_body: entry('Respuesta a una consulta', 'En el correo, alrededor de lo que se responde', 'mail'),
      offline_addition_body: entry('Otra respuesta a la misma consulta', 'En el correo, cuando se complementa', 'mail'),
      not_a_filing: entry('No es un radicado', 'Junto al número de una consulta o conversación'),
    },
  },
  {
    title: 'En la fila',
    texts: {
      waiting_turn: entry('Turno', QUEUE, 'title'),
      waiting_advice: entry('Consejo mientras espera', QUEUE),
      patience_offer: entry('La espera se alarga', `${QUEUE}, al pasar el tiempo de paciencia`, 'notice'),
      still_in_queue: entry('Terminó el horario y sigue en la fila', QUEUE, 'notice'),
      closed_now: entry('El servicio se cerró', QUEUE, 'notice'),
    },
  },
  {
    title: 'En la conversación',
    texts: {
      greeting: entry('Saludo', 'Primer mensaje de la conversación', 'message'),
      more_time_line: entry('Pidió más tiempo', `${LOG}, después del saludo`, 'notice'),
      agent_joined: entry('Quién atiende', LOG, 'notice'),
      someone_joined: entry('Alguien más se une', LOG, 'notice'),
      handed_back: entry('Se perdió la conexión de quien atiende', LOG, 'notice'),
      handed_over: entry('Terminó el turno de quien atiende', LOG, 'notice'),
      misconduct_warning: entry('Advertencia por trato indebido', 'En la conversación, al elegir «Advertir»', 'message'),
      dato_asked: entry('Petición de un dato', `${LOG}, al pedir un dato`, 'notice'),
      time_left: entry('Tiempo que queda', 'Al elegir «¿Cuánto tiempo queda?»', 'notice'),
      time_warning: entry('Aviso de tiempo', 'Lo anuncia el cronómetro en cada umbral', 'notice'),
      sent_to_pqrsd: entry('Remitida a PQRSD', 'Mensaje de quien atiende, con «Remitir a PQRSD»', 'message'),
      pqrsd_hint: entry('Parece una PQRSD', 'Tarjeta junto a la conversación, cuando lo escrito lo parece', 'notice'),
      risk_lines: entry('Líneas para una emergencia', 'Solo para quien atiende, cuando hay palabras de riesgo', 'console'),
      offline_bar: entry('Se perdió la conexión', 'Barra sobre la conversación', 'notice'),
      online_again: entry('Volvió la conexión', 'Barra sobre la conversación', 'notice'),
      paste_refused: entry('No se reciben imágenes', 'Al pegar o arrastrar una imagen', 'notice'),
    },
  },
  {
    title: 'El final',
    texts: {
      ended_by_visitor: entry('La finalizó la persona', FAREWELL, 'notice'),
      ended_by_agent: entry('La finalizó quien atiende', FAREWELL, 'notice'),
      ended_by_time: entry('Se cumplió el tiempo', FAREWELL, 'notice'),
      misconduct_end: entry('Trato indebido', FAREWELL, 'notice'),
      ended_by_abandonment: entry('Abandono', FAREWELL, 'notice'),
      ended_not_attended: entry('Salió de la fila', FAREWELL, 'notice'),
      restricted: entry('Restricción por mal uso', FAREWELL, 'notice'),
      farewell: entry('Agradecimiento', FAREWELL),
      draft_offer: entry('Mensaje sin enviar', `${FAREWELL}, si quedó un borrador`),
      copy_offer: entry('Ofrecer la copia', FAREWELL),
      copy_sent: entry('Copia en camino', `${FAREWELL}, después de pedirla`, 'notice'),
      device_cleared: entry('Equipo sin datos', 'Al borrar los datos del equipo', 'notice'),
      transcript_subject: entry('Asunto del correo con la copia', 'En el correo', 'subject'),
      transcript_body: entry('Correo con la copia', 'En el correo', 'mail'),
    },
  },
];

const found = new Map(textMoments.flatMap(({ texts }) => Object.entries(texts)));

/** A text of a newer version without an entry yet is named by its key: never an error. */
export function textEntry(key: string): CatalogueEntry {
  return found.get(key) ?? entry(key, 'En las páginas de la ciudadanía');
}

interface BlankAbout {
  explanation: string;
  /** What stands there in the preview; the institution's own blanks have their real values. */
  sample: string;
}

const CONVERSATION = '[9:05 a. m.] Jairo Mejía: Con gusto le ayudo.\n[9:06 a. m.] María Chindoy: Muchas gracias.';

/** Every blank there is, in words. */
const blanks: Readonly<Record<string, BlankAbout>> = {
  entidad: { explanation: 'nombre de la entidad', sample: 'la entidad' },
  sigla: { explanation: 'nombre corto de la entidad', sample: '' },
  chat: { explanation: 'nombre del chat', sample: '' },
  sitio: { explanation: 'sitio web de la entidad', sample: '' },
  horario: { explanation: 'horario de atención, con los días', sample: '' },
  horario_corto: { explanation: 'horas de atención, sin los días', sample: '' },
  limite: { explanation: 'minutos que puede durar la consulta', sample: '15' },
  nit: { explanation: 'NIT de la entidad', sample: '' },
  direccion: { explanation: 'dirección de la entidad', sample: '' },
  telefono: { explanation: 'teléfono de la entidad', sample: '' },
  correo: { explanation: 'correo electrónico de la entidad', sample: '' },
  pqrsd: { explanation: 'dirección web para presentar PQRSD', sample: '' },
  nombre: { explanation: 'nombre de la persona, como lo escribió', sample: 'María Chindoy' },
  agente: { explanation: 'nombre de quien atiende', sample: 'Jairo Mejía' },
  numero: { explanation: 'número de la consulta', sample: '128' },
  fecha: { explanation: 'fecha en que ocurrió', sample: '23 de noviembre de 2026' },
  vence: { explanation: 'fecha en que vence la respuesta', sample: '24 de noviembre de 2026' },
  hasta: {
    explanation: 'fecha y hora en que termina la restricción',
    sample: '24 de noviembre de 2026 a las 9:05 a. m.',
  },
  motivo: { explanation: 'motivo, en palabras', sample: 'lenguaje ofensivo' },
  puesto: { explanation: 'puesto en la fila', sample: '2' },
  minutos: { explanation: 'minutos que puede durar esta consulta', sample: '150' },
  restante: { explanation: 'tiempo que queda', sample: '2 minutos' },
  destino: { explanation: 'correo al que va la copia', sample: 'maria@correo.co' },
  conversacion: { explanation: 'la conversación completa', sample: CONVERSATION },
  consulta: { explanation: 'lo que preguntó la persona', sample: '¿Cómo solicito un quiosco?' },
  dato: { explanation: 'nombre del dato que se pide', sample: 'Correo electrónico' },
  respuesta: { explanation: 'lo que respondió el funcionario', sample: 'Con gusto. Puede consultarlo en nuestra página.' },
  enlace: { explanation: 'enlace a los canales de la entidad', sample: 'Atención al ciudadano' },
  n: { explanation: 'número de la versión', sample: '2' },
  campo: { explanation: 'nombre de la casilla', sample: 'Número de documento' },
  caracter: { explanation: 'el carácter que no se admite', sample: 'el símbolo @' },
  maximo: { explanation: 'el máximo que se admite', sample: '1.000' },
  minimo: { explanation: 'el mínimo que se admite', sample: '2' },
  largo: { explanation: 'el largo de lo escrito', sample: '1.250' },
  espacio: { explanation: 'el espacio de que se trata', sample: '{numero}' },
  dia: { explanation: 'el día de la semana de que se trata', sample: 'lunes' },
  lista: { explanation: 'lo que se puede usar', sample: '{nombre}, {limite}' },
};

export function blankAbout(name: string): BlankAbout {
  return blanks[name] ?? { explanation: name, sample: name };
}
