const KINDS: Readonly<Record<string, string>> = {
  identity: 'documento de identidad',
  nit: 'NIT',
  phone: 'teléfono',
  email: 'correo electrónico',
  card: 'tarjeta',
  account: 'cuenta',
  address: 'dirección',
  password: 'clave',
};

const CONFIRMED = 'enviado de todos modos';
const HOW: Readonly<Record<string, string>> = {
  confirmed: CONFIRMED,
  not_personal: 'marcado como «no es un dato personal»',
  same_person: 'marcado como «dato de la misma persona»',
};

/** ", con datos personales: tarjeta (marcado …); teléfono (enviado de todos modos)": kinds and how, never the data. */
export function tellPassed(passed: unknown): string {
  const told = recordsOf(passed).map(({ kind, how }) => `${kindIn(kind)} (${HOW[String(how)] ?? CONFIRMED})`);
  return told.length === 0 ? '' : `, con datos personales: ${distinct(told).join('; ')}`;
}

/** "; se ocultó: tarjeta" */
export function tellMasked(kinds: unknown): string {
  const told = Array.isArray(kinds) ? distinct((kinds as unknown[]).map(kindIn)) : [];
  return told.length === 0 ? '' : `; se ocultó: ${told.join(', ')}`;
}

const kindIn = (kind: unknown): string => KINDS[String(kind)] ?? 'dato personal';
const distinct = (words: readonly string[]): string[] => [...new Set(words)];

function recordsOf(value: unknown): Record<string, unknown>[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.filter((it): it is Record<string, unknown> => typeof it === 'object' && it !== null);
}
