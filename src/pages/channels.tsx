import type { InstitutionSettings } from '../institutions/preset-schema.ts';
import { UNFILLED } from '../institutions/preset-schema.ts';

type OtherChannel = InstitutionSettings['otherChannels'][number];
type ChannelKind = OtherChannel['kind'];

/** What no seed gives stays visible as a blank for the institution to fill. */
export function Blank() {
  return <span class="blank">{UNFILLED}</span>;
}

/** A fact as a link where it can be one. */
function ChannelValue({ kind, value }: { kind: ChannelKind; value: string }) {
  if (value === UNFILLED) return <Blank />;
  const href = hrefOf(kind, value);
  return href === null ? <>{value}</> : <a href={href}>{value}</a>;
}

export function ChannelList({ channels }: { channels: readonly OtherChannel[] }) {
  return (
    <dl class="channel-list">
      {channels.map(({ label, kind, fact }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <ChannelValue kind={kind} value={fact.value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Only http(s), mail and telephone: an address typed as "javascript:…" stays plain words. */
export function hrefOf(kind: ChannelKind, value: string): string | null {
  if (kind === 'email') return /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? `mailto:${value}` : null;
  if (kind === 'phone') return phoneHref(value);
  if (kind === 'web') return webHref(value);
  return null;
}

function phoneHref(value: string): string | null {
  const digits = value.replace(/[\s().-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : null;
}

function webHref(value: string): string | null {
  if (/^https?:\/\/\S+$/i.test(value)) return value;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(value) ? `https://${value}` : null;
}
