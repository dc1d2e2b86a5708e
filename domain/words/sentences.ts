/** Sentences whose order of words differs between the languages; each gives finished text. */
export interface Sentences {
  /** `hết thứ Ba 10/12/2024` from a finished date */
  endOf(date: string): string;
  /** `08:00 thứ Năm 12/12/2024` */
  at(time: string, date: string): string;
}
