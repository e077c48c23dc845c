export type PersonalDataKind =
  'identity' | 'nit' | 'phone' | 'email' | 'card' | 'account' | 'address' | 'password';

/** A place of the text, half-open, in UTF-16 units. */
export interface Passage {
  kind: PersonalDataKind;
  from: number;
  to: number;
  /** False: only its shape speaks for it ("52345678" without a word around it). It is asked, never refused. */
  sure: boolean;
}
