import type { JSX } from 'preact';
import type { SessionView, SignInView } from '../../../src/protocol/people.ts';
import { note } from '../announcer.tsx';
import { dateAndHour } from '../formats.ts';
import { watched } from '../session.ts';
import { accountTexts as said } from '../texts-account.ts';
import { Confirm } from '../ui/confirm.tsx';
import { openDialog } from '../ui/dialog-host.tsx';
import { browserName } from './browser-name.ts';

interface Sessions {
  sessions: SessionView[];
  end: (id: string) => Promise<void>;
  again: () => void;
}

export function SessionList({ sessions, end, again }: Sessions): JSX.Element {
  if (sessions.length === 0) return <p class="soft">{said.noSessions}</p>;
  const ask = (id: string) => () => {
    const confirm = async (): Promise<void> => {
      await watched(end(id));
      note(said.ended);
      again();
    };
    return (
      <Confirm title={said.end} onConfirm={confirm}>
        <p>{said.endHelp}</p>
      </Confirm>
    );
  };
  return (
    <ul class="people">
      {sessions.map((one) => (
        <li key={one.id}>
          <div class="people-who">
            <span class="name">{one.ip}</span>
            <span class="soft">{said.since(dateAndHour(one.startedAt))}</span>
          </div>
          <div class="people-what soft">{browserName(one.userAgent)}</div>
          {one.own ? (
            <span class="tag">{said.thisOne}</span>
          ) : (
            <button
              type="button"
              class="button-plain"
              aria-label={said.endOf(one.ip, dateAndHour(one.startedAt))}
              onClick={() => openDialog(ask(one.id))}
            >
              {said.end}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

export function SignInTable({ signIns }: { signIns: SignInView[] }): JSX.Element {
  if (signIns.length === 0) return <p class="soft">{said.noSignIns}</p>;
  return (
    <table class="sign-ins">
      <thead>
        <tr>
          {said.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {signIns.map((one) => (
          <tr key={one.id}>
            <td>{dateAndHour(one.at)}</td>
            <td>
              {said.outcomes[one.outcome]}
              {said.ways[one.way]}
            </td>
            <td>{one.ip}</td>
            <td class="soft">{browserName(one.userAgent)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
