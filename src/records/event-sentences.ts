import type { Institution } from '../institutions/directory.ts';
import type { EventRow } from '../conversations/store.ts';
import type { OutboxMail } from '../mail/outbox.ts';
import type { RecordEvent } from '../protocol.ts';
import { tellMasked, tellPassed } from '../institutions/data-kinds.ts';
import { formatDateTime } from '../rules/spanish-format.ts';
import { datoLabels, type DatoKind } from '../rules/dato.ts';
import type { RecordedBan, RecordedExtension } from './queries.ts';

/** What happened, told to people who were not there: each event as one sentence with the real names. */
export function tellEvents(
  institution: Institution,
  told: {
    events: EventRow[];
    bans: RecordedBan[];
    extensions: RecordedExtension[];
    mails: OutboxMail[];
  },
): RecordEvent[] {
  const zone = institution.settings.timezone;
  const labels = new Map(institution.settings.extraDataFields.map(({ key, label }) => [key, label]));
  const sentences = [
    ...told.events.map((event): RecordEvent => ({
      at: event.at,
      kind: event.kind,
      text: sentence(event, labels),
      ip: event.ip,
    })),
    ...told.bans.flatMap((ban) => tellBan(ban, zone)),
    ...told.extensions.map((one) => tellExtension(one, zone)),
    ...told.mails.map(tellMail),
  ];
  return sentences.sort((one, other) => one.at - other.at);
}

type Teller = (event: EventRow, labels: Map<string, string>) => string;

const sentences: Record<EventRow['kind'], Teller> = {
  entered: ({ actorName: who, data }) =>
    `${who} entró a la fila${data.moreTime === true ? ' y pidió más tiempo para leer o escribir' : ''}`,
  claimed: ({ actorName: who, data }) =>
    `${who} aceptó la consulta${spell(' tras ', data.waitedMs, ' de espera')}`,
  handed_back: ({ actorName: who, data }) =>
    data.why === 'signed_out'
      ? `${who} salió de la consola y la consulta volvió a la fila`
      : `${who} perdió la conexión y la consulta volvió a la fila${spell('; no se contaron ', data.uncountedMs)}`,
  extra_data_saved: ({ actorName: who, data }, labels) =>
    `${who} guardó datos adicionales: ${changes(data, labels)}`,
  dato_asked: ({ actorName: who, data }) => `${who} pidió un dato: ${datoName(data)}`,
  dato_given: ({ actorName: who, data }) => `${who} dio el dato que le pidieron: ${datoName(data)}`,
  dato_declined: ({ actorName: who, data }) => `${who} prefirió no dar el dato: ${datoName(data)}`,
  warned: ({ actorName: who }) => `${who} advirtió a la persona por su trato`,
  threat_reported: ({ actorName: who, data }) =>
    `${who} reportó una amenaza; el registro se conserva. Motivo: ${String(data.reason)}`,
  threat_seen: ({ actorName: who }) => `${who} vio el reporte de amenaza`,
  annotated: ({ actorName: who, data }) =>
    `${who} anotó${data.wrongClosing === true ? ' que el cierre por trato indebido fue un error' : ''}: ${String(data.text)}`,
  banned: bannedWith,
  transcript_requested: ({ actorName: who }) => `${who} pidió una copia de la conversación`,
  ended,
  personal_data_sent: aboutWords,
  personal_data_masked: aboutWords,
  referred_to_pqrsd: aboutWords,
};

const sentence: Teller = (event, labels) => sentences[event.kind](event, labels);

function bannedWith({ actorName: who, data }: EventRow): string {
  const { kind, value, reason } = data;
  if (kind !== 'ip' && kind !== 'email') return `${who} bloqueó a la persona`;
  return `${who} bloqueó ${TARGETS[kind]} ${String(value)} (${String(reason)}) y por eso terminó la consulta`;
}

function datoName({ label, kind }: Record<string, unknown>): string {
  return typeof label === 'string' ? label : datoLabels[kind as DatoKind];
}

