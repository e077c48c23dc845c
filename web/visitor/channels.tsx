import type { Channel, ChatBoot } from '../../src/protocol.ts';
import { texts } from './texts.ts';

/** The other ways to reach the institution: no screen is a dead end. */
export function Channels({ boot }: { boot: ChatBoot }) {
  return (
    <section class="channels" aria-labelledby="otros-canales">
      <h2 id="otros-canales">{texts.otherChannels}</h2>
      <dl>
        {[...boot.channels, { ...boot.pqrsd, kind: 'web' } as Channel].map((channel) => (
          <div key={channel.label}>
            <dt>{channel.label}</dt>
            <dd>
              <ChannelValue channel={channel} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

export function ChannelValue({ channel }: { channel: Pick<Channel, 'kind' | 'value'> }) {
  const href = addressOf(channel);
  return href === null ? <span>{channel.value}</span> : <a href={href}>{channel.value}</a>;
}

/** A blank that the institution has not filled in ("[por completar…]") is no link. */
function addressOf({ kind, value }: Pick<Channel, 'kind' | 'value'>): string | null {
  if (/[[\]\s]/.test(value) && kind !== 'phone') return null;
  if (kind === 'email') return `mailto:${value}`;
  if (kind === 'phone') return /\d{3}/.test(value) ? `tel:${value.replace(/[^\d+]/g, '')}` : null;
  if (kind === 'web') return /^https?:\/\//.test(value) ? value : `https://${value}`;
  return null;
}
