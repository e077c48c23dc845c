import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { FactView } from '../../../src/protocol.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { codeOf, fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';
import { Conflict } from './conflict.tsx';

const said = texts.admin;

type Base = Record<string, string | null>;

/**
 * What no seed gives and citizens read: NIT, address, telephone, mailbox, links. Only what changed is sent, with what
 * it said when it was touched.
 */
export function FactsForm({ facts, onSaved }: { facts: FactView[]; onSaved: () => void }): JSX.Element {
  const typed = useSignal<Record<string, string>>({});
  const base = useSignal<Base>({});
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const meanwhile = useSignal<{ facts: FactView[]; message: string } | null>(null);
  const settled = (): void => {
    typed.value = {};
    base.value = {};
    wrong.value = {};
    refused.value = '';
    meanwhile.value = null;
    onSaved();
  };
  const failed = async (failure: unknown): Promise<void> => {
    if (codeOf(failure) === 'changed_meanwhile') {
      meanwhile.value = { facts: (await watched(api.setupState())).facts, message: messageOf(failure) };
      return;
    }
    meanwhile.value = null;
    wrong.value = fieldErrors(failure);
    refused.value = Object.keys(wrong.value).length === 0 ? messageOf(failure) : '';
  };
  const save = async (seen: Base): Promise<void> => {
    if (Object.keys(typed.value).length === 0) return;
    try {
      await watched(api.saveFacts({ base: seen, values: typed.value }));
      note(said.factsSaved);
      settled();
    } catch (failure) {
      await failed(failure);
    }
  };
  const conflict = meanwhile.value;
  const isTouched = Object.keys(typed.value).length > 0;
  return (
    <form
      class="facts-form"
      noValidate
      aria-label={said.facts}
      onSubmit={(event) => {
        event.preventDefault();
        void save(base.value);
      }}
    >
      <h2>{said.facts}</h2>
      <p class="soft">{said.factsHelp}</p>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      {conflict && (
        <Conflict
          message={conflict.message}
          versions={bothSides(conflict.facts, { typed: typed.value, base: base.value })}
          onKeepMine={() => {
            base.value = valuesOf(conflict.facts);
            void save(base.value);
          }}
          onUseNow={settled}
        />
      )}
      {facts.map((fact) => (
        <TextField
          key={fact.key}
          label={fact.label}
          name={fact.key}
          type={fact.kind === 'phone' ? 'tel' : fact.kind === 'email' ? 'email' : 'text'}
          value={typed.value[fact.key] ?? fact.value ?? ''}
          error={wrong.value[fact.key]}
          onValue={(value) => {
            if (!(fact.key in typed.value)) base.value = { ...base.value, [fact.key]: fact.value };
            typed.value = { ...typed.value, [fact.key]: value };
          }}
        />
      ))}
      <button type="submit" class={isTouched ? 'button' : 'button-plain'} aria-disabled={!isTouched}>
        {said.saveFacts}
      </button>
    </form>
  );
}

const valuesOf = (facts: FactView[]): Base => Object.fromEntries(facts.map(({ key, value }) => [key, value]));

/** Only what both of them changed; the rest of what was typed is nobody's conflict. */
function bothSides(now: FactView[], { typed, base }: { typed: Record<string, string>; base: Base }) {
  return now.flatMap(({ key, label, value }) => {
    const mine = typed[key];
    if (mine === undefined || value === base[key]) return [];
    return [{ label, now: value ?? said.nothing, mine: mine === '' ? said.nothing : mine }];
  });
}
