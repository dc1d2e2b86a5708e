import type { Instant, LocalDate } from '../calendar/instant.ts';
import { INVITATION_TYPE, NOTICE_TYPE } from './register-number.ts';

/** Numbers of the committee's notices and invitations, as the office has recorded them (rules.md C.9). */

export const NUMBERED_PAPERS = ['planNotice', 'sessionInvitation', 'result'] as const;
export type NumberedPaper = (typeof NUMBERED_PAPERS)[number];

export const isNumberedPaper = (value: unknown): value is NumberedPaper =>
  NUMBERED_PAPERS.some((paper) => paper === value);

/** As in a document's symbol. */
export const NUMBERED_TYPE: Readonly<Record<NumberedPaper, string>> = {
  planNotice: NOTICE_TYPE,
  sessionInvitation: INVITATION_TYPE,
  result: NOTICE_TYPE,
};

/** Which paper of a campaign it is. */
export interface NumberedAs {
  paper: NumberedPaper;
  /** to whom it goes; null: to all of them, of the notice of the plan */
  cell: string | null;
  /** of an invitation: when the session begins to which it asks, ms; one to another hour is another paper */
  session: Instant | null;
}

export interface PaperNumber extends NumberedAs {
  number: string;
  date: LocalDate;
  /** why it is lower than one that was given before */
  gapReason: string | null;
  at: Instant;
}

const isOf =
  ({ paper, cell, session }: NumberedAs) =>
  (one: NumberedAs): boolean =>
    one.paper === paper && one.cell === cell && one.session === session;

/** The number of a paper; null while the office has recorded none: it is filled in by hand. */
export const numberFor = (
  numbers: readonly PaperNumber[] | undefined,
  paper: NumberedAs,
): PaperNumber | null => numbers?.find(isOf(paper)) ?? null;

/** With a number more, or one that stands in the place of the paper's own. */
export const withNumber = (numbers: readonly PaperNumber[], given: PaperNumber): PaperNumber[] => [
  ...others(numbers, given),
  given,
];

/** Of the notice of the plan to one cell: its own, or that of the one to all. */
export const planNoticeNumber = (
  numbers: readonly PaperNumber[] | undefined,
  cell: string | null,
): PaperNumber | null => {
  const ofAll = { paper: 'planNotice', cell: null, session: null } as const;
  return numberFor(numbers, { ...ofAll, cell }) ?? numberFor(numbers, ofAll);
};

/** Of the same type of document, without the paper's own. */
export const others = (numbers: readonly PaperNumber[], paper: NumberedAs): PaperNumber[] => {
  const isOwn = isOf(paper);
  return numbers.filter((one) => !isOwn(one));
};
