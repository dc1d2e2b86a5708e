import type { Slate } from '../domain/committee/committee-content.ts';
import type { QuotaRule } from '../domain/plan/plan.ts';
import { lowerFirst } from '../domain/words/letter-case.ts';
import { percentWords } from '../domain/words/numbers.ts';

/** Headings and labels of the last two stages: slate, register, a cell's result, its members. */
export interface AppraisalTexts {
  title: string;
  slate: (id: string) => string;
  slates: string;
  revision: (n: number) => string;
  count: (cells: number, members: number) => string;
  standing: Record<Slate['state'], { name: string; means: string }>;
  decidedBy: (who: string, when: string) => string;
  noSlate: string;
  noSlateHow: string;
  atStage: (n: number) => string;
  emptySlate: string;
  quota: {
    heading: string;
    members: string;
    whole: string;
    group: (id: string) => string;
    now: (excellent: number) => string;
    proposed: (excellent: number) => string;
    atMost: (allowed: number) => string;
    over: (by: number) => string;
    within: string;
    rule: (rule: QuotaRule, unit: 'cell' | 'member', grouping: 'peerGroup' | 'whole') => string;
    ifOver: Record<QuotaRule['over'], string>;
    base: (rule: QuotaRule, excellent: number, good: number, base: number) => string;
    labels: { rule: string; base: string; left: string; source: string; reason: string };
    unrated: (n: number) => string;
    earlier: (n: number) => string;
    meter: string;
    nobody: string;
  };
  table: {
    heading: string;
    caption: string;
    rank: string;
    quality: string;
    gap: string;
    compared: (low: string, high: string) => string;
    fourGood: string;
    proposed: string;
    derived: string;
    decided: string;
    recognised: Record<'yes' | 'no', string>;
    recognise: Record<'yes' | 'no', string>;
    noPoints: string;
    incomplete: string;
    none: string;
    cut: (allowed: number, points: string | null) => string;
    ties: (n: number, points: string) => string;
    tie: string;
    cutUnknown: string;
    decidedBefore: string;
    legend: string;
    flags: Readonly<Record<string, string>>;
    award: string;
    because: string;
  };
  problems: { heading: (n: number) => string; none: string; members: (n: number) => string };
  members: { heading: string; level: string; many: (n: number) => string; private: string };
  meeting: {
    heading: string;
    none: string;
    notHeld: string;
    when: string;
    venue: string;
    present: string;
    presentOf: (present: number, members: number, needed: number) => string;
    reached: string;
    below: string;
    absent: string;
    guests: string;
    chair: string;
    recorder: string;
    recused: string;
    takesPart: (who: string, cell: string) => string;
    staysOut: (who: string, cell: string) => string;
    belongs: string;
    nobodyStaysOut: string;
    conclusion: string;
    discussion: (n: number) => string;
  };
  votes: {
    heading: string;
    done: (voted: number, cells: number) => string;
    none: string;
    caption: string;
    matter: string;
    line: string;
    method: string;
    papers: string;
    papersOf: (valid: number, present: number) => string;
    counts: string;
    majority: string;
    noMajority: string;
    ofMembers: (n: number) => string;
  };
  register: {
    underway: string;
    issued: string;
    caption: string;
    underwayCaption: string;
    number: string;
    kind: string;
    state: string;
    signer: string;
    lines: string;
    lineCount: (cells: number, members: number) => string;
    owes: string;
    issuedState: string;
    withdrawnState: string;
    replacedBy: string;
    replaces: string;
    amends: string;
    amendedBy: string;
    notNumbered: string;
    published: (day: string) => string;
    notPublished: string;
    gap: (reason: string) => string;
    withdrawn: (who: string, when: string) => string;
    noneUnderway: string;
    namesMembers: string;
  };
  cell: {
    scores: string;
    scoresCaption: string;
    noScores: string;
    subject: string;
    result: string;
    noResult: string;
    criteria: (n: number) => string;
    differing: (n: number) => string;
    criterion: string;
    max: string;
    gate: Record<'yes' | 'no', string>;
    bigGap: string;
    remark: string;
    opinion: string;
    extract: string;
    outdated: string;
    inOneOf: (n: number) => string;
    objections: string;
    objection: (id: string) => string;
    about: Record<'fourGood' | 'cellLevel' | 'memberLevel', string>;
    aboutMember: string;
    raisedBy: (who: string, when: string) => string;
    open: string;
    upheld: (who: string, when: string) => string;
    dismissed: (who: string, when: string) => string;
    window: (until: string) => string;
    noObjection: string;
    windowOver: string;
    improvement: string;
    improvementIn: (who: string, when: string) => string;
    improvementDue: (until: string) => string;
    improvementOwed: string;
    strengths: string;
    weaknesses: string;
    causes: string;
    measures: string;
    measuresCaption: string;
    measure: string;
    until: string;
    who: string;
  };
  people: {
    heading: string;
    none: string;
    caption: string;
    counted: string;
    total: (n: number) => string;
    toPage: string;
    status: string;
    proposedLevels: string;
    decidedLevels: string;
    notYet: string;
    title: (cell: string) => string;
    whoMay: string;
    onlyHere: string;
    name: string;
    kind: string;
    self: string;
    byCell: string;
    decided: string;
    attention: string;
    ballot: (choice: string, count: number, valid: number) => string;
    reason: string;
    listCaption: string;
  };
  board: {
    heading: string;
    toPage: string;
    lines: string;
    votes: string;
    votesOf: (voted: number, cells: number) => string;
    waiting: string;
    waitingOf: (n: number) => string;
    objections: string;
    objectionsOf: (n: number) => string;
    nextMeeting: string;
    noMeeting: string;
  };
  gapsOf: Record<'team' | 'committee', string>;
  shortLayers: Record<'self' | 'team' | 'committee', string>;
}

