import { inBoth } from '../../in-both.ts';

/** Of whether mails arrive. */
export const mailHelp = {
  mail: inBoth({ vi: 'máy chủ thư', en: 'the mail server' }),
  test: inBoth({
    vi: 'gửi một thư kiểm tra, đúng đường mà thư nhắc việc đi',
    en: 'send a test mail, on the way that reminders take',
  }),
};
