import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BanView } from '../../../src/protocol.ts';
import * as api from '../api.ts';
import { now } from '../clock.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { LongField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';

const said = texts.admin;

export function Bans(): JSX.Element {
  return (
    <div class="stack">
      <Loaded asked="bans" ask={api.bans}>
        {({ bans }, again) =>
          bans.length === 0 ? (
            <p class="empty">{said.noBans}</p>
          ) : (
            <ul class="bans">
              {bans.map((one) => (
                <Ban key={one.id} one={one} again={again} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Ban({ one, again }: { one: BanView; again: () => void }): JSX.Element {
  const over = one.until <= now.value;
  return (
    <li>
      <span>
        <span class="tag">{said.banKinds[one.kind]}</span> <strong class="number">{one.value}</strong>
      </span>
      <span>{one.reason}</span>
      <span class="soft">
        {one.authorName} · {dateAndHour(one.createdAt)} ·{' '}
        {one.liftedAt !== null
          ? said.lifted(dateAndHour(one.liftedAt))
          : over
            ? said.over
            : said.until(dateAndHour(one.until))}
      </span>
      {one.liftedAt === null && !over && (
        <button
          type="button"
          class="button-plain button-small"
          onClick={() => openDialog(() => <LiftDialog ban={one} again={again} />)}
        >
          {said.lift}
        </button>
      )}
    </li>
  );
}

function LiftDialog({ ban, again }: { ban: BanView; again: () => void }): JSX.Element {
  const reason = useSignal('');
  const lift = async (): Promise<void> => {
    await watched(api.liftBan(ban.id, reason.value.trim()));
    again();
  };
  return (
    <Confirm title={said.lift} onConfirm={lift}>
      <p>
        {said.banKinds[ban.kind]}: <strong class="number">{ban.value}</strong>
      </p>
      <p>{said.liftHelp}</p>
      <LongField
        label={said.liftReason}
        name="reason"
        value={reason.value}
        onValue={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}
