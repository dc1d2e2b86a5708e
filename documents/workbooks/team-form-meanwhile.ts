import type { CaseContent, ScoreRecord } from '../../domain/case/case-content.ts';
import { scoreOf } from '../../domain/case/score-layers.ts';
import { recordedBase } from '../../domain/inspection/recorded-base.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { recordedMeanwhile } from '../../words/workbooks/team-form-words.ts';
import type { SheetFinding } from './sheet-file.ts';
import type { TeamFormReading } from './team-form-reading.ts';
import type { GivenScore, TeamFormRow } from './team-form-rows.ts';

/** What of a filled form is still to be recorded, beside what has been since it was made. */

export interface RowsToRecord extends Pick<TeamFormReading, 'scores' | 'documents' | 'verified'> {
  /** rows that say what is recorded already */
  alike: number;
  /** rows about what somebody has recorded since the form was made */
  meanwhile: SheetFinding[];
}

/** What stands, by whom, and by what a form knows it. */
interface Standing {
  base: string;
  by: string;
  isSame: boolean;
}

const sameText = (given: string | undefined, stands: string | null): boolean =>
  given === undefined || given === stands;

const sameScore = (given: GivenScore, { points, grade, met, reason, remark }: ScoreRecord): boolean =>
  (given.points ?? null) === points &&
  (given.grade ?? null) === grade &&
  (given.met ?? null) === met &&
  sameText(given.reason, reason) &&
  sameText(given.remark, remark);

/** @param content as it stands now */
export function rowsToRecord(
  reading: TeamFormReading,
  { scores, inspection, review }: Partial<CaseContent>,
  { people }: Pick<Plan, 'people'>,
): RowsToRecord {
  const nameOf = (person: string) => people.find(({ id }) => id === person)?.name ?? person;
  const meanwhile: SheetFinding[] = [];
  let alike = 0;
  const left = <Given>(
    rows: readonly TeamFormRow<Given>[],
    standingOf: (given: Given) => Standing | null,
  ): TeamFormRow<Given>[] =>
    rows.filter(({ given, base, place }) => {
      const stands = standingOf(given);
      if (stands?.isSame === true) {
        alike += 1;
        return false;
      }
      if (stands !== null && stands.base !== base) {
        const message = recordedMeanwhile(nameOf(stands.by));
        meanwhile.push({ severity: 'error', code: 'RECORDED_MEANWHILE', ...place, message });
      }
      return true;
    });
  const toRecord = {
    scores: left(reading.scores, (given) => {
      const stands = scores === undefined ? null : scoreOf(scores, 'team', given.subject, given.criterion);
      return stands && { base: stands.id, by: stands.by, isSame: sameScore(given, stands) };
    }),
    documents: left(reading.documents, ({ document, seen, remark }) => {
      const stands = inspection?.documents.find((one) => one.document === document) ?? null;
      const isSame = stands?.seen === seen && sameText(remark, stands.remark);
      return stands && { base: recordedBase(stands), by: stands.by, isSame };
    }),
    verified: left(reading.verified, ({ point, finding }) => {
      const stands = review?.points.find(({ id }) => id === point)?.finding ?? null;
      return stands && { base: recordedBase(stands), by: stands.by, isSame: stands.text === finding };
    }),
  };
  return { ...toRecord, alike, meanwhile };
}
