/** Where a mail went that was sent to see whether mails arrive. */
export interface TestedMail {
  /** a file in a folder reaches nobody */
  how: 'sent' | 'inFolder';
  /** the sender as people see it */
  from: string;
  /** address that it went to: another one than asked for where all mails go there on trial */
  to: string;
}
