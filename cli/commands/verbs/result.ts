import { Option } from '@commander-js/extra-typings';
import { RESULT_MATTERS } from '../../../domain/result/result-content.ts';
import { resultHelp } from '../../../words/cli/help/result.ts';
import { AS, type Verb, withFile, withReason, withText } from './verb.ts';

/** What a case leads to: appraisal, improvement, objections and difficulties. */

export const resultVerbs: readonly Verb[] = [
  {
    usage: 'appraise <cell>',
    description: resultHelp.appraise,
    example: `doi-1 --file tham-dinh.json ${AS.office}`,
    type: 'appraisal.record',
    options: withFile,
  },
  {
    usage: 'improve <cell>',
    description: resultHelp.improve,
    example: `doi-1 --file khac-phuc.json ${AS.head}`,
    type: 'improvement.submit',
    options: withFile,
  },
  {
    usage: 'objection raise <cell>',
    description: resultHelp.objectionRaise,
    example: `doi-1 --about cellLevel --text "Chưa tính điểm thưởng" ${AS.head}`,
    type: 'objection.raise',
    options: (command) =>
      withText(command)
        .addOption(
          new Option('--about <matter>', resultHelp.about).choices(RESULT_MATTERS).makeOptionMandatory(),
        )
        .option('--member <id>', resultHelp.member),
    payload: ({ about, member, text }) => ({ about, text, ...(member === undefined ? {} : { member }) }),
  },
  {
    usage: 'objection dismiss <cell> <objection>',
    description: resultHelp.objectionDismiss,
    example: `doi-1 o1 --reason "Đã xem lại hồ sơ" ${AS.committee}`,
    type: 'objection.dismiss',
    options: withReason,
    payload: ({ reason }, _cell, objection) => ({ objection, reason }),
  },
  {
    usage: 'objection uphold <cell> <objection>',
    description: resultHelp.objectionUphold,
    example: `doi-1 o1 --reason "Có minh chứng mới" ${AS.committee}`,
    type: 'objection.uphold',
    options: withReason,
    payload: ({ reason }, _cell, objection) => ({ objection, reason }),
  },
  {
    usage: 'difficulty raise <cell>',
    description: resultHelp.difficultyRaise,
    example: `doi-1 --text "Chưa rõ cách tính tiêu chí 2" ${AS.head}`,
    type: 'difficulty.raise',
    options: withText,
    payload: ({ text }) => ({ text }),
  },
  {
    usage: 'difficulty answer <cell> <difficulty>',
    description: resultHelp.difficultyAnswer,
    example: `doi-1 d1 --text "Theo hướng dẫn đính kèm" --to-all ${AS.office}`,
    type: 'difficulty.answer',
    options: (command) => withText(command).option('--to-all', resultHelp.toAll),
    payload: ({ text, toAll }, _cell, difficulty) => ({ difficulty, text, toAll: toAll === true }),
  },
];
