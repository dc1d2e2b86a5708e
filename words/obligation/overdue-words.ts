import { type Overdue, overdueOf, type Stands } from '../../domain/case/season-standings.ts';
import { lowerFirst } from '../letter-case.ts';
import type { Audience } from '../words.ts';
import { latenessOf } from './lateness.ts';
import { subjectName } from './moments-ahead.ts';
import { taskWords, whoWords } from './obligation-words.ts';
import { stillOwing } from './why-waiting.ts';

/** Something overdue, in the words of one line. */
export interface OverdueWords {
  /** of the cell, or of the whole campaign */
  subject: string;
  /** inside of a sentence: `nộp hồ sơ` */
  task: string;
  /** whoever owes it still, inside of a sentence */
  who: string;
  /** inside of a sentence: `trễ 1 ngày` */
  lateness: string;
  /** exclusive instant, ms */
  due: number;
}

const wordsOf = ({ subject, standing, view, due }: Overdue, audience: Audience): OverdueWords => ({
  subject: subjectName(subject, audience),
  task: lowerFirst(taskWords(view.id, audience.lang).task),
  who: whoWords(stillOwing(view, standing), audience).text,
  lateness: lowerFirst(latenessOf(due, audience).words),
  due,
});

/** What is overdue, with whoever owes it: the longest first. */
export const overdueWords = (all: readonly Stands[], audience: Audience): OverdueWords[] =>
  overdueOf(all, audience.now).map((one) => wordsOf(one, audience));
