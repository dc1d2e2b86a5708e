/** A number that was given; a withdrawn decision keeps its own. */
export interface RegisterNumber {
  serial: number;
  number: string;
  campaign: string;
  /**
   * of a report to the superior `superiorReport`, of a notice or an invitation the paper, and `/` with its cell; of a
   * proposal `proposal/` with its decision
   */
  decision: string;
  date: string;
  withdrawn: boolean;
  /** why numbers before it were left out, or why it is lower than one that was given earlier */
  gapReason: string | null;
}

/** The numbers of one body, term and type of document, over all campaigns, rising. */
export interface NumberRegister {
  /** the highest; null when none was given */
  last: number | null;
  numbers: RegisterNumber[];
}
