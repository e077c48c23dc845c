import type { ServiceEvent, ServiceStateView } from '../../src/protocol.ts';
import { openSharedStream } from './shared-stream.ts';

/**
 * What the service says, from now on: told at once when somebody closes or opens it, when the clock does, and again
 * every fifteen seconds. One stream for all the tabs of a browser.
 */
export function followService(
  institution: string,
  onService: (service: ServiceStateView) => void,
): { close(): void } {
  return openSharedStream<ServiceEvent>({
    name: `service:${institution}`,
    url: `/api/institutions/${institution}/state/stream`,
    onEvent: ({ service }) => onService(service),
    onLink: () => undefined,
  });
}