/** What was in the words that were sent: kinds and how, never the words. */
function aboutWords({ kind, actorName: who, data }: EventRow): string {
  if (kind === 'personal_data_sent') return `${who} envió un mensaje${tellPassed(data.passed)}`;
  if (kind === 'personal_data_masked') return `${who} escribió datos reservados${tellMasked(data.kinds)}`;
  return `${who} remitió a la persona a PQRSD`;
}

function ended({ actor, actorName: who, data }: EventRow): string {
  switch (data.endKind) {
    case 'time':
      return 'Terminó el tiempo y el sistema finalizó la consulta';
    case 'misconduct':
      return `${who} finalizó la consulta por trato indebido`;
    case 'abandonment':
      return `${who} finalizó la consulta por abandono`;
    case 'not_attended':
      return actor === 'visitor'
        ? `${who} salió de la fila`
        : 'La persona se desconectó y su turno en la fila terminó';
    default:
      return `${who} finalizó la consulta`;
  }
}

/** What the agent noted, with the form's own labels: only what changed. */
function changes(data: Record<string, unknown>, labels: Map<string, string>): string {
  const before = textsOf(data.before);
  const after = textsOf(data.after);
  const changed = Object.entries(after).filter(([key, value]) => (before[key] ?? '') !== value);
  const said = changed.map(
    ([key, value]) => `${labels.get(key) ?? key}: ${value === '' ? '(vacío)' : value}`,
  );
  return said.length === 0 ? 'sin cambios' : said.join('; ');
}

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
}

const TARGETS = { ip: 'la dirección IP', email: 'el correo', session: 'este navegador' } as const;
const OF_TARGETS = { ip: 'de la dirección IP', email: 'del correo', session: 'de este navegador' } as const;

const noted = ({ note }: RecordedBan) => (note === '' ? '' : ` (nota: ${note})`);

function tellBan(ban: RecordedBan, zone: string): RecordEvent[] {
  const value = ban.kind === 'session' ? '' : ` ${ban.value}`;
  const text = `${ban.authorName} bloqueó ${TARGETS[ban.kind]}${value} hasta el ${formatDateTime(ban.until, zone)}: ${ban.reason}${noted(ban)}`;
  const made: RecordEvent = { at: ban.createdAt, kind: 'banned', text, ip: '' };
  if (ban.liftedAt === null) return [made];
  const lifted = `${ban.liftedBy ?? ''} levantó el bloqueo ${OF_TARGETS[ban.kind]}${value}: ${ban.liftReason ?? ''}`;
  return [made, { at: ban.liftedAt, kind: 'ban_lifted', text: lifted, ip: '' }];
}

/** The first date stays as it was told; this says who moved it, when and why. */
function tellExtension(one: RecordedExtension, zone: string): RecordEvent {
  const value = one.kind === 'session' ? '' : ` ${one.value}`;
  const until = formatDateTime(one.until, zone);
  const text = `${one.authorName} amplió el bloqueo ${OF_TARGETS[one.kind]}${value} hasta el ${until}: ${one.reason}`;
  return { at: one.at, kind: 'ban_extended', text, ip: '' };
}

/** "una copia en la cuenta de correo registrada por el usuario" (Putumayo): sent, or honestly not yet. */
export function mailProof({ recipient, sentAt, failedAt, attempts, lastError }: OutboxMail): string {
  if (failedAt !== null) return `No se pudo entregar la copia para ${recipient}: ${lastError ?? ''}`;
  if (sentAt !== null) return `Copia enviada a ${recipient}`;
  const tried = attempts > 0 || lastError !== null ? ', hubo intentos sin éxito' : '';
  return `Copia para ${recipient} pendiente de envío${tried}`;
}

function tellMail(mail: OutboxMail): RecordEvent {
  const sent = mail.sentAt !== null;
  const failed = mail.failedAt !== null;
  return {
    at: mail.failedAt ?? mail.sentAt ?? mail.createdAt,
    kind: failed ? 'mail_failed' : sent ? 'mail_sent' : 'mail_pending',
    text: mailProof(mail),
    ip: '',
  };
}

/** "12 min 5 s" between the words, or nothing when the event does not say how long. */
function spell(before: string, ms: unknown, after = ''): string {
  if (typeof ms !== 'number') return '';
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const words = minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
  return `${before}${words}${after}`;
}
