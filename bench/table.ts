/** One table of figures; a value is null where this machine cannot tell it. */
export interface Section {
  title: string;
  /** Ours first, then the yardsticks. */
  columns: string[];
  rows: { figure: string; unit: string; values: (number | null)[] }[];
  notes: string[];
}

export function printed({ title, columns, rows, notes }: Section): string {
  const head = [title, ...columns];
  const body = rows.map(({ figure, unit, values }) => [
    `${figure} (${unit})`,
    ...columns.map((_, index) => shown(values[index] ?? null)),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(head), rule, ...body.map(line), ...notes.map((note) => `  ${note}`)].join('\n');
}

function shown(value: number | null): string {
  if (value === null) return '-';
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
