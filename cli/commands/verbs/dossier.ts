import { dossierHelp } from '../../../words/cli/help/dossier.ts';
import {
  AS,
  texts,
  type Verb,
  type VerbOptions,
  withDossier,
  withReason,
  withText,
  withUntil,
} from './verb.ts';

/** What is done with a dossier: it is handed in, read, returned or given more time. */

export const dossierVerbs: readonly Verb[] = [
  {
    usage: 'dossier submit <cell>',
    description: dossierHelp.submit,
    example: `doi-1 --file ho-so.json ${AS.head}`,
    type: 'dossier.submit',
    options: withDossier,
  },
  {
    usage: 'dossier replace <cell>',
    description: dossierHelp.replace,
    example: `doi-1 --file ho-so.json ${AS.head}`,
    type: 'dossier.replace',
    options: withDossier,
  },
  {
    usage: 'dossier receive <cell>',
    description: dossierHelp.receive,
    example: `doi-1 --file ho-so.json ${AS.clerk}`,
    type: 'dossier.receive',
    options: withDossier,
  },
  {
    usage: 'dossier hand <cell> <member>',
    description: dossierHelp.hand,
    example: `doi-1 pham-thi-lan ${AS.clerk}`,
    type: 'set.hand',
    payload: (_options, _cell, member) => ({ person: member }),
  },
  {
    usage: 'review note <cell>',
    description: dossierHelp.reviewNote,
    example: `doi-1 --text "Đối chiếu sổ nghị quyết" --report resolution --verify ${AS.clerk}`,
    type: 'review.note',
    options: (command) =>
      withText(command)
        .option('--report <report>', 'resolution, fourGood, cellQuality, grassrootsDemocracy')
        .option('--criterion <subject.id>', dossierHelp.criterion)
        .option('--verify', dossierHelp.verify),
    payload: ({ text, report, criterion, verify }) => ({
      text,
      ...(report === undefined ? {} : { report }),
      ...criterionOf(criterion),
      verify: verify === true,
    }),
  },
  {
    usage: 'review finish <cell>',
    description: dossierHelp.reviewFinish,
    example: `doi-1 --verify "Số buổi sinh hoạt chuyên đề" ${AS.clerk}`,
    type: 'review.finish',
    options: (command) => command.option('--verify <text...>', dossierHelp.pointsToVerify),
    payload: ({ verify }) => ({ pointsToVerify: texts(verify).map((text) => ({ text })) }),
  },
  {
    usage: 'review return <cell>',
    description: dossierHelp.reviewReturn,
    example: `doi-1 --note "Thiếu báo cáo QCDC" --until 10/12/2026 ${AS.clerk}`,
    type: 'review.return',
    options: (command) => withUntil(command).requiredOption('--note <text...>', dossierHelp.note),
    payload: ({ note, until }) => ({ notes: texts(note).map((text) => ({ text })), until }),
  },
  {
    usage: 'extension request <cell>',
    description: dossierHelp.extensionRequest,
    example: `doi-1 --until 10/12/2026 --reason "Bí thư đi công tác" ${AS.head}`,
    type: 'extension.request',
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    usage: 'extension grant <cell>',
    description: dossierHelp.extensionGrant,
    example: `doi-1 --until 10/12/2026 --reason "Bí thư đi công tác" ${AS.office}`,
    type: 'extension.grant',
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    usage: 'extension refuse <cell>',
    description: dossierHelp.extensionRefuse,
    example: `doi-1 --reason "Sát ngày kiểm tra" ${AS.office}`,
    type: 'extension.refuse',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
];

/** `fourGood.sinh-hoat-dinh-ky` */
function criterionOf(value: VerbOptions[string]): { subject?: string; criterion?: string } {
  const [subject, ...rest] = texts(value).join('').split('.');
  return subject === undefined || rest.length === 0 ? {} : { subject, criterion: rest.join('.') };
}
