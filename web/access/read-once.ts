import type { RecordsReader } from '../../records/reading.ts';

/** @param read by arguments that JSON tells apart */
function once<Asked extends unknown[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const answer = known.get(key) ?? read(...asked);
    known.set(key, answer);
    // what could not be read is asked for again
    answer.catch(() => known.delete(key));
    return answer;
  };
}

/**
 * The records as they were when they were first asked: whatever a mark is made of (`seenMark`) is read once, however
 * many ask. Only for what is over in moments.
 */
export const readOnce = (reader: RecordsReader): RecordsReader => ({
  ...reader,
  campaignNames: once(reader.campaignNames),
  campaignsOf: once(reader.campaignsOf),
  campaign: once(reader.campaign),
  campaignContent: once(reader.campaignContent),
  cells: once(reader.cells),
  cell: once(reader.cell),
  journal: once(reader.journal),
  notices: once(reader.notices),
});
