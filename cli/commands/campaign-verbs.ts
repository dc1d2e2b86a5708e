import type { Program } from '../program.ts';
import { instantArgument } from './send.ts';
import { addVerb, type Verb, withFile, withNumber, withReason, withUntil } from './verb.ts';

const GROUPS = {
  deadline: 'hạn chung / the deadline of all',
  all: 'cả buổi, cả kế hoạch / a whole session, the whole plan',
  meeting: 'cuộc họp thẩm định / the appraisal meeting',
  people: 'người giữ nhiệm vụ / who holds which role',
};

const OFFICE = '--as do-thi-thu';
const COMMITTEE = '--as pham-hoang-viet';
const campaign = { subject: 'campaign' } as const;

const VERBS: Verb[] = [
  {
    ...campaign,
    usage: 'prepare <item> <value>',
    description: 'văn phòng ghi một mục chuẩn bị / note an item of the preparation',
    example: `planNumber 28-KH/ĐU ${OFFICE}`,
    type: 'campaign.prepare',
    payload: (_, item, value) => ({ item, value }),
  },
  {
    ...campaign,
    usage: 'announce',
    description: 'thông báo kế hoạch tới các chi bộ / announce the plan to the cells',
    example: OFFICE,
    type: 'campaign.announce',
  },
  {
    ...campaign,
    usage: 'deadline extend',
    description: 'gia hạn nộp hồ sơ cho tất cả / extend for all cells',
    example: `--until 10/12/2026 --reason "Bão" ${COMMITTEE}`,
    type: 'deadline.extend',
    foreseen: true,
    options: (command) => withReason(withUntil(command)),
    payload: ({ until, reason }) => ({ until, reason }),
  },
  {
    ...campaign,
    usage: 'all move <session>',
    description: 'dời cả buổi / move it for all its cells',
    example: `sang --starts "11/12/2026 08:00" --ends "11/12/2026 11:00" --reason "Bão" ${OFFICE}`,
    type: 'session.move',
    options: (command) =>
      withReason(command)
        .requiredOption('--starts <time>', 'bắt đầu / start', instantArgument)
        .requiredOption('--ends <time>', 'kết thúc / end', instantArgument),
    payload: ({ starts, ends, reason }, session) => ({ session, startsAt: starts, endsAt: ends, reason }),
  },
  {
    ...campaign,
    usage: 'all postpone <session>',
    description: 'hoãn cả buổi / postpone it for all its cells',
    example: `sang --reason "Bão" ${OFFICE}`,
    type: 'session.postpone',
    options: withReason,
    payload: ({ reason }, session) => ({ session, reason }),
  },
  {
    ...campaign,
    usage: 'people replace',
    description: 'thay người giữ nhiệm vụ / replace people in their roles',
    example: `--file thay-nguoi.json ${OFFICE}`,
    type: 'person.replace',
    foreseen: true,
    options: withFile,
  },
  {
    ...campaign,
    usage: 'people correct <person>',
    description:
      'sửa tên, địa chỉ thư, số điện thoại của một người, hoặc ghi người mới / correct who somebody is',
    example: `bui-minh-khang --email khang@doi-3.vn ${OFFICE}`,
    type: 'person.correct',
    options: (command) =>
      command
        .option('--name <text>', 'họ và tên / name')
        .option('--email <address>', 'địa chỉ thư; "" là không có / mail address; "" for none')
        .option('--phone <number>', 'số điện thoại; "" là không có / telephone; "" for none')
        .option('--shared', 'hộp thư dùng chung với người khác / the mailbox is another’s as well')
        .option('--new', 'người chưa có trong đợt / somebody new')
        .option('--reason <text>', 'lý do / why'),
    payload: ({ name, email, phone, shared, new: isNew, reason }, person) => ({
      person,
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email: email === '' ? null : email }),
      ...(phone === undefined ? {} : { phone: phone === '' ? null : phone }),
      ...(shared === true ? { shared } : {}),
      ...(isNew === true ? { newcomer: true } : {}),
      ...(reason === undefined ? {} : { reason }),
    }),
  },
  {
    ...campaign,
    usage: 'all add <cell>',
    description: 'thêm một chi bộ vào đợt / a cell joins the campaign',
    example: `doi-6 --name "Chi bộ Đội QLTT số 6" --group doi --session sang --reason "Mới thành lập" ${COMMITTEE}`,
    type: 'cell.add',
    foreseen: true,
    options: (command) =>
      withReason(command)
        .requiredOption('--name <text>', 'tên chi bộ / its name')
        .requiredOption('--group <id>', 'nhóm tương đồng / peer group')
        .requiredOption('--session <id>', 'buổi làm việc / session'),
    payload: ({ name, group, session, reason }, cell) => ({ cell, name, peerGroup: group, session, reason }),
  },
  {
    ...campaign,
    usage: 'settle <command>',
    description: 'đã xử lý lệnh bị chi bộ từ chối / a command that a cell refused is settled',
    example: `28-kh-du-2024-c3 --reason "Đã trao đổi trực tiếp" ${OFFICE}`,
    type: 'command.settle',
    options: withReason,
    payload: ({ reason }, command) => ({ command, reason }),
  },
  {
    ...campaign,
    usage: 'transfer <cell>',
    description: 'chi bộ chuyển sang đảng bộ khác / a cell goes to another committee',
    example: `doi-5 --to "Đảng bộ xã" --reason "Sắp xếp tổ chức" ${COMMITTEE}`,
    type: 'cell.transfer',
    foreseen: true,
    options: (command) => withReason(command).requiredOption('--to <text>', 'đảng bộ mới / to whom'),
    payload: ({ to, reason }, cell) => ({ cell, to, reason }),
  },
  {
    ...campaign,
    usage: 'withdraw <cell>',
    description: 'chi bộ rút khỏi đợt / a cell leaves the campaign',
    example: `doi-5 --reason "Giải thể" ${COMMITTEE}`,
    type: 'cell.withdraw',
    options: withReason,
    payload: ({ reason }, cell) => ({ cell, reason }),
  },
  {
    ...campaign,
    usage: 'report',
    description: 'Tổ báo cáo kết quả / the team reports',
    example: '--summary "Đã kiểm tra sáu chi bộ" --as nguyen-quoc-hung',
    type: 'report.submit',
    options: (command) => command.requiredOption('--summary <text>', 'tóm tắt / summary'),
    payload: ({ summary }) => ({ summary }),
  },
  {
    ...campaign,
    usage: 'meeting set',
    description: 'định ngày họp Đảng ủy / set the committee meeting',
    example: `--starts "18/12/2026 14:00" --venue "Hội trường" ${OFFICE}`,
    type: 'meeting.set',
    options: (command) =>
      command
        .requiredOption('--starts <time>', 'bắt đầu / start', instantArgument)
        .option('--ends <time>', 'dự kiến kết thúc / expected end', instantArgument)
        .requiredOption('--venue <text>', 'nơi họp / where'),
    payload: ({ starts, ends, venue }) => ({ startsAt: starts, endsAt: ends, venue }),
  },
  {
    ...campaign,
    usage: 'meeting hold',
    description: 'ghi biên bản họp Đảng ủy: có mặt, vắng mặt, tránh biểu quyết / record the meeting',
    example: `--file hop.json ${OFFICE}`,
    type: 'meeting.hold',
    options: withFile,
  },
  {
    ...campaign,
    usage: 'vote',
    description: 'ghi kết quả biểu quyết từng dòng hoặc cả danh sách / record votes',
    example: `--file bieu-quyet.json ${OFFICE}`,
    type: 'vote.record',
    options: withFile,
  },
  {
    ...campaign,
    usage: 'decide',
    description: 'Đảng ủy quyết định danh sách / decide the slate',
    example: `--file danh-sach.json ${COMMITTEE}`,
    type: 'slate.decide',
    options: withFile,
  },
  {
    ...campaign,
    usage: 'draft <decision>',
    description: 'văn phòng trình dự thảo quyết định / the office puts a decision before the signatory',
    example: `main-fourGood ${OFFICE}`,
    type: 'decision.prepare',
    payload: (_, decision) => ({ decision }),
  },
  {
    ...campaign,
    usage: 'sign <decision>',
    description: 'ký quyết định / sign a decision',
    example: `main-fourGood --number 31-QĐ/ĐU --date 2026-12-21 ${COMMITTEE}`,
    type: 'decision.sign',
    options: (command) =>
      withNumber(command).option(
        '--gap-reason <text>',
        'vì sao bỏ số hoặc vào sổ muộn / why numbers were left out, or why it comes late',
      ),
    payload: ({ number, date, gapReason }, decision) => ({
      decision,
      number,
      date,
      ...(gapReason === undefined ? {} : { gapReason }),
    }),
  },
  {
    ...campaign,
    usage: 'recall <decision>',
    description: 'thu hồi quyết định đã ban hành, soạn lại dưới số mới / take an issued decision back',
    example: `main-cellLevels --reason "Ghi sai tên chi bộ" ${COMMITTEE}`,
    type: 'decision.withdraw',
    foreseen: true,
    options: withReason,
    payload: ({ reason }, decision) => ({ decision, reason }),
  },
  {
    ...campaign,
    usage: 'publish',
    description: 'gửi kết quả tới từng chi bộ / send each cell its result',
    example: OFFICE,
    type: 'decision.publish',
  },
  {
    ...campaign,
    usage: 'superior',
    description: 'báo cáo cấp trên / report to the superior committee',
    example: `--number 40-BC/ĐU --date 2026-12-25 ${OFFICE}`,
    type: 'superior.report',
    options: withNumber,
    payload: ({ number, date }) => ({ number, date }),
  },
  {
    ...campaign,
    usage: 'cancel',
    description: 'hủy cả đợt / cancel the campaign',
    example: `--reason "Kế hoạch được thay" ${COMMITTEE}`,
    type: 'campaign.cancel',
    options: withReason,
    payload: ({ reason }) => ({ reason }),
  },
];

/** What is sent to the campaign. */
export function campaignVerbCommands(program: Program): void {
  for (const verb of VERBS) addVerb(program, GROUPS, verb);
}
