import { customType } from 'drizzle-orm/pg-core';

/**
 * A moment, in epoch milliseconds on our side and `timestamptz(3)` in the database: the rules take numbers,
 * so a moment is never a Date between the clock and the column.
 */
export const instant = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'timestamp(3) with time zone',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => (value instanceof Date ? value.getTime() : Date.parse(value)),
});
