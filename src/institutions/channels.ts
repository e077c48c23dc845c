import type { Channel } from '../protocol.ts';
import type { InstitutionSettings } from './preset-schema.ts';

/** The other ways to reach the institution; a blank that nobody filled stays visible. */
export function channelsOf({ otherChannels }: InstitutionSettings): Channel[] {
  return otherChannels.map(({ label, kind, fact }) => ({ label, kind, value: fact.value }));
}

export function pqrsdOf({ pageNames, contact }: InstitutionSettings): { label: string; value: string } {
  return { label: pageNames.pqrsd, value: contact.pqrsd.value };
}
