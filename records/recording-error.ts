import { Failure } from '../domain/failure.ts';

/**
 * Something that may not be recorded; nothing of the call was stored.
 * - `JOURNAL_GAP`: an entry before it is missing
 * - `JOURNAL_CONFLICT`: another entry stands under the same campaign, subject and sequence
 * - `ENTRY_INVALID`: an entry whose seal doesn't hold, or of another subject
 * - `CAMPAIGN_UNKNOWN`: the campaign has not been recorded
 * - `CAMPAIGN_THERE`: one has been recorded, and there was to be none
 * - `PERSON_INVALID`: a row of the people directory is malformed; the message names row and field
 * - `PERSON_UNKNOWN`: nobody stands in the people directory under this id
 * - `ACCOUNT_INVALID`: what names no account of an identity provider
 * - `ACCOUNT_TAKEN`: the account is bound to somebody else
 * - `DRAFT_INVALID`: a draft is larger than any form, or malformed; the message names field and bound
 */
export class RecordingError extends Failure<RecordingCode> {
  override readonly name = 'RecordingError';
}

export const RECORDING_CODES = [
  'JOURNAL_GAP',
  'JOURNAL_CONFLICT',
  'ENTRY_INVALID',
  'CAMPAIGN_UNKNOWN',
  'CAMPAIGN_THERE',
  'PERSON_INVALID',
  'PERSON_UNKNOWN',
  'DRAFT_INVALID',
  'ACCOUNT_INVALID',
  'ACCOUNT_TAKEN',
] as const;
export type RecordingCode = (typeof RECORDING_CODES)[number];
