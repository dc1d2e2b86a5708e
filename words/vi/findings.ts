import { writtenDate } from '../../domain/calendar/written-date.ts';
import { periodWords } from '../period-words.ts';
import type { FindingSentences } from '../plan/finding-words.ts';
import { pointsWords } from '../points.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khóa',
};
const typeWord = (type: string): string => TYPES[type] ?? type;

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'thụt lề sai',
  TAB_AS_INDENT: 'thụt lề bằng dấu tab; hãy dùng dấu cách',
  DUPLICATE_KEY: 'khóa này đã có ở trên',
  MISSING_CHAR: 'thiếu dấu (ví dụ dấu hai chấm, ngoặc hay nháy)',
  MULTIPLE_DOCS: 'tệp chứa nhiều tài liệu YAML',
  BAD_ALIAS: 'dấu * chỉ tới một tên không có',
  NESTED_ALIASES: 'quá nhiều dấu * lồng nhau',
};
const syntax = (problem: string): string => `YAML: ${SYNTAX[problem] ?? 'viết sai cú pháp'}`;

const NONE = {
  plan: 'đây không phải là kế hoạch',
  criteria: 'đây không phải là khung tiêu chí',
} as const;

const NOT_OF_QUARTER = {
  sessions: 'buổi kiểm tra',
  reports: 'báo cáo của chi bộ',
  documents: 'hồ sơ, văn bản kiểm tra tại buổi làm việc',
  cellCriteria: 'khung tiêu chí chấm điểm chi bộ',
} as const;

