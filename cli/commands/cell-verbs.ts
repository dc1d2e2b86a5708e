import { Option } from '@commander-js/extra-typings';
import type { Program } from '../program.ts';
import { instantArgument } from './send.ts';
import {
  addVerb,
  type Verb,
  type VerbOptions,
  withDossier,
  withFile,
  withReason,
  withText,
  withUntil,
} from './verb.ts';

const GROUPS = {
  dossier: 'hồ sơ / the dossier',
  review: 'nghiên cứu hồ sơ / pre-review',
  extension: 'gia hạn cho một chi bộ / more time for one cell',
  session: 'buổi kiểm tra của một chi bộ / the session of one cell',
  inspection: 'kiểm tra tại buổi / on-site inspection',
  minutes: 'biên bản / the minutes',
  objection: 'kiến nghị về kết quả / objections',
  difficulty: 'vướng mắc / difficulties',
};

const CLERK = '--as tran-thi-mai';
const HEAD = '--as nguyen-thi-anh';
const OFFICE = '--as do-thi-thu';
const COMMITTEE = '--as pham-hoang-viet';

const VERBS: Verb[] = [
  {
    usage: 'dossier submit <cell>',
    description: 'nộp hồ sơ / submit',
    example: `doi-1 --file ho-so.json ${HEAD}`,
    type: 'dossier.submit',
    options: withDossier,
  },
  {
    usage: 'dossier replace <cell>',
    description: 'nộp lại hồ sơ thay bản trước / submit again in place of the last',
    example: `doi-1 --file ho-so.json ${HEAD}`,
    type: 'dossier.replace',
    options: withDossier,
  },
  {
    usage: 'dossier receive <cell>',
    description: 'thư ký Tổ nhận hồ sơ giấy / the clerk takes a paper dossier',
    example: `doi-1 --file ho-so.json ${CLERK}`,
    type: 'dossier.receive',
    options: withDossier,
  },
  {
    usage: 'dossier hand <cell> <member>',
    description: 'giao một bộ giấy cho thành viên Tổ / hand a paper set to a member of the team',
    example: `doi-1 pham-thi-lan ${CLERK}`,
    type: 'set.hand',
    payload: (_options, _cell, member) => ({ person: member }),
  },
  {
    usage: 'review note <cell>',
    description: 'ghi nhận xét khi đọc; --verify: xem lại tại buổi / note while reading',
    example: `doi-1 --text "Đối chiếu sổ nghị quyết" --report resolution --verify ${CLERK}`,
    type: 'review.note',
    options: (command) =>
      withText(command)
        .option('--report <report>', 'resolution, fourGood, cellQuality, grassrootsDemocracy')
        .option('--criterion <subject.id>', 'tiêu chí / a criterion, e.g. fourGood.sinh-hoat-dinh-ky')
        .option('--verify', 'cần kiểm tra tại buổi / to be verified on site'),
    payload: ({ text, report, criterion, verify }) => ({
      text,
      ...(report === undefined ? {} : { report }),
      ...criterionOf(criterion),
      verify: verify === true,
    }),
  },
  {
    usage: 'review finish <cell>',
    description: 'đọc xong / reading finished',
    example: `doi-1 --verify "Số buổi sinh hoạt chuyên đề" ${CLERK}`,
    type: 'review.finish',
    options: (command) =>
      command.option('--verify <text...>', 'điều cần kiểm tra tại buổi / points to verify on site'),
    payload: ({ verify }) => ({ pointsToVerify: texts(verify).map((text) => ({ text })) }),
  },
  {
    usage: 'review return <cell>',
    description: 'trả lại bổ sung / return for completion',
    example: `doi-1 --note "Thiếu báo cáo QCDC" --until 10/12/2026 ${CLERK}`,
    type: 'review.return',
    options: (command) =>
      withUntil(command).requiredOption('--note <text...>', 'điều cần bổ sung / what is missing'),
    payload: ({ note, until }) => ({ notes: texts(note).map((text) => ({ text })), until }),
  },
  {
    usage: 'extension request <cell>',
    description: 'xin gia hạn / ask',
    example: `doi-1 --until 10/12/2026 --reason "Bí thư đi công tác" ${HEAD}`,
    type: 'extension.request',
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    usage: 'extension grant <cell>',
    description: 'cho gia hạn / grant',
    example: `doi-1 --until 10/12/2026 --reason "Bí thư đi công tác" ${OFFICE}`,
    type: 'extension.grant',
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    usage: 'extension refuse <cell>',
    description: 'không gia hạn / refuse',
    example: `doi-1 --reason "Sát ngày kiểm tra" ${OFFICE}`,
    type: 'extension.refuse',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
  {
    usage: 'session move <cell>',
    description: 'dời buổi / move',
    example: `doi-1 --starts "11/12/2026 08:00" --ends "11/12/2026 11:00" --reason "Trùng họp" ${OFFICE}`,
    type: 'session.move',
    foreseen: true,
    options: (command) =>
      withReason(command)
        .requiredOption('--starts <time>', 'bắt đầu / start', instantArgument)
        .requiredOption('--ends <time>', 'kết thúc / end', instantArgument),
    payload: ({ starts, ends, reason }) => ({ startsAt: starts, endsAt: ends, reason }),
  },
  {
    usage: 'session postpone <cell>',
    description: 'hoãn buổi / postpone',
    example: `doi-1 --reason "Bão" ${OFFICE}`,
    type: 'session.postpone',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
  {
    usage: 'inspection record <cell>',
    description: 'ghi điểm của Tổ, tài liệu đã xem, điểm đã kiểm tra / scores, documents, points verified',
    example: 'doi-1 --file kiem-tra.json --as pham-thi-lan',
    type: 'inspection.record',
    options: withFile,
  },
  {
    usage: 'inspection finish <cell>',
    description: 'kết thúc kiểm tra, ghi người dự / finish, with who was there',
    example:
      'doi-1 --present nguyen-quoc-hung tran-thi-mai nguyen-thi-anh --absent "tran-van-an: nghỉ phép" --as nguyen-quoc-hung',
    type: 'inspection.finish',
    options: (command) =>
      command
        .requiredOption('--present <people...>', 'người có mặt / who was present')
        .option('--absent <person: reason...>', 'người vắng và lý do / who was absent, and why')
        .option('--guest <name...>', 'khách dự / guests')
        .option('--unscored <reason>', 'lý do còn tiêu chí chưa chấm / why criteria stay without a score'),
    payload: ({ present, absent, guest, unscored }) => ({
      present: texts(present),
      absent: texts(absent).map(absence),
      guests: texts(guest),
      ...(unscored === undefined ? {} : { unscored }),
    }),
  },
  {
    usage: 'minutes adopt <cell>',
    description:
      'thông qua tại chỗ, có chữ ký của hai bên (signed); thiếu thì là gửi chi bộ / signed by both in the hall, else sent',
    example: `doi-1 --file bien-ban.json ${CLERK}`,
    type: 'minutes.adopt',
    options: withFile,
  },
  {
    usage: 'minutes send <cell>',
    description: 'gửi chi bộ / send to the cell',
    example: `doi-1 --file bien-ban.json ${CLERK}`,
    type: 'minutes.send',
    options: withFile,
  },
  {
    usage: 'minutes agree <cell>',
    description: 'thống nhất / agree',
    example: `doi-1 ${HEAD}`,
    type: 'minutes.agree',
  },
  {
    usage: 'minutes dispute <cell>',
    description: 'có ý kiến khác về từng mục / dispute items',
    example: `doi-1 --file y-kien.json ${HEAD}`,
    type: 'minutes.dispute',
    options: withFile,
  },
  {
    usage: 'minutes answer <cell>',
    description: 'Tổ trả lời từng mục / answer item by item',
    example: `doi-1 --file tra-loi.json ${CLERK}`,
    type: 'minutes.answer',
    options: withFile,
  },
  {
    usage: 'minutes reserve <cell>',
    description: 'bảo lưu ý kiến / sign with a reservation',
    example: `doi-1 --text "Bảo lưu mục 2" ${HEAD}`,
    type: 'minutes.reserve',
    options: withText,
    payload: ({ text }) => ({ text }),
  },
  {
    usage: 'minutes refuse <cell>',
    description: 'không ký / refuse to sign',
    example: `doi-1 --reason "Không nhất trí kết luận" ${HEAD}`,
    type: 'minutes.refuse',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
  {
    usage: 'minutes sign <cell>',
    description: 'ký / sign',
    example: `doi-1 ${HEAD}`,
    type: 'minutes.sign',
  },
  {
    usage: 'appraise <cell>',
    description: 'ghi điểm, mức đề nghị của Đảng ủy / scores and levels of the committee',
    example: `doi-1 --file tham-dinh.json ${OFFICE}`,
    type: 'appraisal.record',
    options: withFile,
  },
  {
    usage: 'improve <cell>',
    description: 'nộp kế hoạch khắc phục / hand in the improvement plan',
    example: `doi-1 --file khac-phuc.json ${HEAD}`,
    type: 'improvement.submit',
    options: withFile,
  },
  {
    usage: 'objection raise <cell>',
    description: 'chi bộ kiến nghị về kết quả / object to a result',
    example: `doi-1 --about cellLevel --text "Chưa tính điểm thưởng" ${HEAD}`,
    type: 'objection.raise',
    options: (command) =>
      withText(command)
        .addOption(
          new Option('--about <matter>', 'về việc gì / about what')
            .choices(['fourGood', 'cellLevel', 'memberLevel'])
            .makeOptionMandatory(),
        )
        .option('--member <id>', 'đảng viên nào / which member'),
    payload: ({ about, member, text }) => ({ about, text, ...(member === undefined ? {} : { member }) }),
  },
  {
    usage: 'objection dismiss <cell> <objection>',
    description: 'giữ nguyên kết quả / keep the result',
    example: `doi-1 o1 --reason "Đã xem lại hồ sơ" ${COMMITTEE}`,
    type: 'objection.dismiss',
    options: withReason,
    payload: ({ reason }, _cell, objection) => ({ objection, reason }),
  },
  {
    usage: 'objection uphold <cell> <objection>',
    description: 'chấp nhận, đưa vào danh sách bổ sung / uphold it: decided anew on a supplementary slate',
    example: `doi-1 o1 --reason "Có minh chứng mới" ${COMMITTEE}`,
    type: 'objection.uphold',
    options: withReason,
    payload: ({ reason }, _cell, objection) => ({ objection, reason }),
  },
  {
    usage: 'difficulty raise <cell>',
    description: 'nêu vướng mắc / raise',
    example: `doi-1 --text "Chưa rõ cách tính tiêu chí 2" ${HEAD}`,
    type: 'difficulty.raise',
    options: withText,
    payload: ({ text }) => ({ text }),
  },
  {
    usage: 'difficulty answer <cell> <difficulty>',
    description: 'hướng dẫn / answer',
    example: `doi-1 d1 --text "Theo hướng dẫn đính kèm" --to-all ${OFFICE}`,
    type: 'difficulty.answer',
    options: (command) =>
      withText(command).option('--to-all', 'gửi cả các chi bộ khác / to the other cells too'),
    payload: ({ text, toAll }, _cell, difficulty) => ({ difficulty, text, toAll: toAll === true }),
  },
];

/** Several values of an option, or none. */
function texts(value: VerbOptions[string]): string[] {
  if (value === undefined || typeof value === 'boolean') return [];
  return typeof value === 'string' ? [value] : value;
}

/** `fourGood.sinh-hoat-dinh-ky` */
function criterionOf(value: VerbOptions[string]): { subject?: string; criterion?: string } {
  const [subject, ...rest] = texts(value).join('').split('.');
  return subject === undefined || rest.length === 0 ? {} : { subject, criterion: rest.join('.') };
}

/** `tran-van-an: nghỉ phép` */
function absence(text: string): { person: string; reason: string } {
  const [person = '', ...reason] = text.split(':');
  return { person: person.trim(), reason: reason.join(':').trim() };
}

/** What is sent to one cell. */
export function cellVerbCommands(program: Program): void {
  for (const verb of VERBS) addVerb(program, GROUPS, verb);
}
