import { addDays } from '../domain/calendar/instant.ts';
import type { RecordedCell } from './recorded-cell.ts';

const WEEK_DAYS = 7;
const WEEK = WEEK_DAYS * 86_400_000;
const isInstant = (value: number) => value > 1e12 && value < 3e12;

/** Every date and instant in it later by so many weeks: weekdays and holidays keep their places. */
function shifted(value: unknown, weeks: number): unknown {
  if (typeof value === 'number') return isInstant(value) ? value + weeks * WEEK : value;
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? addDays(value, weeks * WEEK_DAYS) : value;
  }
  if (Array.isArray(value)) return value.map((one) => shifted(one, weeks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shifted(one, weeks)]));
}

/** The recorded season at its first weeks after `now` (ms), so that every round has the very same one. */
export function seasonAfter(recorded: RecordedCell, now: number): RecordedCell {
  const weeks = Math.ceil((now - recorded.beganAt) / WEEK);
  return shifted(recorded, weeks) as RecordedCell;
}
