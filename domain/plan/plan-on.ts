import type { LocalDate } from '../calendar/instant.ts';
import { type CellNames, namedOn } from './cell-names.ts';
import { type CommitteeDays, withCommitteeOn } from './committee-days.ts';

/** A plan as it is on a day: its committee and its cells as they are called then, whatever day it was of before. */
export const planOn = <P extends CellNames & CommitteeDays>(plan: P, day: LocalDate): P =>
  namedOn(withCommitteeOn(plan, day), day);
