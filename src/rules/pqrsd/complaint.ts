import { perhaps, whenTold, type Family } from '../cues/weigh.ts';
import { JUDGEMENT, MISTREATED, NAMED_COMPLAINT, RUDE_PERSON } from './discontent.ts';
import { SERVANT } from './words.ts';

/** What whoever tells it was told, asked or given in the ordinary course of things. */
const ORDINARY =
  '(?:dijo que|dicen que|dice que (?:debo|tengo|si|hay|los|el)|mando|mandaron|recomend\\w+|expli\\w+|inform\\w+|indic\\w+|ayud\\w+|llam(?:o|aron) (?:para|a|de)|pidio (?:el|la|los|las|que|un|una)|amabl\\w+|gracias|atiende|excelente|queda en|trabaja en|hizo la visita|hace las visitas|fue bien|bien|sug\\w+|aviso que|entrego (?:el|la|los|las)|esta en)';

/** A servant and what they did: people do not tell it to praise the procedure. */
const TOLD_OF_A_SERVANT = whenTold(
  String.raw`(?<!(?:hablar con|cita con|dijo|mando|recomendo|soy|para|busco|como) (?:el |la |los |las |un |una )?)${SERVANT}(?! (?:\w+ ){0,4}${ORDINARY})(?: \w+){0,4} (?:me|nos|le|les|no|ni|se|uno|y|sin|siempre|nunca|nadie|cobr\w+|pid\w+|llega|lleg\w+ (?:borrach|tarde|tomad)\w*|hizo|deja|dejo|met\w+|anda\w*|tom\w+|contrata|hacen|tumb\w+|quit\w+|bot\w+|us\w+|vend\w+|habl\w+|solo) \w+`,
);

export const COMPLAINT: Family<'complaint'> = {
  kind: 'complaint',
  cues: [NAMED_COMPLAINT, MISTREATED, JUDGEMENT, ...RUDE_PERSON, perhaps(SERVANT), TOLD_OF_A_SERVANT],
};
