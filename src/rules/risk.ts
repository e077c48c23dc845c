import { heard } from './cues/heard.ts';
import { openScales, type Family } from './cues/weigh.ts';
import { remembered } from './remembered.ts';
import { EMERGENCY } from './risk/emergency.ts';
import { LIFE } from './risk/life.ts';
import { THREAT } from './risk/threat.ts';
import { isLaughing, withoutFigures, withoutTopics } from './risk/topics.ts';
import { VIOLENCE } from './risk/violence.ts';

/**
 * `threat`: against the public servant. `life`: somebody may hurt themselves. `violence`: somebody is being hurt.
 * `emergency`: fire, an injured person, a flood, a robbery under way.
 */
export type Risk = 'threat' | 'life' | 'violence' | 'emergency';

export const RISK_FAMILIES: readonly Family<Risk>[] = [LIFE, VIOLENCE, EMERGENCY, THREAT];
const weighed = openScales(RISK_FAMILIES);

/** The clearest sign of risk in a text, or undefined. It only brings the servant a card; nobody is refused for it. */
export const riskIn = remembered((text): Risk | undefined => {
  const heardText = withoutTopics(heard(text));
  // Most messages are about nothing of this: only the few are read again without their jokes and figures of speech.
  if (!weighed(heardText)) return undefined;
  return weighed(withoutFigures(heardText), isLaughing(text) ? 'emergency' : undefined);
});
