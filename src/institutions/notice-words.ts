import { fill } from './blanks.ts';
import type { InstitutionSettings } from './preset-schema.ts';
import { institutionValues } from './say.ts';
import { institutionBlanks, textKeys } from './text-keys.ts';

/** Blanks of the notice that stay in the accepted words: they are filled when it is shown. */
const noticeMoments = textKeys.privacy_notice.blanks;

/** Every blank that the words of a notice may have, and those without which they would not say who keeps the data. */
export const noticeRule = {
  known: [...textKeys.privacy_notice.blanks, ...institutionBlanks] as readonly string[],
  required: textKeys.privacy_notice.required as readonly string[],
};

export const NOTICE_TITLE = 'Tratamiento de datos personales';

export const noticeTitle = ({ noticeHeading }: InstitutionSettings): string => noticeHeading ?? NOTICE_TITLE;

/**
 * The words that are accepted name who keeps the data (Ley 1581/2012 art. 12): the institution's blanks are filled when
 * a version is made, so that a later change of a fact does not change what somebody accepted.
 */
export function noticeWords(template: string, settings: InstitutionSettings): string {
  const moments = Object.fromEntries(noticeMoments.map((blank) => [blank, `{${blank}}`]));
  return fill(template, { ...institutionValues(settings), ...moments });
}
