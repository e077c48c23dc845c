import { z } from 'zod';
import { contrast } from '../rules/contrast.ts';

/** What stands where no seed gives the fact: visible, and production does not open to citizens with it. */
export const UNFILLED = '[por completar por la entidad]';

const words = z.string().trim().min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and hyphens');
const fieldKey = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'a camelCase key');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'an hour as HH:MM');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour as #rrggbb');
const origin = z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/, 'a site as https://host, without a path');

const address = words.refine((url) => url === UNFILLED || /^https?:\/\/[^\s]+$/.test(url), {
  message: `an address that begins with https://, or "${UNFILLED}"`,
});

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
    label: words,
    required: z.boolean(),
    help: words.optional(),
    maxLength: z.int().positive().optional(),
    options: z.array(words).min(2).optional(),
    autocomplete: words.optional(),
  })
  .refine(hasOptions, 'a select, and only a select, has options');

/** A *dato*: what the agent asks for and keeps beside the conversation ("Los datos adicionales…", IPES). */
const extraDataField = z
  .strictObject({
    key: fieldKey,
    kind: z.enum(['text', 'select', 'email', 'phone']),
    label: words,
    help: words.optional(),
    maxLength: z.int().positive().optional(),
    options: z.array(words).min(2).optional(),
  })
  .refine(hasOptions, 'a select, and only a select, has options');

const identity = z
  .strictObject({ main: colour, tint: colour })
  .refine(({ main }) => contrast(main, '#ffffff') >= 4.5, 'main has a contrast of at least 4.5 on white')
  .refine(({ main, tint }) => contrast(main, tint) >= 4.5, 'main has a contrast of at least 4.5 on the tint');

export const settingsSchema = z
  .strictObject({
    id: slug,
    name: words,
    shortName: words,
    launcherName: words,
    siteUrl: origin,
    /** Sites that may embed the chat frame (CSP `frame-ancestors`). */
    sites: z.array(origin),
    identity,
    timezone: z.literal('America/Bogota'),
    weekly,
    /** Holidays on which the institution works all the same. */
    holidaysOpen: z.array(z.iso.date()).optional(),
    /**
     * The timetable in the institution's own words; they fill the blanks of the same names. Null: the timetable is
     * written from `weekly`, as the RAE does, and never says anything else than the settings.
     */
    hoursWords: z.strictObject({ horario: words, horario_corto: words }).nullable(),
    limitMinutes: z.int().positive(),
    moreTimeFactor: z.int().positive(),
    patienceMinutes: z.int().positive(),
    /** Minutes before closing from which nobody enters the queue any more. */
    lastEntryMarginMinutes: z.int().nonnegative(),
    characters: z.enum(['strict', 'extended']),
    messageMaxLength: z.int().positive(),
    questionMaxLength: z.int().positive(),
    entryFields: z.array(entryField).min(1),
    extraDataFields: z.array(extraDataField),
    misconduct: z.strictObject({
      /** Putumayo: "será sancionado con la restricción inmediata del usuario". */
      restrictAtOnce: z.boolean(),
      restrictHours: z.int().positive(),
      agentMaxBanDays: z.int().positive(),
    }),
    /** `mail`: each ended conversation goes to the mailbox and to the citizen. `none`: offered at the farewell. */
    copies: z.strictObject({ atEnd: z.enum(['none', 'mail']), mailbox: fact.nullable() }),
    forums: z.boolean(),
    contact: z.strictObject({ nit: fact, direccion: fact, telefono: fact, correo: fact, pqrsd: fact }),
    otherChannels: z.array(
      z.strictObject({
        label: words,
        fact,
        kind: z.enum(['web', 'email', 'phone', 'address']),
      }),
    ),
    pageNames: z.strictObject({ home: words, attention: words, forum: words, pqrsd: words }),
    rulesHeading: words,
    /** The seed's "Características"; null when the seed has none. */
    features: z.strictObject({ heading: words, items: z.array(words).min(1) }).nullable(),
  })
  .refine((it) => (it.copies.atEnd === 'mail') === (it.copies.mailbox !== null), {
    message: 'copies by mail, and only they, have a mailbox',
    path: ['copies', 'mailbox'],
  });

export const textSchema = z.strictObject({ source, text: words });
export const faqSchema = z.array(z.strictObject({ id: slug, source, question: words, answer: words }));
export const linksSchema = z.array(z.strictObject({ id: slug, source, title: words, url: address }));
export const cannedSchema = z.array(z.strictObject({ id: slug, source, title: words, text: words }));

/** "direcciones precisas, horarios de atención y documentación completa que se debe llevar" (IPES). */
export const proceduresSchema = z.array(
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
};
