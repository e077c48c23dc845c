import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { BanPreview, BanView } from '../../../src/protocol/bans.ts';
import { newId } from '../../lib/new-id.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { banDurations } from '../desk/ban-durations.ts';
import { fieldErrors, messageOf, Unready } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { banTexts as said } from '../texts-bans.ts';
import { BanFields, freshAnswers } from '../ui/ban-fields.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { LongField, SelectField, TextField } from '../ui/field.tsx';

type Errors = Record<string, string>;
const none: Errors = {};

/** By hand: an address, a range or an e-mail; whom it reaches is seen before it can be done. */
export function AddDialog({ maxHours, again }: { maxHours: number; again: () => void }): JSX.Element {
  const id = useSignal(newId());
  const kind = useSignal<'ip' | 'email'>('ip');
  const value = useSignal('');
  const preview = useSignal<BanPreview | null>(null);
  const answers = useSignal(freshAnswers(maxHours));
  const errors = useSignal(none);
  const look = async (): Promise<void> => {
    errors.value = none;
    try {
      preview.value = await watched(api.previewByHand(kind.value, value.value.trim()));
    } catch (failure) {
      preview.value = null;
      errors.value = { value: messageOf(failure) };
    }
  };
  const add = async (): Promise<void> => {
    errors.value = answers.value.reason.trim() === '' ? { reason: said.noReason } : none;
    if (preview.value === null) {
      await look();
      throw new Unready(errors.value.value ?? said.lookFirst);
    }
    if (errors.value.reason !== undefined) throw new Unready(said.noReason);
    const { hours, ...words } = answers.value;
    const wanted = {
      id: id.value,
      kind: kind.value,
      value: value.value.trim(),
      ...words,
      hours: Number(hours),
    };
    try {
      const made = await watched(api.banByHand(wanted));
      note(said.done(dateAndHour(made.until)));
      again();
    } catch (failure) {
      errors.value = fieldErrors(failure);
      throw failure;
    }
  };
  const retype = (): void => {
    preview.value = null;
    errors.value = none;
  };
  return (
    <Confirm title={said.add} danger onConfirm={add}>
      <SelectField
        label={said.addKind}
        name="kind"
        value={kind.value}
        options={Object.entries(said.addKinds).map(([one, label]) => ({ value: one, label }))}
        onValue={(one) => {
          kind.value = one === 'email' ? 'email' : 'ip';
          retype();
        }}
      />
      <TextField
        label={said.addValue[kind.value]}
        help={said.addHelp[kind.value]}
        name="value"
        value={value.value}
        error={errors.value.value ?? errors.value.address ?? errors.value.email}
        onValue={(typed) => {
          value.value = typed;
          retype();
        }}
      />
      <p>
        <button type="button" class="button-plain" onClick={() => void look()}>
          {said.look}
        </button>
      </p>
      <div role="status">{preview.value && <Reach kind={kind.value} preview={preview.value} />}</div>
      <BanFields answers={answers} maxHours={maxHours} errors={errors.value} />
    </Confirm>
  );
}

function Reach({ kind, preview }: { kind: 'ip' | 'email'; preview: BanPreview }): JSX.Element {
  const { value, othersIn30Days, othersNow } = preview;
  return (
    <div class={othersIn30Days + othersNow > 0 ? 'notice notice-warning' : 'notice'}>
      <p>{said.reaches(value)}</p>
      {kind === 'ip' && <p>{said.everybody(othersIn30Days)}</p>}
      {othersNow > 0 && <p>{said.nowByHand(othersNow)}</p>}
    </div>
  );
}

export function LiftDialog({ ban, again }: { ban: BanView; again: () => void }): JSX.Element {
  const reason = useSignal('');
  const errors = useSignal(none);
  const lift = async (): Promise<void> => {
    try {
      await watched(api.liftBan(ban.id, reason.value.trim()));
    } catch (failure) {
      errors.value = fieldErrors(failure);
      throw failure;
    }
    note(said.liftedDone);
    again();
  };
  return (
    <Confirm title={said.lift} onConfirm={lift}>
      <What ban={ban} />
      <p>{said.liftHelp}</p>
      <LongField
        label={said.reason}
        name="reason"
        value={reason.value}
        error={errors.value.reason}
        onValue={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}

export function ExtendDialog(props: { ban: BanView; maxHours: number; again: () => void }): JSX.Element {
  const { ban, maxHours, again } = props;
  const choices = banDurations(maxHours);
  const reason = useSignal('');
  const hours = useSignal(String(choices.find((h) => h > 24) ?? maxHours));
  const errors = useSignal(none);
  const extend = async (): Promise<void> => {
    try {
      const made = await watched(api.extendBan(ban.id, Number(hours.value), reason.value.trim()));
      note(said.done(dateAndHour(made.until)));
    } catch (failure) {
      errors.value = fieldErrors(failure);
      throw failure;
    }
    again();
  };
  return (
    <Confirm title={said.extend} onConfirm={extend}>
      <What ban={ban} />
      <p>{said.extendHelp(dateAndHour(ban.until))}</p>
      <SelectField
        label={said.extendDuration}
        name="hours"
        value={hours.value}
        error={errors.value.hours}
        options={choices.map((h) => ({ value: String(h), label: said.hours(h) }))}
        onValue={(value) => (hours.value = value)}
      />
      <LongField
        label={said.reason}
        name="reason"
        value={reason.value}
        error={errors.value.reason}
        onValue={(value) => (reason.value = value)}
      />
    </Confirm>
  );
}

function What({ ban }: { ban: BanView }): JSX.Element {
  return (
    <p>
      {said.kinds[ban.kind]}:{' '}
      <strong class="number">{ban.kind === 'session' ? said.browser : ban.value}</strong>
    </p>
  );
}
