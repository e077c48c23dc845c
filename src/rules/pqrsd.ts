import { heard } from './cues/heard.ts';
import { openScales, type Family } from './cues/weigh.ts';
import { withoutNews } from './pqrsd/about.ts';
import { CLAIM } from './pqrsd/claim.ts';
import { COMPLAINT } from './pqrsd/complaint.ts';
import { DENUNCIATION } from './pqrsd/denunciation.ts';
import { FILING } from './pqrsd/filing.ts';
import { PETITION } from './pqrsd/petition.ts';
import { SUGGESTION } from './pqrsd/suggestion.ts';
import { remembered } from './remembered.ts';

/** What may not be attended here (Putumayo): "Peticiones, quejas, reclamos o denuncias …, ni tampoco para radicar documentos". */
export type PqrsdKind = 'petition' | 'complaint' | 'claim' | 'suggestion' | 'denunciation' | 'filing';

export const PQRSD_FAMILIES: readonly Family<PqrsdKind>[] = [
  DENUNCIATION,
  FILING,
  PETITION,
  SUGGESTION,
  COMPLAINT,
  CLAIM,
];

const weighed = openScales(PQRSD_FAMILIES);

/** What the words look like, or undefined. A hint, never a refusal: the person is shown the way to file. */
export const pqrsdIn = remembered((text): PqrsdKind | undefined => weighed(withoutNews(heard(text))));
