import { z } from 'zod';
import type { ExceptionDraft } from '../rules/calendar-exception.ts';
import { contrast } from '../rules/contrast.ts';
import { isHoliday } from '../rules/holidays.ts';
import { isWord, MOST_WORDS } from '../rules/spelling/word.ts';

/** What stands where no seed gives the fact: visible, and production does not open to citizens with it. */
export const UNFILLED = '[por completar por la entidad]';

/** No label, name or answer of an institution is longer; texts have their own limit. */
const words = z.string().trim().min(1).max(5000);
const shortWords = words.max(120);
const whole = (min: number, max: number) => z.int().min(min).max(max);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const fieldKey = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a camelCase key');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'an hour as HH:MM');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');
const origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:(\d+|\*))?$/, 'a site as https://host, without a path');

const address = words.refine((url) => url === UNFILLED || /^https?:\/\/[^\s]+$/.test(url), {
  message: `an address that begins with https://, or "${UNFILLED}"`,
});

const webAddress = z.string().regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'a web address that begins with https://');
const emailAddress = z.email('an e-mail address').max(254);

/** Where a text comes from: the institution's protocol, our own pen, or typed later by the institution. */
const source = z.enum(['seed', 'ventanilla', 'entity']);

const span = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, 'a span ends after it begins');
const spans = z
  .array(span)
  .refine((list) => list.every((one, i) => i === 0 || (list[i - 1]?.to ?? '') <= one.from), {
    message: 'spans follow one another without overlapping',
  });

/** Monday is '1', Sunday '7'. Spans are half-open: [from, to). */
const weekly = z.strictObject({
  '1': spans,
  '2': spans,
  '3': spans,
  '4': spans,
  '5': spans,
  '6': spans,
  '7': spans,
});

const holidaysOpen = z
  .array(
    z.strictObject({ date: z.iso.date().refine(isHoliday, 'a holiday of Colombia'), reason: words.max(500) }),
  )
  .max(400)
  .refine((list) => new Set(list.map(({ date }) => date)).size === list.length, 'every day once');

/** A fact about the institution. `blank` is the marker and nothing else, so that nobody can invent one by halves. */
const fact = z
  .strictObject({ value: words, source: z.enum(['seed', 'entity', 'blank']) })
  .refine((it) => (it.value === UNFILLED) === (it.source === 'blank'), {
    message: `source is "blank" exactly when the value is "${UNFILLED}"`,
  });

const hasOptions = (field: { kind: string; options?: string[] | undefined }): boolean =>
  (field.kind === 'select') === (field.options !== undefined);

const entryField = z
  .strictObject({
    key: fieldKey,
    kind: z.enum(['name', 'email', 'question', 'text', 'select']),
    label: shortWords,
    required: z.boolean(),
    help: words.max(300).optional(),
    maxLength: whole(1, 4000).optional(),
    options: z.array(shortWords).min(2).max(60).optional(),
    autocomplete: shortWords.optional(),
  })
  .refine(hasOptions, 'a select, and only a select, has options');

/** A *dato*: what the agent asks for and keeps beside the conversation ("Los datos adicionales…", IPES). */
const extraDataField = z
  .strictObject({
    key: fieldKey,
    kind: z.enum(['text', 'select', 'email', 'phone']),
    label: shortWords,
    help: words.max(300).optional(),
    maxLength: whole(1, 4000).optional(),
    options: z.array(shortWords).min(2).max(60).optional(),
  })
  .refine(hasOptions, 'a select, and only a select, has options');

const distinctKeys = (fields: { key: string }[]) => new Set(fields.map(({ key }) => key)).size === fields.length;
const one = (kind: string) => (fields: { kind: string }[]) => fields.filter((it) => it.kind === kind).length === 1;

/** Nobody enters without a name and an e-mail; the question is asked once, required or not. */
const entryFields = z
  .array(entryField)
  .max(20)
  .refine(one('name'), 'exactly one field of kind name')
  .refine(one('email'), 'exactly one field of kind email')
  .refine(one('question'), 'exactly one field of kind question')
  .refine(distinctKeys, 'every field has a key of its own');

/** Seconds left at which the person is warned, longest first. */
const warnings = z
  .array(whole(5, 7200))
  .max(6)
  .refine((list) => list.every((seconds, i) => i === 0 || (list[i - 1] ?? 0) > seconds), {
    message: 'from the longest to the shortest, each once',
  });

const identity = z
  .strictObject({ main: colour, tint: colour })
  .refine(({ main }) => contrast(main, '#ffffff') >= 4.5, 'main has a contrast of at least 4.5 on white')
  .refine(({ main, tint }) => contrast(main, tint) >= 4.5, 'main has a contrast of at least 4.5 on the tint');

