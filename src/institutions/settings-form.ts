import type { SettingsForm } from '../protocol/settings.ts';
import { wordsPolicy } from './words-policy.ts';
import { UNFILLED, type Fact, type InstitutionSettings } from './preset-schema.ts';

const valueOf = ({ value, source }: Fact): string | null => (source === 'blank' ? null : value);

/** The settings as their form shows them: plain values, null for what is blank or absent. */
export function settingsForm(settings: InstitutionSettings): SettingsForm {
  const { name, shortName, launcherName, sites, identity, pageNames, features } = settings;
  const { entryFields, extraDataFields, limitMinutes, moreTimeFactor, patienceMinutes, misconduct } = settings;
  const { characters, messageMaxLength, questionMaxLength, copies } = settings;
  const words = wordsPolicy(settings);
  return {
    name,
    shortName,
    launcherName,
    sites,
    identity,
    pageNames,
    features,
    otherChannels: settings.otherChannels.map(({ label, kind, fact }) => ({ label, kind, value: valueOf(fact) })),
    entryFields,
    extraDataFields,
    limitMinutes,
    moreTimeFactor,
    patienceMinutes,
    queueLimit: settings.queueLimit ?? null,
    warningSeconds: settings.warningSeconds ?? null,
    characters,
    messageMaxLength,
    questionMaxLength,
    misconduct,
    privacy: { refuseFromStaff: words.refuseFromStaff, maskFromCitizens: words.maskFromCitizens },
    conduct: { abuse: words.abuse },
    publicFigures: settings.publicFigures ?? [],
    copies: { atEnd: copies.atEnd, mailbox: copies.mailbox && valueOf(copies.mailbox) },
    farewellUrl: settings.farewellUrl ?? null,
    mail: settings.mail ?? null,
  };
}

const optional = ['warningSeconds', 'queueLimit', 'farewellUrl', 'mail'] as const;
type Patch = Record<string, unknown>;

/**
 * What the form says as settings; its shape is not known yet: the schema judges it. Facts keep their source where
 * their value did not change.
 */
export function patchOfForm(before: InstitutionSettings, typed: Patch): Patch {
  const patch: Patch = { ...typed };
  for (const key of optional) if (patch[key] === null || patch[key] === '') patch[key] = undefined;
  if ('otherChannels' in typed) patch.otherChannels = channelsOf(before, typed.otherChannels);
  if ('copies' in typed) patch.copies = copiesOf(before, typed.copies);
  return withQuestionLength(before, patch);
}

function channelsOf(before: InstitutionSettings, typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed;
  const known = before.otherChannels.map(({ fact }) => fact);
  return typed.map((channel: unknown) => {
    if (!isRecord(channel)) return channel;
    const { value, ...rest } = channel;
    return { ...rest, fact: factOf(value, known) };
  });
}

function copiesOf({ copies }: InstitutionSettings, typed: unknown): unknown {
  if (!isRecord(typed)) return typed;
  if (typed.atEnd !== 'mail') return { ...typed, mailbox: null };
  return { ...typed, mailbox: factOf(typed.mailbox, copies.mailbox ? [copies.mailbox] : []) };
}

function factOf(value: unknown, known: readonly Fact[]): unknown {
  if (value === null || value === '') return { value: UNFILLED, source: 'blank' };
  return known.find((fact) => fact.value === value) ?? { value, source: 'entity' };
}

/** The question has one length, wherever it is set. */
function withQuestionLength(before: InstitutionSettings, patch: Patch): Patch {
  const fields = patch.entryFields ?? before.entryFields;
  if (!('questionMaxLength' in patch || 'entryFields' in patch) || !Array.isArray(fields)) return patch;
  const maxLength = patch.questionMaxLength ?? before.questionMaxLength;
  const entryFields = fields.map((field: unknown) =>
    isRecord(field) && field.kind === 'question' && field.maxLength !== undefined ? { ...field, maxLength } : field,
  );
  return { ...patch, entryFields };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
