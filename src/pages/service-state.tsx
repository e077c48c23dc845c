import type { ServiceStateView } from '../protocol.ts';
import { stateWords, texts } from './texts.ts';

interface ServiceStateProps {
  institutionId: string;
  service: ServiceStateView;
}

/**
 * Is the chat open, and until when? web/page.ts keeps it true without a reload: it reads the words of each state
 * from here, so that they are written once.
 */
export function ServiceState({ institutionId, service }: ServiceStateProps) {
  return (
    <div
      class="service-state"
      data-service={institutionId}
      data-state={service.state}
      data-words={JSON.stringify(stateWords)}
      data-next={String(service.closesAt ?? service.opensAt ?? '')}
      data-now={String(service.now)}
    >
      <p class="service-word">
        <span class="service-mark" aria-hidden="true" />
        <span>
          <strong data-live="word">{stateWords[service.state]}</strong>{' '}
          <span data-live="summary">{service.summary}</span>
        </span>
      </p>
      <p class="soft" data-live="leave" hidden={service.state === 'open'}>
        {texts.leave}
      </p>
      <p class="visually-hidden" role="status" data-live="said" />
    </div>
  );
}
