import type { JSX } from 'preact';
import type { CalendarView, HoursRequest } from '../../../src/protocol/calendar.ts';
import { decisionWords } from '../../../src/rules/decision-words.ts';
import { settingLabel } from '../../../src/rules/setting-labels.ts';
import { Conflict } from './conflict.tsx';

const parts = ['weekly', 'lastEntryMarginMinutes', 'hoursWords'] as const;

/** Only what the two differ in. */
export function HoursConflict(props: {
  message: string;
  now: CalendarView;
  mine: Pick<HoursRequest, 'weekly' | 'ownWords'> & { margin: string };
  onKeepMine: (now: CalendarView) => void;
  onUseNow: (now: CalendarView) => void;
}): JSX.Element {
  const { now, mine } = props;
  const { weekly, lastEntryMarginMinutes, ownWords } = now.hours;
  const theirs = { weekly, lastEntryMarginMinutes, hoursWords: ownWords };
  const margin = mine.margin === '' ? '' : Number(mine.margin);
  const own = { weekly: mine.weekly, lastEntryMarginMinutes: margin, hoursWords: mine.ownWords };
  const versions = parts
    .map((key) => ({
      label: settingLabel([key]),
      now: decisionWords(key, theirs[key]),
      mine: decisionWords(key, own[key]),
    }))
    .filter((side) => side.now !== side.mine);
  return (
    <Conflict
      message={props.message}
      versions={versions}
      onKeepMine={() => props.onKeepMine(now)}
      onUseNow={() => props.onUseNow(now)}
    />
  );
}