export const findings: FindingSentences = {
  YAML_SYNTAX: ({ problem }) => syntax(problem),
  DUPLICATE_KEY: ({ problem }) => syntax(problem),
  TOO_LARGE: () => 'tệp quá lớn',
  NOT_NFC: ({ text }) => `chữ Việt viết tách dấu (NFD): “${text}”`,
  UNKNOWN_KEY: ({ key }) => `không có khóa “${key}” ở đây`,
  MISSING: (values) => ('type' in values ? `thiếu, cần ${typeWord(values.type)}` : `cần: ${values.oneOf}`),
  WRONG_TYPE: (values) => ('type' in values ? `cần ${typeWord(values.type)}` : NONE[values.none]),
  WRONG_VALUE: (values) => {
    if ('oneOf' in values) return `cần: ${values.oneOf}`;
    return 'noForm' in values ? 'không đúng dạng nào được phép' : 'giá trị không hợp lệ';
  },
  BAD_DATE: () => 'ngày không có thật hoặc viết sai',
  BAD_ADDRESS: () => 'không phải địa chỉ thư',
  BAD_FORM: () => 'viết không đúng dạng',
  TOO_MUCH: ({ maximum }) => `quá lớn hoặc quá nhiều: tối đa ${maximum}`,
  TOO_LITTLE: ({ minimum }) => `quá nhỏ hoặc quá ít: tối thiểu ${minimum}`,
  DUPLICATE_ID: ({ id, where }) =>
    where === null ? `mã “${id}” đã dùng ở trên` : `“${id}” đã có ở ${where}`,

  NOT_OF_QUARTER: ({ part }) => `đợt đánh giá cán bộ lãnh đạo theo quý không có ${NOT_OF_QUARTER[part]}`,
  LEADER_CRITERIA_MISSING: () =>
    'đợt đánh giá theo quý cần khung tiêu chí đối với cán bộ lãnh đạo, quản lý (leaderQuality)',
  QUARTER_SETTING: ({ setting }) =>
    setting === 'decisionKinds'
      ? 'đợt đánh giá theo quý chỉ quyết định mức xếp loại cá nhân'
      : 'đợt đánh giá theo quý phải xếp loại cá nhân',
  UNKNOWN_PERSON: ({ person }) => `không có ai mang mã “${person}”`,
  UNKNOWN_CELL: ({ cell }) => `không có chi bộ “${cell}”`,
  CELL_IN_TWO_SESSIONS: ({ cell }) => `chi bộ “${cell}” đã được xếp buổi`,
  CELL_WITHOUT_SESSION: ({ cell }) => `chi bộ “${cell}” không có buổi làm việc nào`,
  CELL_WITHOUT_HEAD: ({ cell }) => `chi bộ “${cell}” chưa có bí thư; phải cử trước khi công bố`,
  NOT_ONE_LINE: () => 'tên phải viết trên một dòng',
  ADDRESS_SHARED: ({ address, other }) =>
    `“${address}” cũng là địa chỉ của “${other}”: cả hai đọc được thư của nhau`,
  ROLE_NEEDS_CELL: () => 'vai trò này cần nêu chi bộ',
  ROLE_WITHOUT_CELL: () => 'vai trò này không thuộc chi bộ nào',
  ROLE_ENDS_BEFORE_BEGIN: ({ from, to }) => `vai trò kết thúc ngày ${to}, trước ngày bắt đầu ${from}`,
  ROLE_VACANT: ({ role, cell, from }) =>
    from === null
      ? `chưa có ai giữ vai trò ${role}`
      : `từ ngày ${from} không có ai giữ vai trò ${role}${cell === null ? '' : ` của chi bộ “${cell}”`}`,
  ROLE_UNFILLED: ({ role }) => `chưa có ai giữ vai trò ${role}; phải cử trước khi công bố`,
  SESSION_HOLDS_ONE_CELL: ({ cells }) => `cài đặt chỉ cho một chi bộ mỗi buổi, ở đây có ${cells}`,
  SESSION_ENDS_BEFORE_START: () => 'buổi kết thúc trước khi bắt đầu',
  DOSSIER_DUE_AFTER_SESSION: ({ session }) => `hạn nộp hồ sơ sau buổi làm việc ngày ${session}`,
  MILESTONE_BEFORE_SESSION: () => 'mốc này trước buổi làm việc đầu tiên',
  LADDER_OPENING: () => 'thang nhắc cần đúng một bước mở đầu',
  LADDER_LAST: () => 'bước cuối phải đứng sau cùng',
  ISSUE_UNSET: () => 'chưa có ngày hoặc nơi ban hành; bộ phận giúp việc điền khi chuẩn bị',
  PARTY_BODY_UNKNOWN: ({ superior }) =>
    `không suy được đảng bộ từ “${superior}”: đầu văn bản để trống; ghi ở “đảng bộ cấp trên”`,
  SUPERIOR_KIND_UNDECIDED: ({ kind }) =>
    `cấp trên quyết định “${kind}” nhưng các loại quyết định không có loại này: sẽ không ai trình`,
  BASIS_TYPE_UNKNOWN: ({ number }) =>
    `ký hiệu của “${number}” dùng cho cả Quyết định và Quy định; hãy ghi loại văn bản`,
  BASIS_OF_OTHER_YEAR: ({ number, date, year }) =>
    `“${number}”${date === null ? '' : `, ngày ${writtenDate(date)},`} là căn cứ của năm khác, không phải năm ${year}; quyết định chỉ viện dẫn khi tiêu chí nêu văn bản này`,
  TEAM_DECISION_UNSET: () => 'chưa có quyết định thành lập Tổ kiểm tra',
  MILESTONES_UNSET: ({ milestones }) =>
    `chưa có ngày cho: ${milestones.join(', ')}; tính theo phần “Quy định khác”`,
  LAST_DAY_OFF: ({ dueBefore, lastDay }) =>
    `“trước ngày” ${dueBefore}: ngày cuối còn đúng hạn ${lastDay} là ngày nghỉ`,
  SESSION_DAY_OFF: ({ session }) => `buổi làm việc ${session} vào ngày nghỉ`,
  SESSION_AT_NIGHT: ({ starts, ends }) => `buổi làm việc từ ${starts} đến ${ends} có giờ ban đêm`,
  SESSIONS_OVERLAP: ({ session, other }) =>
    `buổi làm việc ${session} trùng giờ với buổi “${other}” của cùng Tổ kiểm tra`,
  SESSION_OF_OTHER_YEAR: ({ session, year }) =>
    `buổi làm việc ${session} không thuộc năm ${year} của kế hoạch hay năm sau`,
  LITTLE_TIME: ({ workingDays, session }) =>
    `chỉ có ${workingDays} ngày làm việc giữa ngày cuối nộp hồ sơ và buổi làm việc ${session}`,
  CONFLICT_OF_INTEREST: ({ person, role, cell }) =>
    `“${person}” là ${role} mà lại thuộc chi bộ “${cell}” được kiểm tra`,
  HOLIDAYS_UNKNOWN: ({ year, days }) =>
    `lịch nghỉ năm ${year} còn thiếu: ${days.map(writtenDate).join(', ')}; hạn có thể rơi vào ngày lễ`,
  NOT_ANNOUNCED: ({ name, from, to, near }) =>
    `${name}: chưa thông báo ngày nghỉ, khoảng ${writtenDate(from)} đến ${writtenDate(to)}; hạn tính qua những ngày này có thể đổi${near.length === 0 ? '' : `, gần đó có ${near.map(writtenDate).join(', ')}`}`,
  SAMPLE_PEOPLE: ({ count }) => `${count} người mẫu`,
  SAMPLE_CELLS: ({ count }) => `${count} chi bộ mẫu`,
  SAMPLE_ADDRESSES: ({ count }) => `${count} địa chỉ thư mẫu, không gửi tới ai`,
  CRITERIA_MISSING: ({ file }) => `không có tệp khung tiêu chí ${file}`,
  CRITERIA_SUBJECT: ({ file, asked, found }) =>
    `kế hoạch cần khung cho ${asked}, tệp ${file} là khung cho ${found}`,
  CRITERIA_QUARTER: ({ file, pack, from, to, year, quarter }) =>
    `${file}: ${pack} ${from === null ? 'chưa rõ ngày có hiệu lực' : `có hiệu lực từ ${writtenDate(from)}${to === null ? '' : ` đến ${writtenDate(to)}`}`}, không áp dụng cho ${periodWords({ year, quarter }, 'vi')}`,
  CRITERIA_YEAR: ({ file, pack, from, to, year, inForce }) =>
    `${file}: ${pack} áp dụng từ ${from}${to === null ? '' : ` đến ${to}`}, không phải năm ${year}; ${inForce === null ? 'chưa biết quy định nào của năm ấy, vẫn dùng' : `năm ấy theo ${inForce}`}`,

  NO_MAXIMUM: () => 'tiêu chí thiếu điểm tối đa',
  MAXIMUM_OF_GROUP: () => 'nhóm không có điểm riêng; điểm của nhóm là tổng các tiêu chí',
  NO_SOURCE: () => 'thiếu nguồn; nếu là giả định, ghi placeholder: true',
  NO_REPLACEMENT: () => 'khung có phần giả định phải nêu văn bản sẽ thay thế',
  NOTHING_ASSUMED: () => 'khung còn ghi là giả định mà không giá trị nào là giả định nữa',
  TOO_MANY_DECIMALS: () => 'chỉ được hai chữ số thập phân',
  YEARS_REVERSED: () => 'năm cuối trước năm đầu',
  YEARS_NOT_IN_FORCE: ({ first, last }) =>
    `theo ngày có hiệu lực thì áp dụng từ năm ${first}${last === null ? '' : ` đến năm ${last}`}`,
  UNKNOWN_GATE: ({ gate }) => `không có điều kiện “${gate}”`,
  GATE_UNUSED: ({ gate }) => `không mức nào cần điều kiện “${gate}”`,
  RESULT_OF_OTHER_SUBJECT: ({ rated }) =>
    rated === 'recognition' ? 'chi bộ “bốn tốt” chỉ công nhận hoặc không' : 'đối tượng này xếp theo mức',
  LEVEL_OF_OTHER_SUBJECT: ({ level }) => `đối tượng này không có mức ${level}`,
  LEVELS_NOT_FALLING: () => 'phải xếp từ mức cao xuống mức thấp, mức sau đòi hỏi ít hơn',
  LAST_LEVEL_NOT_OPEN: () => 'mức cuối là mức thấp nhất và không kèm điều kiện, để ai cũng có mức',
  OUT_OF_REACH: ({ most }) => `cao hơn tổng điểm tối đa ${pointsWords(most, 'vi')}`,
  BANDS_NOT_FALLING: () => 'phải xếp từ mức cao xuống mức thấp',
  NO_GRADE_BANDS: ({ grades }) => `thiếu tỷ lệ điểm cho: ${grades.join(', ')}`,
  NO_CORE: () => 'chưa đánh dấu tiêu chí nào là kết quả nhiệm vụ',
};
