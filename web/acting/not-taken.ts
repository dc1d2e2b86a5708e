import { Refused } from '../../client/failures.ts';
import { codeOf, Failure } from '../../domain/failure.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { StoredFilesError } from '../../office/sending/enclosed-files.ts';
import { DetailsNotSaved } from '../../office/sending/enclosed-people.ts';
import { writtenSchema } from '../../office/sending/written-payloads.ts';
import { failureSentence, toldWords } from '../../words/failures/failure-sentences.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { faultSentence } from '../../words/forms/field-faults.ts';
import { formTexts, type ReadingProblem } from '../../words/forms/form-texts.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import type { Audience, Lang } from '../../words/words.ts';
import type { Decoded } from '../forms/form-decoding.ts';
import type { FormEvent } from '../forms/form-fields.ts';
import { schemaFaults } from '../forms/schema-faults.ts';
import { type RefusedStatus, refusedStatus } from '../refused-status.ts';

/** Why a form was not taken, as its page says it. */
export interface NotTaken {
  /** 503: nobody knows whether it was taken; the same may be sent again */
  status: RefusedStatus | 503;
  sentence: string;
  /** the event stands, but not all that was to be kept beside it; a file was not stored; it was not to be sent yet */
  heading?: 'takenInPart' | 'fileNotStored' | 'notForeseen';
  /** sentences by the name of the field */
  problems: ReadonlyMap<string, string>;
  /** sentences that belong to no field */
  more: readonly string[];
}

const about = (problems: readonly (readonly [string, string])[], sentence = ''): NotTaken => ({
  status: 422,
  sentence,
  problems: new Map(problems.filter(([path]) => path !== '')),
  more: problems.filter(([path]) => path === '').map(([, line]) => line),
});

/**
 * What was typed can't be read, or a file that came along was not stored.
 *
 * @param unstored sentences by the name of the field
 */
export function unreadable(
  problems: ReadonlyMap<string, ReadingProblem>,
  unstored: ReadonlyMap<string, string>,
  lang: Lang,
): NotTaken {
  const { problem } = formTexts(lang);
  return about([...[...problems].map(([name, why]) => [name, problem[why]] as const), ...unstored]);
}

/** The files that it names can't be looked for just now; it may be sent again. @param sentence that says why */
export const withoutFiles = (sentence: string): NotTaken => ({ ...about([], sentence), status: 503 });

/** The form was opened under another name than the one that is at work now. */
export const ofSomebodyElse = (lang: Lang): NotTaken => about([], formTexts(lang).otherPerson);

/** Files that were to be attached were not stored. */
export const unattached = (unstored: ReadonlyMap<string, string>): NotTaken => ({
  ...about([...unstored]),
  heading: 'fileNotStored',
});

type Read = Pick<Decoded, 'payload' | 'nameOf'>;

/** What the schema says against a field is worded for forms, what a rule says has its own sentence. */
function refused(refusal: Refusal, type: FormEvent, { payload, nameOf }: Read, audience: Audience): NotTaken {
  const { sentence, told } = refusalWords(refusal, audience);
  const parsed = writtenSchema(type).safeParse(payload, { reportInput: true });
  const faults = schemaFaults(parsed.error?.issues ?? []);
  const placed = (refusal.issues ?? []).map(({ path }, at) => {
    const fault = faults.get(path);
    const line = fault === undefined ? (told[at] ?? '') : faultSentence(fault, audience.lang);
    return [nameOf(path), line] as const;
  });
  return { ...about(placed, sentence), status: refusedStatus(refusal.code) };
}

/** @throws what is no failure of ours */
export function notTaken(error: unknown, type: FormEvent, read: Read, audience: Audience): NotTaken {
  const { lang } = audience;
  if (error instanceof Refused) return refused(error.refusal, type, read, audience);
  if (error instanceof StoredFilesError)
    return about(error.details.map(({ path, said }) => [read.nameOf(path), toldWords(said)[lang]]));
  if (!(error instanceof Failure)) throw error;
  const own = failureSentence(error)?.[lang] ?? failureWords(codeOf(error) ?? '', error.message, lang);
  if (error instanceof DetailsNotSaved) return { ...about([], own), heading: 'takenInPart' };
  if (error.kind === 'unreachable') return { ...about([], formTexts(lang).again), status: 503 };
  return about([], own);
}
