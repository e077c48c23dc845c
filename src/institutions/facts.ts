import type { FactView } from '../protocol.ts';
import { checkCharacters, checkLength, normalise } from '../rules/characters.ts';
import { checkEmail, normaliseEmail } from '../rules/email.ts';
import { allowed, refuse, type Refusal, type Verdict } from '../rules/refusal.ts';
import type { Fact, InstitutionSettings } from './preset-schema.ts';

/** Names that can never exist (RFC 2606): the blank institution's site until somebody fills it in. */
const NO_SITE = '.invalid';
const MAX_LENGTH = 300;

const contacts = {
  nit: { label: 'NIT', kind: 'text' },
  direccion: { label: 'Dirección', kind: 'text' },
  telefono: { label: 'Teléfono', kind: 'phone' },
  correo: { label: 'Correo electrónico', kind: 'email' },
  pqrsd: { label: 'Dirección web para presentar PQRSD', kind: 'web' },
} as const satisfies Record<keyof InstitutionSettings['contact'], Omit<FactView, 'key' | 'value'>>;

type ContactKey = keyof typeof contacts;
const contactKeys = Object.keys(contacts) as ContactKey[];

/** Which contact a blank channel of this kind repeats, so that nobody is asked twice. */
const contactOfChannel = { email: 'correo', phone: 'telefono', address: 'direccion', web: 'sitio' } as const;
const kindOfChannel = { email: 'email', phone: 'phone', address: 'text', web: 'text' } as const;

/** Everything about the institution that citizens read and only the institution knows. */
export function factsOf(settings: InstitutionSettings): FactView[] {
  const { contact, copies, otherChannels, siteUrl } = settings;
  const site = siteUrl.endsWith(NO_SITE) ? null : siteUrl;
  return [
    { key: 'sitio', label: 'Sitio web de la entidad', kind: 'web', value: site },
    ...contactKeys.map((key): FactView => ({ key, ...contacts[key], value: valueOf(contact[key]) })),
    ...(copies.mailbox ? [mailboxView(copies.mailbox)] : []),
    ...otherChannels.map(
      ({ label, kind, fact }, index): FactView => ({
        key: channelKey(index),
        label: `Otros canales: ${label}`,
        kind: kindOfChannel[kind],
        value: valueOf(fact),
      }),
    ),
  ];
}

/** Names of what is still blank: the counter does not open with these. */
export function unfilledFacts(settings: InstitutionSettings): string[] {
  return factsOf(settings).flatMap(({ label, value }) => (value === null ? [label] : []));
}

/** Something that citizens read would become "[por completar por la entidad]" again. */
export function gainsBlank(before: InstitutionSettings, after: InstitutionSettings): boolean {
  const was = unfilledFacts(before);
  return unfilledFacts(after).some((label) => !was.includes(label));
}

type Filled = { ok: true; settings: InstitutionSettings } | { ok: false; errors: Refusal[] };

/**
 * The settings with these facts filled in, or what is wrong with each. A blank left empty stays blank; what was
 * published is changed, not emptied. Channels still blank follow the contact of their kind.
 */
export function fillFacts(settings: InstitutionSettings, given: Readonly<Record<string, string>>): Filled {
  const known = new Map(factsOf(settings).map((fact) => [fact.key, fact]));
  const values = new Map<string, string>();
  const errors: Refusal[] = [];
  for (const [key, typed] of Object.entries(given)) {
    const fact = known.get(key);
    const value = fact?.kind === 'email' ? normaliseEmail(typed) : normalise(typed).trim();
    const verdict = fact ? check(fact, value) : refuse('field_unknown');
    if (!verdict.ok) errors.push({ ...verdict, field: key });
    else if (value !== '') values.set(key, value);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, settings: withFacts(settings, values) };
}

function check(fact: FactView, value: string): Verdict {
  if (value === '') return fact.value === null ? allowed : refuse('fact_missing');
  if (fact.kind === 'email') return checkEmail(value);
  if (fact.kind === 'web' && webAddress(value) === undefined) return refuse('web_address_malformed');
  // "cards and links: extended plus what links need"
  const characters = checkCharacters(value, fact.kind === 'web' ? 'staff' : 'extended');
  return characters.ok ? checkLength(value, MAX_LENGTH, 'field_too_long') : characters;
}

function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) || !URL.canParse(text)) return undefined;
  return new URL(text);
}

function withFacts(settings: InstitutionSettings, values: ReadonlyMap<string, string>): InstitutionSettings {
  const of = (key: string, before: Fact): Fact => {
    const value = values.get(key);
    return value === undefined || value === before.value ? before : { value, source: 'entity' };
  };
  const { contact, copies, otherChannels } = settings;
  const channels = otherChannels.map((channel, index) => {
    const own = of(channelKey(index), channel.fact);
    return { ...channel, fact: own.source === 'blank' ? of(contactOfChannel[channel.kind], own) : own };
  });
  return {
    ...withSite(settings, values.get('sitio')),
    contact: {
      nit: of('nit', contact.nit),
      direccion: of('direccion', contact.direccion),
      telefono: of('telefono', contact.telefono),
      correo: of('correo', contact.correo),
      pqrsd: of('pqrsd', contact.pqrsd),
    },
    copies: { ...copies, mailbox: copies.mailbox && of('mailbox', copies.mailbox) },
    otherChannels: channels,
  };
}

/** The site also may embed the chat; the one it replaces no longer may. */
function withSite(settings: InstitutionSettings, typed: string | undefined): InstitutionSettings {
  const siteUrl = typed === undefined ? undefined : webAddress(typed)?.origin;
  if (siteUrl === undefined || siteUrl === settings.siteUrl) return settings;
  const others = settings.sites.filter((site) => site !== settings.siteUrl && site !== siteUrl);
  return { ...settings, siteUrl, sites: [siteUrl, ...others] };
}

function mailboxView(mailbox: Fact): FactView {
  return {
    key: 'mailbox',
    label: 'Correo donde se guardan las conversaciones',
    kind: 'email',
    value: valueOf(mailbox),
  };
}

const valueOf = ({ value, source }: Fact): string | null => (source === 'blank' ? null : value);
const channelKey = (index: number) => `canal-${index + 1}`;
