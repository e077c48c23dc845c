import type {
  CalendarView,
  ExceptionRequest,
  HolidayRequest,
  HoursRequest,
} from '../../../src/protocol/calendar.ts';
import { get, post, request } from '../../lib/api.ts';

const base = '/api/staff/calendar';

export const calendar = (month: string): Promise<CalendarView> =>
  get<CalendarView>(month === '' ? base : `${base}?month=${month}`);
export const addException = (wanted: ExceptionRequest): Promise<void> => post(`${base}/exceptions`, wanted);
export const revokeException = (id: string, reason: string): Promise<void> =>
  post(`${base}/exceptions/${encodeURIComponent(id)}/revoke`, { reason });
export const saveHours = (wanted: HoursRequest): Promise<void> =>
  request('PUT', `${base}/hours`, { body: wanted });
export const saveHoliday = (wanted: HolidayRequest): Promise<void> =>
  request('PUT', `${base}/holidays`, { body: wanted });
