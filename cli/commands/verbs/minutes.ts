import { minutesHelp } from '../../../words/cli/help/minutes.ts';
import { AS, type Verb, withFile, withReason, withText } from './verb.ts';

/** The minutes of a cell, from their adoption to the signatures. */

export const minutesVerbs: readonly Verb[] = [
  {
    usage: 'minutes adopt <cell>',
    description: minutesHelp.adopt,
    example: `doi-1 --file bien-ban.json ${AS.clerk}`,
    type: 'minutes.adopt',
    options: withFile,
  },
  {
    usage: 'minutes send <cell>',
    description: minutesHelp.send,
    example: `doi-1 --file bien-ban.json ${AS.clerk}`,
    type: 'minutes.send',
    options: withFile,
  },
  {
    usage: 'minutes agree <cell>',
    description: minutesHelp.agree,
    example: `doi-1 ${AS.head}`,
    type: 'minutes.agree',
  },
  {
    usage: 'minutes dispute <cell>',
    description: minutesHelp.dispute,
    example: `doi-1 --file y-kien.json ${AS.head}`,
    type: 'minutes.dispute',
    options: withFile,
  },
  {
    usage: 'minutes answer <cell>',
    description: minutesHelp.answer,
    example: `doi-1 --file tra-loi.json ${AS.clerk}`,
    type: 'minutes.answer',
    options: withFile,
  },
  {
    usage: 'minutes reserve <cell>',
    description: minutesHelp.reserve,
    example: `doi-1 --text "Bảo lưu mục 2" ${AS.head}`,
    type: 'minutes.reserve',
    options: withText,
    payload: ({ text }) => ({ text }),
  },
  {
    usage: 'minutes refuse <cell>',
    description: minutesHelp.refuse,
    example: `doi-1 --reason "Không nhất trí kết luận" ${AS.head}`,
    type: 'minutes.refuse',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
  {
    usage: 'minutes sign <cell>',
    description: minutesHelp.sign,
    example: `doi-1 ${AS.head}`,
    type: 'minutes.sign',
  },
];
