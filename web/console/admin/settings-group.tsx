import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { SettingsForm, SettingsView } from '../../../src/protocol/settings.ts';
import { decisionWords } from '../../../src/rules/decision-words.ts';
import { settingLabel } from '../../../src/rules/setting-labels.ts';
import { note } from '../announcer.tsx';
import { codeOf, fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Loaded } from '../ui/loaded.tsx';
import * as api from './api-texts.ts';
import { Conflict } from './conflict.tsx';
import { wording } from './texts-wording.ts';

/** What the fields of a group need: what each says now, how to change it and what is wrong with it. */
export interface Draft {
  values: SettingsForm;
  set: (patch: Partial<SettingsForm>) => void;
  wrong: Record<string, string>;
}

export interface GroupOf {
  view: SettingsView;
  onSaved: () => void;
}

/** Asks for the settings once and again after each change. */
export function WithSettings({ children }: { children: (group: GroupOf) => JSX.Element }): JSX.Element {
  return (
    <Loaded asked="settings" ask={api.settings}>
      {(view, again) => children({ view, onSaved: again })}
    </Loaded>
  );
}

const none: Record<string, string> = {};

/** Settings that are saved together. What was not touched is not sent. */
export function SettingsGroup(
  props: GroupOf & { title: string; help?: string; children: (draft: Draft) => ComponentChildren },
): JSX.Element {
  const draft = useSignal<Partial<SettingsForm>>({});
  // What was on the screen when the first field was touched: another group that is saved asks for the settings anew.
  const opened = useSignal<SettingsView | null>(null);
  const wrong = useSignal<Record<string, string>>(none);
  const other = useSignal('');
  const meanwhile = useSignal<{ view: SettingsView; message: string } | null>(null);
  const settled = (): void => {
    draft.value = {};
    opened.value = null;
    meanwhile.value = null;
    props.onSaved();
  };
  const save = async ({ revision, settings }: SettingsView): Promise<void> => {
    wrong.value = none;
    other.value = '';
    const patch = draft.value;
    try {
      await watched(api.saveSettings({ revision, base: baseOf(settings, patch), patch }));
      note(wording.savedGroup);
      settled();
    } catch (failure) {
      if (codeOf(failure) === 'changed_meanwhile') {
        meanwhile.value = { view: await watched(api.settings()), message: messageOf(failure) };
        return;
      }
      wrong.value = fieldErrors(failure);
      if (Object.keys(wrong.value).length === 0) other.value = messageOf(failure);
    }
  };
  const conflict = meanwhile.value;
  const isTouched = Object.keys(draft.value).length > 0;
  return (
    <form
      class="settings-group"
      noValidate
      aria-label={props.title}
      onSubmit={(event) => {
        event.preventDefault();
        void save(opened.value ?? props.view);
      }}
    >
      <h2>{props.title}</h2>
      {props.help !== undefined && <p class="soft">{props.help}</p>}
      <ErrorSummary errors={wrong.value} other={other.value} />
      {conflict && (
        <Conflict
          message={conflict.message}
          versions={versions(conflict.view.settings, draft.value)}
          onKeepMine={() => void save(conflict.view)}
          onUseNow={settled}
        />
      )}
      {/* Another revision: what the fields show begins anew; what was typed is in the draft. */}
      <div class="settings-fields" key={props.view.revision}>
        {props.children({
          values: { ...props.view.settings, ...draft.value },
          set: (patch) => {
            opened.value ??= props.view;
            draft.value = { ...draft.value, ...patch };
          },
          wrong: wrong.value,
        })}
      </div>
      <p>
        <button type="submit" class={isTouched ? 'button' : 'button-plain'} aria-disabled={!isTouched}>
          {wording.saveGroup(props.title)}
        </button>
      </p>
    </form>
  );
}

function baseOf(settings: SettingsForm, patch: Partial<SettingsForm>): Partial<SettingsForm> {
  const keys = Object.keys(patch) as (keyof SettingsForm)[];
  return Object.fromEntries(keys.map((key) => [key, settings[key]]));
}

function versions(now: SettingsForm, mine: Partial<SettingsForm>) {
  const keys = Object.keys(mine) as (keyof SettingsForm)[];
  return keys.map((key) => ({
    label: settingLabel([key]),
    now: decisionWords(key, now[key]),
    mine: decisionWords(key, mine[key]),
  }));
}

/** What is no whole number goes as it was typed: the server says what it must be. */
export function asNumber(typed: string): number {
  const text = typed.trim();
  return (/^\d+$/.test(text) ? Number(text) : text) as number;
}
