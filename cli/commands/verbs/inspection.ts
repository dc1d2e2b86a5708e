import { inspectionHelp } from '../../../words/cli/help/inspection.ts';
import { optionsHelp } from '../../../words/cli/help/options.ts';
import { AS, texts, timesOf, type Verb, withReason, withTimes } from './verb.ts';

/** The session of one cell, and what is recorded in it. */

export const inspectionVerbs: readonly Verb[] = [
  {
    usage: 'session move <cell>',
    description: inspectionHelp.sessionMove,
    example: `doi-1 --starts "11/12/2026 08:00" --ends "11/12/2026 11:00" --reason "Trùng họp" ${AS.office}`,
    type: 'session.move',
    options: (command) => withTimes(withReason(command)),
    payload: (options) => ({ ...timesOf(options), reason: options['reason'] }),
  },
  {
    usage: 'session postpone <cell>',
    description: inspectionHelp.sessionPostpone,
    example: `doi-1 --reason "Bão" ${AS.office}`,
    type: 'session.postpone',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
  {
    usage: 'inspection record <cell>',
    description: inspectionHelp.record,
    example: 'doi-1 --forms phieu-cham-doi-1-2026-12-11-0800.xlsx --as pham-thi-lan',
    type: 'inspection.record',
    options: (command) =>
      command
        .option('--file <file>', optionsHelp.file)
        .option('--forms <files...>', inspectionHelp.teamForms),
    // what the forms say is added to it
    payload: () => ({}),
  },
  {
    usage: 'inspection finish <cell>',
    description: inspectionHelp.finish,
    example:
      'doi-1 --present nguyen-quoc-hung tran-thi-mai nguyen-thi-anh --absent "tran-van-an: nghỉ phép" --as nguyen-quoc-hung',
    type: 'inspection.finish',
    options: (command) =>
      command
        .requiredOption('--present <people...>', inspectionHelp.present)
        .option('--absent <person: reason...>', inspectionHelp.absent)
        .option('--guest <name...>', inspectionHelp.guest)
        .option('--unscored <reason>', inspectionHelp.unscored),
    payload: ({ present, absent, guest, unscored }) => ({
      present: texts(present),
      absent: texts(absent).map(absence),
      guests: texts(guest),
      ...(unscored === undefined ? {} : { unscored }),
    }),
  },
];

/** `tran-van-an: nghỉ phép` */
function absence(text: string): { person: string; reason: string } {
  const [person = '', ...reason] = text.split(':');
  return { person: person.trim(), reason: reason.join(':').trim() };
}
