import type { JSX } from 'preact';
import { contrast } from '../../../src/rules/contrast.ts';
import { TextField } from '../ui/field.tsx';
import { SettingsGroup, type GroupOf } from './settings-group.tsx';
import { wording } from './texts-wording.ts';

const said = wording.identity;
const COLOUR = /^#[0-9a-f]{6}$/i;
const AA = 4.5;

/** Whether they can be read is shown while they are chosen; the server does not save those that cannot. */
export function Colours(group: GroupOf): JSX.Element {
  return (
    <SettingsGroup {...group} title={said.colours}>
      {({ values: { identity }, set, wrong }) => (
        <>
          {(['main', 'tint'] as const).map((name) => (
            <div key={name} class="colour">
              <TextField
                label={said[name]}
                help={said.colourHelp}
                name={`identity.${name}`}
                value={identity[name]}
                error={wrong[`identity.${name}`]}
                onValue={(value) => set({ identity: { ...identity, [name]: value.trim() } })}
              />
              <input
                type="color"
                aria-label={`${said[name]}: muestra`}
                value={COLOUR.test(identity[name]) ? identity[name].toLowerCase() : '#000000'}
                onInput={(event) => set({ identity: { ...identity, [name]: event.currentTarget.value } })}
              />
            </div>
          ))}
          <Contrasts {...identity} />
        </>
      )}
    </SettingsGroup>
  );
}

function Contrasts({ main, tint }: { main: string; tint: string }): JSX.Element | null {
  if (!COLOUR.test(main) || !COLOUR.test(tint)) return null;
  return (
    <div role="status" class="stack">
      <Contrast where={said.onWhite} one={main} other="#ffffff" />
      <Contrast where={said.onTint} one={main} other={tint} />
    </div>
  );
}

function Contrast({ where, one, other }: { where: string; one: string; other: string }): JSX.Element {
  const ratio = contrast(one, other);
  // Rounded down: 4,49 is not 4,5.
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
  const isEnough = ratio >= AA;
  return (
    <p class={isEnough ? 'state state-good' : 'state state-bad'}>
      {said.contrast(where, shown)}: {isEnough ? said.enough : said.tooLow}
    </p>
  );
}
