import type { JSX } from 'preact';
import type { RecordRow } from '../../../src/protocol.ts';
import { dateAndHour, lasting } from '../formats.ts';
import { addresses } from '../router.ts';
import { texts } from '../texts.ts';

const said = texts.records;

/** On a narrow screen each row becomes a card: every cell carries the name of its column. */
export function RecordsTable({ records }: { records: RecordRow[] }): JSX.Element {
  return (
    <table class="table" role="table">
      <thead role="rowgroup">
        <tr role="row">
          {said.columns.map((name) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {records.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one }: { one: RecordRow }): JSX.Element {
  const cells: (JSX.Element | string)[] = [
    <a href={`${addresses.records}?consulta=${encodeURIComponent(one.id)}`}>
      <span class="visually-hidden">{texts.conversation.number(one.number)}</span>
      <span aria-hidden="true">{one.number}</span>
    </a>,
    dateAndHour(one.enteredAt),
    <>
      <span class="name">{one.name}</span>
      <span class="soft table-second">{one.email}</span>
    </>,
    one.agentName ?? said.nobody,
    endOf(one),
    one.waitedMs === null ? '–' : lasting(one.waitedMs),
    one.durationMs === null ? '–' : lasting(one.durationMs),
    <span class="number">{one.ip}</span>,
  ];
  return (
    <tr role="row">
      {cells.map((cell, i) => (
        <td key={said.columns[i]} role="cell" data-column={said.columns[i]}>
          {cell}
        </td>
      ))}
    </tr>
  );
}

function endOf(one: RecordRow): string {
  return one.endKind ? texts.ends[one.endKind] : texts.record.state[one.state];
}
