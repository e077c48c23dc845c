import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ChangeView } from '../../../src/protocol.ts';
import { decisionWords } from '../../../src/rules/decision-words.ts';
import { note } from '../announcer.tsx';
import * as api from '../api.ts';
import { messageOf } from '../failure.ts';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { texts } from '../texts.ts';
import { SelectField } from '../ui/field.tsx';
import { Loaded } from '../ui/loaded.tsx';

const said = texts.admin;
const subjects = Object.entries(said.subjects).map(([value, label]) => ({ value, label }));

/** "append-only log: who, when, before, after". */
export function Changes(): JSX.Element {
  const subject = useSignal('');
  return (
    <div class="stack">
      <SelectField
        label={said.changesOf}
        name="subject"
        value={subject.value}
        options={[{ value: '', label: said.everySubject }, ...subjects]}
        onValue={(value) => (subject.value = value)}
      />
      <Loaded
        key={subject.value}
        asked={`changes ${subject.value}`}
        ask={() => api.changes({ subject: subject.value })}
      >
        {(page) => <ChangeList first={page.changes} more={page.more} subject={subject.value} />}
      </Loaded>
    </div>
  );
}

function ChangeList(props: { first: ChangeView[]; more: boolean; subject: string }): JSX.Element {
  const older = useSignal<ChangeView[]>([]);
  const more = useSignal(props.more);
  const list = [...props.first, ...older.value];
  const next = async (): Promise<void> => {
    try {
      const page = await watched(
        api.changes({ subject: props.subject, beforeId: list[list.length - 1]?.id ?? '' }),
      );
      older.value = [...older.value, ...page.changes];
      more.value = page.more;
    } catch (failure) {
      note(messageOf(failure), 'danger');
    }
  };
  if (list.length === 0) return <p class="empty">{said.noChanges}</p>;
  return (
    <>
      <ol class="changes">
        {list.map((change) => (
          <ChangeLine key={change.id} change={change} />
        ))}
      </ol>
      {more.value && (
        <button type="button" class="button-plain" onClick={() => void next()}>
          {said.olderChanges}
        </button>
      )}
    </>
  );
}

function ChangeLine({ change }: { change: ChangeView }): JSX.Element {
  return (
    <li>
      <p>
        <b>{said.subjects[change.subject]}</b> <span class="soft">{change.label}</span>
      </p>
      <p class="soft">{said.changedBy(change.authorName, dateAndHour(change.at), change.ip)}</p>
      {change.reason !== '' && <p>{said.because(change.reason)}</p>}
      <details>
        <summary>{said.beforeAndAfter}</summary>
        <dl class="before-after">
          <dt>{said.before}</dt>
          <dd>
            <pre>{decisionWords(change.key, change.before)}</pre>
          </dd>
          <dt>{said.after}</dt>
          <dd>
            <pre>{decisionWords(change.key, change.after)}</pre>
          </dd>
        </dl>
      </details>
    </li>
  );
}
