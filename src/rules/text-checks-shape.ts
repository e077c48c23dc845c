import type { PersonalDataKind } from './personal-data/passage.ts';

/** What the server found in a text before it goes out; shared with both browser applications. */
export interface TextChecks {
  warnings: TextWarning[];
  findings: TextFinding[];
}

export type TextWarning = 'personal_data' | 'secrets' | 'abuse';

/** A place of the text as it is stored (NFC, without spaces around it), half-open, in UTF-16 units. */
export interface TextFinding {
  kind: PersonalDataKind;
  from: number;
  to: number;
  /** It goes out only with a mark. */
  must: boolean;
}

/** What the servant answers for one finding. */
export interface SendingMark {
  from: number;
  to: number;
  mark: 'not_personal' | 'same_person';
}
