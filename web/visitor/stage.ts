import type { ChatBoot, ConversationView, ServiceState, ServiceStateView } from '../../src/protocol.ts';

/** One screen, one thought. */
export type Stage =
  | 'loading'
  | 'broken'
  | 'banned'
  | 'away'
  | 'opening'
  | 'rules'
  | 'declined'
  | 'entry'
  | 'waiting'
  | 'talking'
  | 'received';

/** Where a person who arrives (or reloads) stands. */
export function firstStage(boot: ChatBoot): Stage {
  if (boot.conversation !== null && boot.conversation.state !== 'ended')
    return conversationStage(boot.conversation);
  if (boot.banned !== null) return 'banned';
  if (boot.service.state !== 'open') return 'away';
  if (boot.opening !== null) return 'opening';
  return afterOpening(boot);
}

export function afterOpening(boot: ChatBoot): Stage {
  return boot.accepted ? 'entry' : 'rules';
}

/** Handed back to the queue in the middle of a conversation, the person goes on seeing what was said. */
export function conversationStage(view: ConversationView): Stage {
  return view.state === 'waiting' && view.lastSeq === 0 ? 'waiting' : 'talking';
}

/** On the way in when the counter closes: the way ends there. With nobody connected one may still wait for somebody. */
export function stops(stage: Stage, service: ServiceState): boolean {
  const onTheWay = stage === 'opening' || stage === 'rules' || stage === 'entry';
  return onTheWay && service !== 'open' && service !== 'nobody';
}

/** Name of the text that offers whoever waits to leave the question; null while there is nothing to offer. */
export function waitingOffer(
  service: Pick<ServiceStateView, 'state' | 'closesAt'> | null,
  patienceOver: boolean,
): string | null {
  if (service?.state === 'suspended') return 'closed_now';
  // In the last minutes nobody new enters, but the hours of those who wait are not over.
  if (service?.state === 'closed' && service.closesAt === null) return 'still_in_queue';
  return patienceOver ? 'patience_offer' : null;
}