export const settingsSchema = z
  .strictObject({
    id: slug,
    name: shortWords,
    shortName: words.max(40),
    launcherName: words.max(60),
    siteUrl: origin,
    /** Sites that may embed the chat frame (CSP `frame-ancestors`). */
    sites: z.array(origin).max(30),
    identity,
    timezone: z.literal('America/Bogota'),
    weekly,
    /** Holidays on which the institution works all the same, each with its reason. */
    holidaysOpen: holidaysOpen.optional(),
    /**
     * The timetable in the institution's own words; they fill the blanks of the same names. Null: the timetable is
     * written from `weekly`, as the RAE does, and never says anything else than the settings.
     */
    hoursWords: z.strictObject({ horario: words, horario_corto: words }).nullable(),
    limitMinutes: whole(1, 480),
    /** "at least ten times the length of the default setting" (WCAG 2.2.1, level A). */
    moreTimeFactor: whole(10, 100),
    patienceMinutes: whole(1, 120),
    /** When the person is warned; absent: as rules/time-limit says for the length of the limit. */
    warningSeconds: z.strictObject({ usual: warnings, moreTime: warnings }).optional(),
    /** Minutes before closing from which nobody enters the queue any more. */
    lastEntryMarginMinutes: whole(0, 240),
    characters: z.enum(['strict', 'extended']),
    messageMaxLength: whole(50, 4000),
    questionMaxLength: whole(50, 4000),
    entryFields,
    extraDataFields: z.array(extraDataField).max(30).refine(distinctKeys, 'every field has a key of its own'),
    misconduct: z.strictObject({
      /** Putumayo: "será sancionado con la restricción inmediata del usuario". */
      restrictAtOnce: z.boolean(),
      restrictHours: whole(1, 8760),
      agentMaxBanDays: whole(1, 365),
    }),
    /** Personal data in what is written (Ley 1581 de 2012); absent: refused from servants, hidden from citizens. */
    privacy: z.strictObject({ refuseFromStaff: z.boolean(), maskFromCitizens: z.boolean() }).optional(),
    /** Disrespectful words; absent: they are warned about and marked. */
    conduct: z.strictObject({ abuse: z.enum(['warn', 'refuse']) }).optional(),
    /** Where the farewell page leads; absent: it ends there. */
    farewellUrl: webAddress.optional(),
    /** How its mails are signed; absent: as the installation's. */
    mail: z.strictObject({ senderName: words.max(80), replyTo: emailAddress.nullable() }).optional(),
    /** `mail`: each ended conversation goes to the mailbox and to the citizen. `none`: offered at the farewell. */
    copies: z.strictObject({ atEnd: z.enum(['none', 'mail']), mailbox: fact.nullable() }),
    forums: z.boolean(),
    contact: z.strictObject({ nit: fact, direccion: fact, telefono: fact, correo: fact, pqrsd: fact }),
    otherChannels: z
      .array(
        z.strictObject({
          label: shortWords,
          fact,
          kind: z.enum(['web', 'email', 'phone', 'address']),
        }),
      )
      .max(20),
    /** Names that the agent is told about; nobody is refused for one ("nombres de personajes públicos", Putumayo). */
    publicFigures: z.array(words.max(80)).max(300).optional(),
    /** How many may wait at once; absent: rules/queue. */
    queueLimit: whole(10, 1000).optional(),
    /** Administrators sign in with a code of their phone too. */
    twoFactorForAdministrators: z.boolean().optional(),
    pageNames: z.strictObject({ home: shortWords, attention: shortWords, forum: shortWords, pqrsd: shortWords }),
    rulesHeading: words,
    /** Title of the personal-data notice; absent: the product's own. */
    noticeHeading: words.max(200).optional(),
    /** The seed's "Características"; null when the seed has none. */
    features: z.strictObject({ heading: shortWords, items: z.array(words.max(500)).min(1).max(30) }).nullable(),
  })
  .refine((it) => (it.copies.atEnd === 'mail') === (it.copies.mailbox !== null), {
    message: 'copies by mail, and only they, have a mailbox',
    path: ['copies', 'mailbox'],
  });

/** Words of the field for the spelling, as they are written. */
export const wordsSchema = z
  .array(z.string().refine(isWord, 'one word of 2 to 24 letters'))
  .max(MOST_WORDS);

export const textSchema = z.strictObject({ source, text: words });
/** Answers, links and procedures: each under a name of its own, and no more than a person can look through. */
const listOf = <Item extends z.ZodType<{ id: string }>>(item: Item) =>
  z
    .array(item)
    .max(500)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'every entry has an id of its own');

export const faqSchema = listOf(z.strictObject({ id: slug, source, question: words, answer: words }));
export const linksSchema = listOf(z.strictObject({ id: slug, source, title: words, url: address }));
export const cannedSchema = listOf(z.strictObject({ id: slug, source, title: words, text: words }));

/** "direcciones precisas, horarios de atención y documentación completa que se debe llevar" (IPES). */
export const proceduresSchema = listOf(
  z.strictObject({
    id: slug,
    source,
    title: words,
    summary: words,
    address: words,
    hours: words,
    documents: words,
  }),
);

/** Stored as jsonb, one per institution and version. */
export type InstitutionSettings = z.infer<typeof settingsSchema>;
export type PresetText = z.infer<typeof textSchema>;
export type Faq = z.infer<typeof faqSchema>[number];
export type InstitutionLink = z.infer<typeof linksSchema>[number];
export type CannedResponse = z.infer<typeof cannedSchema>[number];
export type Procedure = z.infer<typeof proceduresSchema>[number];
export type Fact = z.infer<typeof fact>;

/** One folder of `institutions/`, validated; texts and refusals are already merged over `_defaults`. */
export type Preset = {
  settings: InstitutionSettings;
  /** SVG source of the shield. */
  shield: string;
  /** Body in Markdown, without the heading; its heading is `settings.rulesHeading`. */
  rules: { heading: string; markdown: string };
  texts: Record<string, PresetText>;
  refusals: Record<string, PresetText>;
  faq: Faq[];
  links: InstitutionLink[];
  procedures: Procedure[];
  canned: CannedResponse[];
  /** Closures and special openings that are not over; null: the folder says nothing of them. */
  calendar: ExceptionDraft[] | null;
  /** In the order of their lower case. */
  words: string[];
};
