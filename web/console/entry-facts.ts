import type { ConversationDetails } from '../../src/protocol.ts';
import { texts } from './texts.ts';

export type Fact = [label: string, value: string];

/** "datos inicialmente solicitados": who, where to write, what about, and the other fields of the form, each once. */
export function entryFacts(name: string, details: ConversationDetails): Fact[] {
  const facts: Fact[] = [
    [texts.details.name, name],
    [texts.details.email, details.email],
    [texts.details.question, details.question],
  ];
  for (const { label, value } of details.form) {
    if (!facts.some(([, known]) => known === value)) facts.push([label, value]);
  }
  return facts.filter(([, value]) => value !== '');
}
