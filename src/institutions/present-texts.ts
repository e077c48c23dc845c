import type { TextBlankView, TextPreview, TextsView, TextView } from '../protocol/texts.ts';
import { refusals } from '../rules/refusal.ts';
import { fill } from './blanks.ts';
import type { WordingRule } from './check-wording.ts';
import { renderMarkdown } from './markdown.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { isForServants } from './refusal-audience.ts';
import { isOptionalText, VERSIONED_TEXT, wordingRuleOf } from './check-text.ts';
import { institutionValues } from './say.ts';
import { blankAbout, textEntry, textMoments } from './text-catalogue.ts';
import { isTextKey, textKeys, textRule } from './text-keys.ts';
import type { TextRow } from './text-store.ts';

/** Every text of the institution, by the moment in which it is read. */
export function presentTexts(rows: readonly TextRow[]): TextsView {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const refused = (isTheirs: (code: string) => boolean) =>
    Object.keys(refusals)
      .filter(isTheirs)
      .map((code) => presentText(`refusal.${code}`, byKey.get(`refusal.${code}`)));
  return {
    moments: [
      ...textMoments.map(({ title, texts }) => ({
        title,
        texts: Object.keys(texts).map((key) => presentText(key, byKey.get(key))),
      })),
      ...unsorted(byKey),
      { title: 'Cuando algo no es posible', texts: refused((code) => !isForServants(code)) },
      { title: 'Cuando algo no es posible en la consola', texts: refused(isForServants) },
    ],
  };
}

/** Texts of a newer version that the catalogue does not know yet: shown all the same. */
function unsorted(byKey: ReadonlyMap<string, TextRow>): TextsView['moments'] {
  const sorted = new Set(textMoments.flatMap(({ texts }) => Object.keys(texts)));
  const rest = Object.keys(textKeys).filter((key) => !sorted.has(key));
  return rest.length === 0
    ? []
    : [{ title: 'Otros textos', texts: rest.map((key) => presentText(key, byKey.get(key))) }];
}

function presentText(key: string, stored: TextRow | undefined): TextView {
  const { body, source, revision, revisedAt, presetBody } = stored ?? UNSAID;
  return {
    key,
    ...(key.startsWith('refusal.') ? refusalEntry(key, presetBody ?? body) : textEntry(key)),
    markup: hasMarkup(key),
    optional: isOptionalText(key),
    editable: key !== VERSIONED_TEXT,
    body,
    source,
    preset: presetBody,
    revision,
    revisedAt,
    blanks: blanksOf(wordingRuleOf(key)),
  };
}

/** An optional text that this institution never had. */
const UNSAID = { body: '', source: 'entity', revision: 0, revisedAt: 0, presetBody: null } as const;

/** A refusal is known by what it says: its first sentence. */
function refusalEntry(key: string, said: string): Pick<TextView, 'label' | 'where' | 'shape'> {
  const label = /^[^.:]+/.exec(said)?.[0] ?? key;
  return isForServants(key.slice('refusal.'.length))
    ? { label, where: 'En la consola, cuando la acción no es posible', shape: 'console' }
    : { label, where: 'Junto a la casilla o en un aviso, cuando algo no es posible', shape: 'refusal' };
}

function blanksOf(rule: WordingRule | null): TextBlankView[] {
  return (rule?.known ?? []).map((name) => ({
    name,
    explanation: blankAbout(name).explanation,
    required: rule?.required?.includes(name) ?? false,
  }));
}

const hasMarkup = (key: string) => isTextKey(key) && textRule(key).markup === true;

/** The text as the citizen will read it. Expects one that `checkText` let through. */
export function previewText(settings: InstitutionSettings, key: string, text: string): TextPreview {
  const markup = hasMarkup(key);
  const known = wordingRuleOf(key)?.known ?? [];
  const samples = Object.fromEntries(known.map((name) => [name, blankAbout(name).sample]));
  const said = fill(text, { ...samples, ...institutionValues(settings, { markup }) });
  return { text: said, html: markup ? renderMarkdown(said) : null };
}
