import type { WordingRule } from './check-wording.ts';

type TextRule = {
  /** Blanks that belong to the moment: the caller of `say` gives them. */
  blanks: readonly string[];
  /** Blanks it may not lose: they carry what the text promises (a number, an hour, a name). */
  required?: readonly string[];
  /** True: an institution may do without it and nothing is shown. */
  optional?: true;
  /** True: Markdown (the seed's asterisks). Such a text takes no blank that a person typed. */
  markup?: true;
};

/** Blanks filled from the settings of the institution; every text may use them. */
export const institutionBlanks = [
  'entidad',
  'sigla',
  'chat',
  'sitio',
  'horario',
  'horario_corto',
  'limite',
  'nit',
  'direccion',
  'telefono',
  'correo',
  'pqrsd',
] as const;

/** Blanks a refusal may use besides those of the institution. */
const refusalBlanks = [
  'campo',
  'caracter',
  'maximo',
  'minimo',
  'largo',
  'agente',
  'espacio',
  'lista',
  'motivo',
  'dia',
] as const;

/** Every text a citizen reads that an institution may word in its own way. Closed list. */
export const textKeys = {
  // Before the chat
  opening_paragraph: { blanks: [], optional: true },
  schedule: { blanks: [], required: ['horario'], markup: true },
  entry_intro: { blanks: [] },
  privacy_notice: { blanks: ['enlace', 'n', 'fecha'], required: ['entidad', 'enlace'] },
  rules_changed: { blanks: ['fecha'], required: ['fecha'] },
  rules_will_change: { blanks: ['fecha'], required: ['fecha'] },
  privacy_changed: { blanks: ['fecha'], required: ['fecha'] },
  privacy_will_change: { blanks: ['fecha'], required: ['fecha'] },
  no_accept: { blanks: [] },
  supervisors_may_read: { blanks: [] },
  connection_ready: { blanks: [] },
  connection_slow: { blanks: [] },
  connection_lost: { blanks: [] },
  more_time_help: { blanks: [] },

  // The service does not attend now
  out_of_hours_heading: { blanks: [] },
  out_of_hours: { blanks: [], required: ['horario'] },
  suspended_heading: { blanks: [] },
  suspended: { blanks: [] },
  all_busy_heading: { blanks: [] },
  all_busy: { blanks: [] },
  nobody_connected_heading: { blanks: [] },
  nobody_connected: { blanks: [] },
  banned_heading: { blanks: [] },
  banned: { blanks: ['motivo', 'hasta'], required: ['motivo', 'hasta'] },
  offline_received: { blanks: ['numero', 'vence'], required: ['numero', 'vence'] },
  offline_acknowledged: { blanks: ['destino'], required: ['destino'] },
  offline_ack_subject: { blanks: ['numero'], required: ['numero'] },
  offline_ack_body: { blanks: ['nombre', 'numero', 'fecha', 'vence'], required: ['numero', 'vence'] },
  offline_answer_subject: { blanks: ['numero'], required: ['numero'] },
  offline_answer_body: {
    blanks: ['nombre', 'numero', 'fecha', 'consulta', 'respuesta', 'agente'],
    required: ['numero', 'respuesta'],
  },
  offline_addition_body: {
    blanks: ['nombre', 'numero', 'fecha', 'consulta', 'respuesta', 'agente'],
    required: ['numero', 'respuesta'],
  },
  not_a_filing: { blanks: ['numero'], required: ['numero'] },

  // In the queue
  waiting_turn: { blanks: ['puesto'], required: ['puesto'] },
  waiting_advice: { blanks: [] },
  patience_offer: { blanks: [] },
  still_in_queue: { blanks: [] },
  closed_now: { blanks: [] },

  // In the conversation
  greeting: { blanks: ['nombre'], required: ['nombre', 'limite'] },
  more_time_line: { blanks: ['minutos'], required: ['minutos'] },
  agent_joined: { blanks: ['agente'], required: ['agente'] },
  someone_joined: { blanks: ['agente'], required: ['agente'] },
  handed_back: { blanks: ['agente'] },
  handed_over: { blanks: ['agente'] },
  misconduct_warning: { blanks: [] },
  dato_asked: { blanks: ['agente', 'dato'], required: ['dato'] },
  time_left: { blanks: ['restante'], required: ['restante'] },
  time_warning: { blanks: ['restante'], required: ['restante'] },
  sent_to_pqrsd: { blanks: [], required: ['pqrsd'] },
  pqrsd_hint: { blanks: [], required: ['pqrsd'] },
  risk_lines: { blanks: [] },
  offline_bar: { blanks: [] },
  online_again: { blanks: [] },
  paste_refused: { blanks: [] },

  // The end
  ended_by_visitor: { blanks: [] },
  ended_by_agent: { blanks: ['agente'] },
  ended_by_time: { blanks: [] },
  misconduct_end: { blanks: [] },
  ended_by_abandonment: { blanks: [] },
  ended_not_attended: { blanks: [] },
  restricted: { blanks: ['hasta'], required: ['hasta'] },
  farewell: { blanks: [] },
  draft_offer: { blanks: [] },
  copy_offer: { blanks: [] },
  copy_sent: { blanks: ['destino'], required: ['destino'] },
  device_cleared: { blanks: [] },
  transcript_subject: { blanks: ['numero', 'fecha'], required: ['numero'] },
  transcript_body: { blanks: ['nombre', 'numero', 'fecha', 'conversacion'], required: ['numero', 'conversacion'] },
} as const satisfies Record<string, TextRule>;

export type TextKey = keyof typeof textKeys;
export type OptionalTextKey = {
  [Key in TextKey]: (typeof textKeys)[Key] extends { optional: true } ? Key : never;
}[TextKey];
export type RequiredTextKey = Exclude<TextKey, OptionalTextKey>;
export type InstitutionBlank = (typeof institutionBlanks)[number];
export type RefusalBlank = (typeof refusalBlanks)[number];

/** The blanks the caller must give for one text: `MomentBlank<'greeting'>` is 'nombre'. */
export type MomentBlank<Key extends TextKey> = (typeof textKeys)[Key]['blanks'][number];

export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(textKeys, key);
}

export function textRule(key: TextKey): TextRule {
  return textKeys[key];
}

/** What the text of this name may and must hold; null when there is no such text. */
export function textWordingRule(key: string): WordingRule | null {
  if (!isTextKey(key)) return null;
  const { blanks, required } = textRule(key);
  return { known: [...blanks, ...institutionBlanks], required };
}

/** A refusal may use any of these; which are filled depends on what was refused. */
export const refusalWordingRule: WordingRule = { known: [...refusalBlanks, ...institutionBlanks] };

/** Keys no institution may miss. */
export const requiredTextKeys = Object.keys(textKeys).filter(
  (key): key is RequiredTextKey => isTextKey(key) && textRule(key).optional !== true,
);
