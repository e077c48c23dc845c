import type { JSX } from 'preact';
import type { SettingsForm } from '../../../src/protocol/settings.ts';
import { wordsTexts } from '../texts-words.ts';
import { SelectField } from '../ui/field.tsx';
import { SettingsGroup, type GroupOf } from './settings-group.tsx';

const said = wordsTexts.settings;

/** Personal data and respect: what is refused, what is hidden, what is only warned about. */
export function WordsGroup(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.title} help={said.help}>
      {({ values: { privacy, conduct }, set, wrong }) => (
        <>
          <label class="check">
            <input
              type="checkbox"
              name="privacy.refuseFromStaff"
              checked={privacy.refuseFromStaff}
              onChange={(event) =>
                set({ privacy: { ...privacy, refuseFromStaff: event.currentTarget.checked } })
              }
            />
            {said.refuse}
          </label>
          <label class="check">
            <input
              type="checkbox"
              name="privacy.maskFromCitizens"
              checked={privacy.maskFromCitizens}
              onChange={(event) =>
                set({ privacy: { ...privacy, maskFromCitizens: event.currentTarget.checked } })
              }
            />
            {said.mask}
          </label>
          <SelectField
            label={said.abuse}
            name="conduct.abuse"
            value={conduct.abuse}
            error={wrong['conduct.abuse']}
            options={Object.entries(said.abuseChoices).map(([value, label]) => ({ value, label }))}
            onValue={(value) =>
              set({ conduct: { ...conduct, abuse: value as SettingsForm['conduct']['abuse'] } })
            }
          />
        </>
      )}
    </SettingsGroup>
  );
}
