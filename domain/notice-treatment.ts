/** What the office does with a notice in the outbox: told by word of mouth, kept back, or let go again. */
export interface NoticeTreatment {
  /** id of the notice's row */
  notice: string;
  treatment: 'told' | 'hold' | 'release';
  /** person who does it, of the office */
  by: string;
}