export const appraisalVi: AppraisalTexts = {
  title: 'Thẩm định',
  slate: (id) => (id === 'main' ? 'Danh sách chính' : `Danh sách bổ sung ${id.replace(/\D+/g, '')}`),
  slates: 'Các danh sách',
  revision: (n) => `lần lập ${n}`,
  count: (cells, members) => [`${cells} chi bộ`, ...(members > 0 ? [`${members} đảng viên`] : [])].join(', '),
  standing: {
    open: { name: 'Dự kiến, chưa quyết định', means: 'Điểm và mức trên trang này còn có thể thay đổi.' },
    decided: {
      name: 'Đã biểu quyết, chưa ban hành',
      means: 'Mức đã được quyết định; kết quả có hiệu lực khi quyết định được ký và công bố.',
    },
    issued: { name: 'Chính thức', means: 'Quyết định đã ban hành và đã công bố đến chi bộ.' },
  },
  decidedBy: (who, when) => `${who} chốt lúc ${when}`,
  noSlate: 'Chưa có danh sách thẩm định',
  noSlateHow: 'Danh sách được lập khi các chi bộ đã xong biên bản. Còn chờ:',
  atStage: (n) => `${n} chi bộ`,
  emptySlate: 'Danh sách này không có chi bộ nào.',
  quota: {
    heading: 'Chỉ tiêu hoàn thành xuất sắc',
    members: 'Đảng viên, tính chung toàn Đảng bộ',
    whole: 'Chi bộ, tính chung toàn Đảng bộ',
    group: (id) => `Chi bộ, nhóm “${id}”`,
    now: (excellent) => `Đã chọn ${excellent}`,
    proposed: (excellent) => `Đang đề nghị ${excellent}`,
    atMost: (allowed) => `tối đa ${allowed}`,
    over: (by) => `Vượt ${by}`,
    within: 'Trong chỉ tiêu',
    rule: ({ percent, base, rounding }, unit, grouping) => {
      const units = unit === 'cell' ? 'chi bộ' : 'đảng viên';
      const of = base === 'good' ? 'hoàn thành tốt' : 'hoàn thành tốt và hoàn thành xuất sắc';
      const place =
        unit === 'member' ? ' toàn Đảng bộ' : grouping === 'peerGroup' ? ' trong từng nhóm' : ' toàn Đảng bộ';
      const rounded = rounding === 'floor' ? 'làm tròn xuống' : 'làm tròn số gần nhất';
      return `Số ${units} xuất sắc không quá ${percentWords(percent, 'vi')} số ${units} ${of}${place}, ${rounded}`;
    },
    ifOver: {
      off: 'Vượt thì không cần lý do.',
      warn: 'Vượt thì phải ghi lý do.',
      refuse: 'Vượt thì không quyết định được.',
    },
    base: ({ percent, base }, excellent, good, value) =>
      `${excellent} xuất sắc, ${good} hoàn thành tốt; lấy ${percentWords(percent, 'vi')} của ${value} ${base === 'good' ? 'hoàn thành tốt' : 'hoàn thành tốt và xuất sắc'}`,
    labels: {
      rule: 'Quy tắc',
      base: 'Cách tính',
      left: 'Không tính',
      source: 'Căn cứ',
      reason: 'Lý do vượt',
    },
    unrated: (n) => `${n} chưa có mức đề nghị`,
    earlier: (n) => `Gồm cả ${n} đã quyết định ở danh sách trước`,
    meter: 'Số xuất sắc so với tối đa',
    nobody: 'Chưa có ai được đề nghị mức hoàn thành tốt trở lên.',
  },
  table: {
    heading: 'Xếp hạng theo điểm mới nhất',
    caption: 'Các chi bộ trong danh sách, xếp theo điểm chất lượng, có vạch chỉ tiêu của từng nhóm',
    rank: 'Hạng',
    quality: 'Điểm chất lượng',
    gap: 'chênh',
    compared: (low, high) => `So ba mức điểm, từ ${low} đến ${high}`,
    fourGood: '“Bốn tốt”',
    proposed: 'Mức đề nghị',
    derived: 'Mức theo điểm',
    decided: 'Đảng ủy quyết định',
    recognised: { yes: 'Đạt', no: 'Không đạt' },
    recognise: { yes: 'Công nhận “bốn tốt”', no: 'Không công nhận “bốn tốt”' },
    noPoints: 'chưa có điểm',
    incomplete: 'chưa đủ điểm để suy ra',
    none: 'chưa đề nghị',
    cut: (allowed, points) =>
      `Vạch chỉ tiêu: ${allowed} chỗ${points === null ? '' : `, điểm thấp nhất trong chỉ tiêu ${points}`}`,
    ties: (n, points) => `Bằng điểm ở vạch: ${n} chi bộ cùng ${points} điểm`,
    tie: 'Bằng điểm ở vạch',
    cutUnknown: 'Không vẽ vạch: nhóm này có chi bộ đã quyết định ở danh sách trước.',
    decidedBefore: 'đã quyết định ở danh sách trước',
    legend:
      'Hạng tính trong từng nhóm. Số nhỏ dưới điểm của Tổ là chênh so với tự chấm, dưới điểm của Đảng ủy là chênh so với Tổ. “Mức theo điểm” do bộ tiêu chí suy ra từ lần chấm mới nhất.',
    flags: {
      excellentWithoutFourGood: 'Xuất sắc nhưng không đạt “bốn tốt”',
      levelAgainstRules: 'Mức đề nghị khác mức theo điểm',
      fourGoodAgainstRules: 'Đề nghị “bốn tốt” khi điểm không đạt',
      levelAgainstVote: 'Mức đề nghị khác kết quả biểu quyết',
      fourGoodAgainstVote: '“Bốn tốt” khác kết quả biểu quyết',
    },
    award: 'Khen thưởng',
    because: 'Lý do',
  },
  problems: {
    heading: (n) => `${n} điều còn cần lý do`,
    members: (n) => `${n} đảng viên: mức đề nghị phải có lý do.`,
    none: 'Nếu quyết định đúng như đang đề nghị thì không phải ghi lý do gì.',
  },
  members: {
    heading: 'Đảng viên trong danh sách',
    level: 'Mức',
    many: (n) => `${n} đảng viên`,
    private: 'Trang này chỉ nêu số lượng. Tên và mức từng người ở trang đảng viên của mỗi chi bộ.',
  },
  meeting: {
    heading: 'Cuộc họp',
    none: 'Chưa định ngày họp.',
    notHeld: 'Chưa ghi biên bản cuộc họp.',
    when: 'Thời gian',
    venue: 'Địa điểm',
    present: 'Có mặt',
    presentOf: (present, members, needed) =>
      `${present}/${members} ủy viên${needed > 0 ? `, cần ít nhất ${needed}` : ''}`,
    reached: 'đủ số người dự họp',
    below: 'không đủ số người dự họp',
    absent: 'Vắng',
    guests: 'Khách mời',
    chair: 'Chủ trì',
    recorder: 'Thư ký',
    recused: 'Tránh biểu quyết',
    takesPart: (who, cell) => `${who} vẫn tham gia về ${cell}`,
    staysOut: (who, cell) => `${who} không bỏ phiếu về ${cell}`,
    belongs: 'là người của chi bộ này',
    nobodyStaysOut: 'không ai',
    conclusion: 'Kết luận',
    discussion: (n) => `${n} ý kiến thảo luận`,
  },
  votes: {
    heading: 'Biểu quyết',
    done: (voted, cells) => `${voted}/${cells} chi bộ đã có kết quả`,
    none: 'Chưa ghi kết quả biểu quyết nào.',
    caption: 'Kết quả biểu quyết về chi bộ',
    matter: 'Về việc',
    line: 'Chi bộ',
    method: 'Hình thức',
    papers: 'Phiếu',
    papersOf: (valid, present) => `${valid} hợp lệ / ${present} người`,
    counts: 'Kết quả',
    majority: 'Quá nửa',
    noMajority: 'không có',
    ofMembers: (n) => `${n} lượt biểu quyết về đảng viên đã ghi; trang này không nêu tên.`,
  },
  register: {
    underway: 'Đang trên đường ban hành',
    issued: 'Sổ quyết định',
    caption: 'Quyết định đã vào sổ, mới nhất trước',
    underwayCaption: 'Quyết định chưa ban hành',
    number: 'Số',
    kind: 'Nội dung',
    state: 'Tình trạng',
    signer: 'Người ký',
    lines: 'Gồm',
    lineCount: (cells, members) =>
      [...(cells > 0 ? [`${cells} chi bộ`] : []), ...(members > 0 ? [`${members} đảng viên`] : [])].join(
        ', ',
      ),
    owes: 'Đang chờ',
    issuedState: 'đã ban hành',
    withdrawnState: 'đã thu hồi',
    replacedBy: 'thay bằng',
    replaces: 'thay thế',
    amends: 'sửa đổi',
    amendedBy: 'được sửa đổi bởi',
    notNumbered: 'chưa có số',
    published: (day) => `công bố ${day}`,
    notPublished: 'chưa công bố',
    gap: (reason) => `Bỏ trống hoặc cấp muộn số: ${reason}`,
    withdrawn: (who, when) => `Thu hồi ngày ${when}, ${who}`,
    noneUnderway: 'Không có quyết định nào đang soạn hay chờ ký.',
    namesMembers: 'Văn bản này nêu tên và mức của đảng viên: chỉ mở khi có thẩm quyền.',
  },
  cell: {
    scores: 'Điểm của ba bên',
    scoresCaption: 'Điểm theo từng nội dung: chi bộ tự chấm, Tổ kiểm tra, Đảng ủy',
    noScores: 'Chưa có điểm nào.',
    subject: 'Nội dung',
    result: 'Kết quả',
    noResult: 'Chi bộ chưa có quyết định nào.',
    criteria: (n) => `Từng tiêu chí (${n})`,
    differing: (n) =>
      n === 0
        ? 'không tiêu chí nào chênh đến mức phải ghi lý do'
        : `${n} tiêu chí chênh đến mức phải ghi lý do`,
    criterion: 'Tiêu chí',
    max: 'Tối đa',
    gate: { yes: 'đạt', no: 'không đạt' },
    bigGap: 'chênh nhiều',
    remark: 'Ý kiến của Đảng ủy',
    opinion: 'Đảng ủy dự kiến',
    extract: 'Trích quyết định',
    outdated: 'đã thu hồi',
    inOneOf: (n) => `và ${n} đảng viên của chi bộ`,
    objections: 'Kiến nghị về kết quả',
    objection: (id) => `Kiến nghị ${id.replace(/\D+/g, '')}`,
    about: {
      fourGood: 'về công nhận “bốn tốt”',
      cellLevel: 'về mức xếp loại chi bộ',
      memberLevel: 'về mức xếp loại một đảng viên',
    },
    aboutMember: 'Nội dung ở trang đảng viên của chi bộ.',
    raisedBy: (who, when) => `${who}, ${when}`,
    open: 'chờ Đảng ủy trả lời',
    upheld: (who, when) => `Chấp nhận, ${who}, ${when}`,
    dismissed: (who, when) => `Không chấp nhận, ${who}, ${when}`,
    window: (until) => `Chi bộ được kiến nghị đến ${until}`,
    noObjection: 'Chưa có kiến nghị nào.',
    windowOver: 'Đã hết thời gian kiến nghị.',
    improvement: 'Kế hoạch khắc phục',
    improvementIn: (who, when) => `${who} nộp ${when}`,
    improvementDue: (until) => `Chờ chi bộ nộp, hạn ${until}`,
    improvementOwed: 'Quá thời gian nhận mà chưa nộp: ghi nợ sang năm sau.',
    strengths: 'Ưu điểm',
    weaknesses: 'Hạn chế',
    causes: 'Nguyên nhân',
    measures: 'Biện pháp',
    measuresCaption: 'Biện pháp khắc phục, hạn và người phụ trách',
    measure: 'Biện pháp',
    until: 'Xong trước',
    who: 'Phụ trách',
  },
  people: {
    heading: 'Đảng viên',
    none: 'Chi bộ chưa gửi danh sách đảng viên.',
    caption: 'Số đảng viên theo tình trạng và theo mức',
    counted: 'Số lượng',
    total: (n) => `${n} đảng viên`,
    toPage: 'Từng đảng viên',
    status: 'Tình trạng',
    proposedLevels: 'Chi bộ đề nghị',
    decidedLevels: 'Đã quyết định',
    notYet: 'chưa có',
    title: (cell) => `Đảng viên ${lowerFirst(cell)}`,
    whoMay: 'Trang này chỉ dành cho chi bộ, bộ phận giúp việc và Ban Chấp hành.',
    onlyHere:
      'Hệ thống chưa có đăng nhập: trang chỉ mở được trên máy đang chạy chương trình. Không để màn hình cho người khác xem, không chuyển tiếp trang.',
    name: 'Họ và tên',
    kind: 'Loại',
    self: 'Tự nhận',
    byCell: 'Chi bộ đề nghị',
    decided: 'Quyết định',
    attention: 'Lưu ý',
    ballot: (choice, count, valid) => `${count}/${valid} phiếu: ${choice}`,
    reason: 'Lý do',
    listCaption: 'Từng đảng viên của chi bộ: tình trạng, mức tự nhận, mức đề nghị, mức quyết định',
  },
  board: {
    heading: 'Thẩm định và quyết định',
    toPage: 'Mở trang thẩm định',
    lines: 'Trong danh sách',
    votes: 'Biểu quyết',
    votesOf: (voted, cells) => `${voted}/${cells} chi bộ`,
    waiting: 'Quyết định chờ ký',
    waitingOf: (n) => `${n} quyết định`,
    objections: 'Kiến nghị chờ trả lời',
    objectionsOf: (n) => `${n} kiến nghị`,
    nextMeeting: 'Cuộc họp',
    noMeeting: 'chưa định ngày',
  },
  gapsOf: { team: 'so với tự chấm', committee: 'so với Tổ' },
  shortLayers: { self: 'Tự chấm', team: 'Tổ', committee: 'Đảng ủy' },
};

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

