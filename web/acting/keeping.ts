import { randomUUID } from 'node:crypto';
import { timeOf } from '../../domain/calendar/instant.ts';
import type { DraftPlace, DraftRow } from '../../records/draft-row.ts';
import type { RecordsWriter } from '../../records/reading.ts';
import { RecordingError } from '../../records/recording-error.ts';
import { draftTexts } from '../../words/forms/draft-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { Pair } from '../forms/form-encoding.ts';
import type { DraftState, FormState } from './draft-state.ts';
import { PAPER_DATE, PAPER_NUMBER, type PostedForm } from './posted-form.ts';

/** What became of a draft that was to be kept. */
type Kept =
  | { kept: true; draft: DraftRow }
  | { kept: false; conflict: NonNullable<DraftState['conflict']>; draft: DraftRow | null };

/**
 * Keeps a form as a draft of the person whose page it is; of somebody else who has come to the machine since nothing is
 * kept.
 */
export async function keepDraft(
  writer: RecordsWriter,
  place: DraftPlace,
  { draft: { person, page, revision, base }, eventId, values, paper }: PostedForm,
): Promise<Kept> {
  if (person !== place.person) return { kept: false, conflict: 'person', draft: null };
  const ofPaper: Pair[] =
    place.paperOf === ''
      ? []
      : [
          [PAPER_DATE, paper.on],
          [PAPER_NUMBER, paper.document],
        ];
  const pairs = [...values, ...ofPaper];
  const given = { ...place, revision, base, eventId, savedBy: page, pairs };
  const answer = await writer.saveDraft(given).catch((error: unknown) => {
    if (error instanceof RecordingError && error.code === 'DRAFT_INVALID') return null;
    throw error;
  });
  if (answer === null) return { kept: false, conflict: 'large', draft: null };
  if (answer.kept) return answer;
  return { ...answer, conflict: answer.draft === null ? 'gone' : 'saved' };
}

/** The form as it was just kept. */
export const nowKept = (form: FormState, { revision, base, eventId, savedAt }: DraftRow): FormState => ({
  ...form,
  eventId,
  draft: { ...form.draft, revision, base, savedAt, isNew: false },
});

/** The form as it was typed, and by what it is saved when somebody presses the button once more. */
export function notKept(form: FormState, answer: Extract<Kept, { kept: false }>): FormState {
  const { conflict, draft: other } = answer;
  const draft = { ...form.draft, conflict };
  if (conflict === 'saved' && other !== null)
    return { ...form, eventId: other.eventId, draft: { ...draft, revision: other.revision } };
  // what was sent has used its id up
  if (conflict === 'gone') return { ...form, eventId: randomUUID(), draft: { ...draft, revision: 0 } };
  return { ...form, draft };
}

/**
 * The same for a script.
 *
 * @param form as it is to be saved from now on
 * @param show where what is kept is shown
 */
export function keptWords(form: FormState, answer: Kept, show: string, { lang, utcOffset }: Audience) {
  const texts = draftTexts(lang);
  const { eventId, draft } = form;
  const known = { revision: draft.revision, eventId };
  if (answer.kept) return { ...known, said: texts.saved(timeOf(answer.draft.savedAt, utcOffset)) };
  const { conflict } = answer;
  const see = conflict === 'saved' ? show : null;
  return {
    ...known,
    conflict,
    said: texts.conflict[conflict],
    see,
    seeWords: texts.seeOther,
    saveWords: texts.saveThis,
  };
}
