import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { FactView } from '../../../src/protocol.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { fieldErrors, messageOf } from '../failure.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { TextField } from '../ui/field.tsx';

const said = texts.admin;

/** What no seed gives and citizens read: NIT, address, telephone, mailbox, links. Only what changed is sent. */
export function FactsForm({ facts, onSaved }: { facts: FactView[]; onSaved: () => void }): JSX.Element {
  const typed = useSignal<Record<string, string>>({});
  const wrong = useSignal<Record<string, string>>({});
  const refused = useSignal('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (Object.keys(typed.value).length === 0) return;
    try {
      await watched(api.saveFacts(typed.value));
      typed.value = {};
      wrong.value = {};
      refused.value = '';
      note(said.factsSaved);
      onSaved();
    } catch (failure) {
      wrong.value = fieldErrors(failure);
      refused.value = Object.keys(wrong.value).length === 0 ? messageOf(failure) : '';
    }
  };
  const isTouched = Object.keys(typed.value).length > 0;
  return (
    <form class="facts-form" noValidate aria-label={said.facts} onSubmit={(event) => void save(event)}>
      <h2>{said.facts}</h2>
      <p class="soft">{said.factsHelp}</p>
      <ErrorSummary errors={wrong.value} other={refused.value} />
      {facts.map((fact) => (
        <TextField
          key={fact.key}
          label={fact.label}
          name={fact.key}
          type={fact.kind === 'phone' ? 'tel' : fact.kind === 'email' ? 'email' : 'text'}
          value={typed.value[fact.key] ?? fact.value ?? ''}
          error={wrong.value[fact.key]}
          onValue={(value) => {
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
