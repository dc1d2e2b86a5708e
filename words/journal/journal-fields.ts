import type { JournalEntry } from '../../domain/journal/journal.ts';
import type { Audience } from '../words.ts';

/** Reading the content of a recorded event, which may be of another version: whatever is not as expected says nothing. */

export type Fields = Record<string, unknown>;

/** How one field, or what belongs together, reads behind the deed; null when it says nothing. */
export type DetailReader = (fields: Fields, entry: JournalEntry, audience: Audience) => string | null;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** An instant that a person sent as text, or that travelled as a number. */
export function instantOf(value: unknown): number | null {
  const instant = typeof value === 'string' ? Date.parse(value) : value;
  return typeof instant === 'number' && Number.isFinite(instant) ? instant : null;
}

export const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Whether the entry is of this event, sent by a person or as a command. */
export const isOf = ({ input }: JournalEntry, type: string): boolean =>
  (input.kind === 'event' || input.kind === 'command') && input.event.type.replace(/^command\./, '') === type;
