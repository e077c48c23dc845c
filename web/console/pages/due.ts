type Due = 'overdue' | 'today' | 'later';

/** Both days as YYYY-MM-DD of Bogotá. The last day is still in time. */
export function dueState(dueOn: string, today: string): Due {
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'today' : 'later';
}