export const appraisalEn: AppraisalTexts = {
  title: 'Appraisal',
  slate: (id) => (id === 'main' ? 'Main slate' : `Supplementary slate ${id.replace(/\D+/g, '')}`),
  slates: 'Slates',
  revision: (n) => `revision ${n}`,
  count: (cells, members) =>
    [many(cells, 'cell'), ...(members > 0 ? [many(members, 'member')] : [])].join(', '),
  standing: {
    open: { name: 'Provisional, not decided', means: 'Points and levels on this page may still change.' },
    decided: {
      name: 'Decided, not issued',
      means: 'The levels are decided; they count once the decisions are signed and published.',
    },
    issued: { name: 'Final', means: 'The decisions are issued and the cells have been told.' },
  },
  decidedBy: (who, when) => `Decided by ${who}, ${when}`,
  noSlate: 'There is no slate yet',
  noSlateHow: 'A slate is made when the cells’ minutes are done. Still waited for:',
  atStage: (n) => many(n, 'cell'),
  emptySlate: 'No cell is on this slate.',
  quota: {
    heading: 'Quota of excellent ratings',
    members: 'Members, over the whole committee',
    whole: 'Cells, over the whole committee',
    group: (id) => `Cells, group “${id}”`,
    now: (excellent) => `${excellent} chosen`,
    proposed: (excellent) => `${excellent} proposed`,
    atMost: (allowed) => `${allowed} at most`,
    over: (by) => `${by} over the quota`,
    within: 'Within the quota',
    rule: ({ percent, base, rounding }, unit, grouping) => {
      const units = unit === 'cell' ? 'cells' : 'members';
      const of = base === 'good' ? 'rated good' : 'rated good or excellent';
      const place =
        unit === 'cell' && grouping === 'peerGroup' ? ' in each group' : ' of the whole committee';
      const rounded = rounding === 'floor' ? 'rounded down' : 'rounded to the nearest number';
      return `Excellent ${units} are at most ${percentWords(percent, 'en')} of the ${units} ${of}${place}, ${rounded}`;
    },
    ifOver: {
      off: 'More needs no reason.',
      warn: 'More needs a reason.',
      refuse: 'More cannot be decided.',
    },
    base: ({ percent, base }, excellent, good, value) =>
      `${excellent} excellent, ${good} good; ${percentWords(percent, 'en')} of ${value} ${base === 'good' ? 'good' : 'good or excellent'}`,
    labels: { rule: 'Rule', base: 'Count', left: 'Left out', source: 'Source', reason: 'Reason for more' },
    unrated: (n) => `${n} without a proposed level`,
    earlier: (n) => `${n} decided on earlier slates included`,
    meter: 'Excellent ratings against the most allowed',
    nobody: 'Nobody is proposed as good or better yet.',
  },
  table: {
    heading: 'Ranked by the newest points',
    caption: 'The cells of the slate by points of quality, with the cut of each group’s quota',
    rank: 'Rank',
    quality: 'Points of quality',
    gap: 'gap',
    compared: (low, high) => `Three layers of points, from ${low} to ${high}`,
    fourGood: '“Four good”',
    proposed: 'Proposed level',
    derived: 'Level by points',
    decided: 'Decided',
    recognised: { yes: 'Reached', no: 'Not reached' },
    recognise: { yes: 'Recognised as “four good”', no: 'Not recognised as “four good”' },
    noPoints: 'no points yet',
    incomplete: 'not enough points to derive one',
    none: 'not proposed yet',
    cut: (allowed, points) =>
      `Cut of the quota: ${many(allowed, 'place')}${points === null ? '' : `, lowest points within it ${points}`}`,
    ties: (n, points) => `Tie at the cut: ${many(n, 'cell')} with ${points} points`,
    tie: 'Tie at the cut',
    cutUnknown: 'No cut is drawn: cells of this group were decided on an earlier slate.',
    decidedBefore: 'decided on an earlier slate',
    legend:
      'Ranks count within each group. The small number under the team’s points is the gap to the self-score, under the committee’s points the gap to the team. “Level by points” is derived by the criteria from the newest scores.',
    flags: {
      excellentWithoutFourGood: 'Excellent, but not “four good”',
      levelAgainstRules: 'Proposed level differs from the points',
      fourGoodAgainstRules: '“Four good” proposed against the points',
      levelAgainstVote: 'Proposed level differs from the vote',
      fourGoodAgainstVote: '“Four good” differs from the vote',
    },
    award: 'Award',
    because: 'Reason',
  },
  problems: {
    heading: (n) => `${many(n, 'point')} that ${n === 1 ? 'needs' : 'need'} a reason`,
    members: (n) => `${many(n, 'member')}: the proposed level needs a reason.`,
    none: 'Decided as it is proposed, nothing needs a reason.',
  },
  members: {
    heading: 'Members on the slate',
    level: 'Level',
    many: (n) => many(n, 'member'),
    private: 'Only numbers here. Names and levels stand on the members’ page of each cell.',
  },
  meeting: {
    heading: 'Meeting',
    none: 'No date is set yet.',
    notHeld: 'The meeting is not recorded yet.',
    when: 'When',
    venue: 'Venue',
    present: 'Present',
    presentOf: (present, members, needed) =>
      `${present}/${members} of the committee${needed > 0 ? `, at least ${needed} needed` : ''}`,
    reached: 'quorum reached',
    below: 'below the quorum',
    absent: 'Absent',
    guests: 'Guests',
    chair: 'Chair',
    recorder: 'Recorder',
    recused: 'Recused',
    takesPart: (who, cell) => `${who} takes part on ${cell}`,
    staysOut: (who, cell) => `${who} does not vote on ${cell}`,
    belongs: 'belongs to this cell',
    nobodyStaysOut: 'nobody',
    conclusion: 'Conclusion',
    discussion: (n) => `Discussion, ${many(n, 'contribution')}`,
  },
  votes: {
    heading: 'Votes',
    done: (voted, cells) => `${voted}/${cells} cells voted on`,
    none: 'No vote is recorded yet.',
    caption: 'Votes on cells',
    matter: 'Matter',
    line: 'Cell',
    method: 'Method',
    papers: 'Votes',
    papersOf: (valid, present) => `${valid} valid / ${present} present`,
    counts: 'Result',
    majority: 'Majority',
    noMajority: 'none',
    ofMembers: (n) => `${many(n, 'vote')} on members recorded; names are not shown here.`,
  },
  register: {
    underway: 'On their way',
    issued: 'Register',
    caption: 'Decisions in the register, newest first',
    underwayCaption: 'Decisions not issued yet',
    number: 'Number',
    kind: 'About',
    state: 'State',
    signer: 'Signed by',
    lines: 'Covers',
    lineCount: (cells, members) =>
      [...(cells > 0 ? [many(cells, 'cell')] : []), ...(members > 0 ? [many(members, 'member')] : [])].join(
        ', ',
      ),
    owes: 'Waiting for',
    issuedState: 'issued',
    withdrawnState: 'withdrawn',
    replacedBy: 'replaced by',
    replaces: 'replaces',
    amends: 'amends',
    amendedBy: 'amended by',
    notNumbered: 'no number yet',
    published: (day) => `published ${day}`,
    notPublished: 'not published yet',
    gap: (reason) => `Number left out or given late: ${reason}`,
    withdrawn: (who, when) => `Withdrawn on ${when} by ${who}`,
    noneUnderway: 'No decision is in preparation or waits for its signature.',
    namesMembers: 'This document names members and their levels: to be opened only by those who may.',
  },
  cell: {
    scores: 'Scores of the three layers',
    scoresCaption: 'Points by subject: the cell itself, the team, the committee',
    noScores: 'There are no scores yet.',
    subject: 'Subject',
    result: 'Result',
    noResult: 'No decision speaks of this cell yet.',
    criteria: (n) => `Each criterion (${n})`,
    differing: (n) =>
      n === 0
        ? 'no criterion differs so far that it needs a reason'
        : `${many(n, 'criterion', 'criteria')} so far apart that a reason is needed`,
    criterion: 'Criterion',
    max: 'Most',
    gate: { yes: 'met', no: 'not met' },
    bigGap: 'far apart',
    remark: 'The committee’s remark',
    opinion: 'The committee proposes',
    extract: 'Extract of the decision',
    outdated: 'withdrawn',
    inOneOf: (n) => `and ${many(n, 'member')} of the cell`,
    objections: 'Objections to the result',
    objection: (id) => `Objection ${id.replace(/\D+/g, '')}`,
    about: {
      fourGood: 'to the recognition as “four good”',
      cellLevel: 'to the cell’s level',
      memberLevel: 'to a member’s level',
    },
    aboutMember: 'Its text stands on the cell’s page of members.',
    raisedBy: (who, when) => `${who}, ${when}`,
    open: 'waits for the committee’s answer',
    upheld: (who, when) => `Upheld by ${who}, ${when}`,
    dismissed: (who, when) => `Dismissed by ${who}, ${when}`,
    window: (until) => `The cell may object until ${until}`,
    noObjection: 'There is no objection.',
    windowOver: 'The time to object is over.',
    improvement: 'Improvement plan',
    improvementIn: (who, when) => `Handed in by ${who}, ${when}`,
    improvementDue: (until) => `Waiting for the cell, due ${until}`,
    improvementOwed: 'Not handed in before it closed: owed, and goes into the next year.',
    strengths: 'Strengths',
    weaknesses: 'Weaknesses',
    causes: 'Causes',
    measures: 'Measures',
    measuresCaption: 'Measures, by when and by whom',
    measure: 'Measure',
    until: 'Done by',
    who: 'Seen to by',
  },
  people: {
    heading: 'Members',
    none: 'The cell has not sent its list of members.',
    caption: 'Members by status and by level',
    counted: 'Number',
    total: (n) => many(n, 'member'),
    toPage: 'Each member',
    status: 'Status',
    proposedLevels: 'Proposed by the cell',
    decidedLevels: 'Decided',
    notYet: 'none yet',
    title: (cell) => `Members of ${cell}`,
    whoMay: 'This page is for the cell, the party office and the committee alone.',
    onlyHere:
      'There is no sign-in yet: the page opens only on the machine that runs the program. Do not leave it on a screen that others see, and do not pass it on.',
    name: 'Name',
    kind: 'Kind',
    self: 'Own proposal',
    byCell: 'Proposed by the cell',
    decided: 'Decided',
    attention: 'To note',
    ballot: (choice, count, valid) => `${count}/${valid} votes: ${choice}`,
    reason: 'Reason',
    listCaption: 'Each member of the cell: status, own proposal, the cell’s proposal, decision',
  },
  board: {
    heading: 'Appraisal and decisions',
    toPage: 'Open the appraisal',
    lines: 'On the slate',
    votes: 'Votes',
    votesOf: (voted, cells) => `${voted}/${cells} cells`,
    waiting: 'Waiting for signature',
    waitingOf: (n) => many(n, 'decision'),
    objections: 'Objections to be answered',
    objectionsOf: (n) => many(n, 'objection'),
    nextMeeting: 'Meeting',
    noMeeting: 'no date yet',
  },
  gapsOf: { team: 'to the self-score', committee: 'to the team' },
  shortLayers: { self: 'Self', team: 'Team', committee: 'Committee' },
};
