import { perhaps, type Family } from '../cues/weigh.ts';
import { JUDGEMENT, MISTREATED, NAMED_COMPLAINT, RUDE_PERSON } from './discontent.ts';
import { SERVANT } from './words.ts';

export const COMPLAINT: Family<'complaint'> = {
  kind: 'complaint',
  cues: [NAMED_COMPLAINT, MISTREATED, JUDGEMENT, ...RUDE_PERSON, perhaps(SERVANT, 'ustedes alla|aca|aqui no')],
};
