import type { JSX } from 'preact';
import type { ChannelForm } from '../../../src/protocol/settings.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { lineErrors } from './lines-field.tsx';
import { SettingsGroup, type GroupOf } from './settings-group.tsx';
import { wording } from './texts-wording.ts';

const said = wording.identity;
const kinds = Object.entries(said.channelKinds).map(([value, label]) => ({ value, label }));

/** The other ways to reach the institution, for whom the chat cannot help. */
export function Channels(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.channels}>
      {({ values: { otherChannels }, set, wrong }) => (
        <>
          {otherChannels.map((channel, at) => (
            <Channel
              key={at}
              channel={channel}
              at={at}
              wrong={wrong}
              onChange={(changed) =>
                set({ otherChannels: otherChannels.flatMap((it, i) => (i === at ? (changed ?? []) : it)) })
              }
            />
          ))}
          <p>
            <button
              type="button"
              class="button-plain"
              onClick={() =>
                set({ otherChannels: [...otherChannels, { label: '', kind: 'web', value: '' }] })
              }
            >
              {said.addChannel}
            </button>
          </p>
        </>
      )}
    </SettingsGroup>
  );
}

function Channel(props: {
  channel: ChannelForm;
  at: number;
  wrong: Record<string, string>;
  /** Null: taken away. */
  onChange: (channel: ChannelForm | null) => void;
}): JSX.Element {
  const { channel, at, wrong, onChange } = props;
  const path = `otherChannels.${at}`;
  return (
    <fieldset class="one-field">
      <legend>{said.channel(at + 1, channel.label)}</legend>
      <TextField
        label={said.channelLabel}
        name={`${path}.label`}
        value={channel.label}
        error={wrong[`${path}.label`]}
        onValue={(label) => onChange({ ...channel, label })}
      />
      <SelectField
        label={said.channelKind}
        name={`${path}.kind`}
        value={channel.kind}
        options={kinds}
        onValue={(value) => onChange({ ...channel, kind: value as ChannelForm['kind'] })}
      />
      <TextField
        label={said.channelValue}
        name={`${path}.value`}
        value={channel.value ?? ''}
        error={wrong[`${path}.value`] ?? lineErrors(wrong, `${path}.fact`)}
        onValue={(value) => onChange({ ...channel, value })}
      />
      <p>
        <button
          type="button"
          class="button-plain button-small"
          aria-label={said.removeChannel(channel.label === '' ? String(at + 1) : channel.label)}
          onClick={() => onChange(null)}
        >
          {wording.fields.remove}
        </button>
      </p>
    </fieldset>
  );
}
