/** A field's name and value, as a form posts them. */
export type DraftPair = readonly [name: string, value: string];

/** Which draft: a person has one for each form of a case, and one more for each person whose paper they enter. */
export interface DraftPlace {
  campaign: string;
  /** `campaign`, or a cell */
  subject: string;
  /** of the event that it is to become */
  type: string;
  person: string;
  /** whose paper is entered; empty for their own */
  paperOf: string;
}

/** A form as it is to be kept. */
export interface DraftGiven extends DraftPlace {
  /** the one that the page knows; 0 of a draft that isn't kept yet */
  revision: number;
  /** the newest entry of the case when the form was opened; 0 before the first */
  base: number;
  /** of the sending */
  eventId: string;
  /** the page that saves */
  savedBy: string;
  pairs: readonly DraftPair[];
}

export interface DraftRow extends DraftGiven {
  savedAt: number;
}

/** That a person has a draft, without what is in it. */
export type DraftMark = Pick<DraftRow, 'subject' | 'type' | 'paperOf' | 'savedAt'>;

/** Whether a draft was kept as given, and what is kept now; null when it was sent or thrown away meanwhile. */
export type DraftKept = { kept: true; draft: DraftRow } | { kept: false; draft: DraftRow | null };
