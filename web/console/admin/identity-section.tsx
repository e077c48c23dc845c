import type { JSX } from 'preact';
import type { SettingsForm } from '../../../src/protocol/settings.ts';
import * as api from '../api.ts';
import { TextField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Channels } from './channels-group.tsx';
import { Colours } from './colours-group.tsx';
import { FactsForm } from './facts.tsx';
import { LinesField, lineErrors } from './lines-field.tsx';
import { SettingsGroup, WithSettings, type GroupOf } from './settings-group.tsx';
import { Shield } from './shield-group.tsx';
import { wording } from './texts-wording.ts';

const said = wording.identity;

/** How the institution is called and looks, and how one reaches it. */
export function Identity(): JSX.Element {
  return (
    <div class="stack">
      <WithSettings>
        {(group) => (
          <>
            <Names {...group} />
            <Colours {...group} />
            <Shield {...group} />
            <Pages {...group} />
            <Features {...group} />
            <Channels {...group} />
            <Mail {...group} />
          </>
        )}
      </WithSettings>
      <Loaded asked="setup" ask={api.setupState}>
        {({ facts }, again) => (
          // Channels and mailbox have their own groups.
          <FactsForm facts={facts.filter(({ key }) => !/^(canal-|mailbox$)/.test(key))} onSaved={again} />
        )}
      </Loaded>
    </div>
  );
}

function Names(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.names}>
      {({ values, set, wrong }) => {
        const field = (name: 'name' | 'shortName' | 'launcherName') => ({
          name,
          label: said[name],
          value: values[name],
          error: wrong[name],
          onValue: (value: string) => set({ [name]: value }),
        });
        return (
          <>
            <TextField {...field('name')} />
            <TextField {...field('shortName')} />
            <TextField {...field('launcherName')} help={said.launcherHelp} />
            <LinesField
              label={said.sites}
              help={said.sitesHelp}
              name="sites"
              error={lineErrors(wrong, 'sites')}
              lines={values.sites}
              onLines={(sites) => set({ sites })}
            />
          </>
        );
      }}
    </SettingsGroup>
  );
}

function Pages(group: GroupOf): JSX.Element {
  const keys = Object.keys(said.pageNames) as (keyof SettingsForm['pageNames'])[];
  return (
    <SettingsGroup {...group} title={said.pages}>
      {({ values: { pageNames }, set, wrong }) =>
        keys.map((key) => (
          <TextField
            key={key}
            label={said.pageNames[key]}
            name={`pageNames.${key}`}
            value={pageNames[key]}
            error={wrong[`pageNames.${key}`]}
            onValue={(value) => set({ pageNames: { ...pageNames, [key]: value } })}
          />
        ))
      }
    </SettingsGroup>
  );
}

function Features(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.features} help={said.featuresHelp}>
      {({ values, set, wrong }) => {
        const features = values.features ?? { heading: '', items: [] };
        const put = (next: typeof features): void =>
          set({ features: next.heading === '' && next.items.length === 0 ? null : next });
        return (
          <>
            <TextField
              label={said.featuresHeading}
              name="features.heading"
              value={features.heading}
              error={wrong['features.heading']}
              onValue={(heading) => put({ ...features, heading })}
            />
            <LinesField
              label={said.featuresItems}
              name="features.items"
              error={lineErrors(wrong, 'features.items')}
              lines={features.items}
              onLines={(items) => put({ ...features, items })}
            />
          </>
        );
      }}
    </SettingsGroup>
  );
}

function Mail(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.mail}>
      {({ values, set, wrong }) => {
        const mail = values.mail ?? { senderName: '', replyTo: null };
        const put = (next: typeof mail): void =>
          set({ mail: next.senderName === '' && next.replyTo === null ? null : next });
        return (
          <>
            <TextField
              label={said.senderName}
              help={said.senderHelp}
              name="mail.senderName"
              value={mail.senderName}
              error={wrong['mail.senderName']}
              onValue={(senderName) => put({ ...mail, senderName })}
            />
            <TextField
              label={said.replyTo}
              name="mail.replyTo"
              type="email"
              value={mail.replyTo ?? ''}
              error={wrong['mail.replyTo']}
              onValue={(value) => put({ ...mail, replyTo: value === '' ? null : value })}
            />
          </>
        );
      }}
    </SettingsGroup>
  );
}
