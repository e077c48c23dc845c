import type { JSX } from 'preact';
import type { EntryFieldView, ExtraDataFieldView } from '../../../src/protocol.ts';
import type { SettingsForm } from '../../../src/protocol/settings.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { FieldList } from './field-list.tsx';
import { LinesField, lineErrors } from './lines-field.tsx';
import { asNumber, SettingsGroup, WithSettings, type Draft, type GroupOf } from './settings-group.tsx';
import { wording } from './texts-wording.ts';
import { WordsGroup } from './words-group.tsx';

const said = wording.fields;

/** What the chat asks for, and how long and how much may be written. */
export function FieldsAndLimits(): JSX.Element {
  return (
    <div class="stack">
      <WithSettings>
        {(group) => (
          <>
            <Forms {...group} />
            <Times {...group} />
            <Messages {...group} />
            <Misconduct {...group} />
            <WordsGroup {...group} />
            <Ending {...group} />
          </>
        )}
      </WithSettings>
    </div>
  );
}

function Forms(group: GroupOf): JSX.Element {
  return (
    <>
      <SettingsGroup {...group} title={said.entry} help={said.entryHelp}>
        {({ values, set, wrong }) => (
          <>
            {wrong.entryFields !== undefined && <p class="field-error">{wrong.entryFields}</p>}
            <FieldList
              path="entryFields"
              fields={values.entryFields}
              kinds={['text', 'select']}
              wrong={wrong}
              onChange={(fields) => set({ entryFields: fields as EntryFieldView[] })}
            />
          </>
        )}
      </SettingsGroup>
      <SettingsGroup {...group} title={said.extra} help={said.extraHelp}>
        {({ values, set, wrong }) => (
          <FieldList
            path="extraDataFields"
            fields={values.extraDataFields.map((field) => ({ ...field, required: false }))}
            kinds={['text', 'select', 'email', 'phone']}
            optionalOnly
            wrong={wrong}
            onChange={(fields) =>
              set({
                extraDataFields: fields.map(
                  ({ required: _required, ...field }) => field as ExtraDataFieldView,
                ),
              })
            }
          />
        )}
      </SettingsGroup>
    </>
  );
}

type NumberKey =
  'limitMinutes' | 'moreTimeFactor' | 'patienceMinutes' | 'messageMaxLength' | 'questionMaxLength';

function NumberSetting(props: { draft: Draft; name: NumberKey; label: string; help?: string }): JSX.Element {
  const { draft, name, label, help } = props;
  return (
    <TextField
      label={label}
      help={help}
      name={name}
      value={String(draft.values[name])}
      error={draft.wrong[name]}
      onValue={(value) => draft.set({ [name]: asNumber(value) })}
    />
  );
}

function Times(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.times}>
      {(draft) => (
        <>
          <NumberSetting draft={draft} name="limitMinutes" label={said.limit} />
          <NumberSetting draft={draft} name="moreTimeFactor" label={said.factor} help={said.factorHelp} />
          <NumberSetting draft={draft} name="patienceMinutes" label={said.patience} />
          <TextField
            label={said.queue}
            help={said.queueHelp}
            name="queueLimit"
            value={String(draft.values.queueLimit ?? '')}
            error={draft.wrong.queueLimit}
            onValue={(value) => draft.set({ queueLimit: value.trim() === '' ? null : asNumber(value) })}
          />
          <Warnings draft={draft} part="usual" label={said.usual} />
          <Warnings draft={draft} part="moreTime" label={said.withMore} />
        </>
      )}
    </SettingsGroup>
  );
}

function Warnings(props: { draft: Draft; part: 'usual' | 'moreTime'; label: string }): JSX.Element {
  const { draft, part, label } = props;
  const now = draft.values.warningSeconds ?? { usual: [], moreTime: [] };
  const name = `warningSeconds.${part}`;
  return (
    <LinesField
      label={label}
      help={said.warningsHelp}
      name={name}
      error={lineErrors(draft.wrong, name)}
      lines={now[part].map(String)}
      onLines={(lines) => draft.set({ warningSeconds: { ...now, [part]: lines.map(asNumber) } })}
    />
  );
}

function Messages(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.messages}>
      {(draft) => (
        <>
          <SelectField
            label={said.characters}
            name="characters"
            value={draft.values.characters}
            error={draft.wrong.characters}
            options={Object.entries(said.policies).map(([value, label]) => ({ value, label }))}
            onValue={(value) => draft.set({ characters: value as SettingsForm['characters'] })}
          />
          <NumberSetting draft={draft} name="messageMaxLength" label={said.messageMax} />
          <NumberSetting draft={draft} name="questionMaxLength" label={said.questionMax} />
        </>
      )}
    </SettingsGroup>
  );
}

function Misconduct(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.misconduct}>
      {({ values: { misconduct, publicFigures }, set, wrong }) => (
        <>
          <label class="check">
            <input
              type="checkbox"
              name="misconduct.restrictAtOnce"
              checked={misconduct.restrictAtOnce}
              onChange={(event) =>
                set({ misconduct: { ...misconduct, restrictAtOnce: event.currentTarget.checked } })
              }
            />
            {said.atOnce}
          </label>
          <TextField
            label={said.hours}
            name="misconduct.restrictHours"
            value={String(misconduct.restrictHours)}
            error={wrong['misconduct.restrictHours']}
            onValue={(value) => set({ misconduct: { ...misconduct, restrictHours: asNumber(value) } })}
          />
          <TextField
            label={said.maxDays}
            name="misconduct.agentMaxBanDays"
            value={String(misconduct.agentMaxBanDays)}
            error={wrong['misconduct.agentMaxBanDays']}
            onValue={(value) => set({ misconduct: { ...misconduct, agentMaxBanDays: asNumber(value) } })}
          />
          <LinesField
            label={said.figures}
            help={said.figuresHelp}
            name="publicFigures"
            error={lineErrors(wrong, 'publicFigures')}
            lines={publicFigures}
            onLines={(lines) => set({ publicFigures: lines })}
          />
        </>
      )}
    </SettingsGroup>
  );
}

function Ending(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.ending}>
      {({ values: { copies, farewellUrl }, set, wrong }) => (
        <>
          <SelectField
            label={said.atEnd}
            name="copies.atEnd"
            value={copies.atEnd}
            error={wrong['copies.atEnd']}
            options={Object.entries(said.copies).map(([value, label]) => ({ value, label }))}
            onValue={(value) => set({ copies: { ...copies, atEnd: value as 'none' | 'mail' } })}
          />
          {copies.atEnd === 'mail' && (
            <TextField
              label={said.mailbox}
              name="copies.mailbox"
              type="email"
              value={copies.mailbox ?? ''}
              error={lineErrors(wrong, 'copies.mailbox')}
              onValue={(mailbox) => set({ copies: { ...copies, mailbox } })}
            />
          )}
          <TextField
            label={said.farewell}
            help={said.farewellHelp}
            name="farewellUrl"
            value={farewellUrl ?? ''}
            error={wrong.farewellUrl}
            onValue={(value) => set({ farewellUrl: value === '' ? null : value })}
          />
        </>
      )}
    </SettingsGroup>
  );
}
