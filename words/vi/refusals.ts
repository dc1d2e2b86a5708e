import type { RefusalTable } from '../refusals/refusal-table.ts';
import { decisionRefusals } from './decision-refusals.ts';
import { reorganisationRefusals } from './reorganisation-refusals.ts';

const andMore = (count: string): string => (count === '0' || count === '' ? '' : ` và ${count} mục khác`);

export const refusals: RefusalTable = {
  ...reorganisationRefusals,
  ...decisionRefusals,
  unknownRole: () => 'Không có vai trò nào tên như vậy.',
  personNotKnown: (value) =>
    `Đợt kiểm tra chưa biết ai mang mã “${value.text('person')}”; người mới phải nêu ở newcomers và được ghi tên, địa chỉ.`,
  roleNeedsCell: (value) => `Vai trò ${value.word('role', 'roles')} phải nêu chi bộ.`,
  roleWithoutCell: (value) => `Vai trò ${value.word('role', 'roles')} không thuộc riêng chi bộ nào.`,
  roleEndsBeforeBegin: (value) =>
    `Vai trò kết thúc ngày ${value.date('to')}, trước ngày bắt đầu ${value.date('from')}.`,
  notInRole: (value) =>
    value.text('cell') === ''
      ? `${value.person('person')} không giữ vai trò ${value.word('role', 'roles')}.`
      : `${value.person('person')} không giữ vai trò ${value.word('role', 'roles')} của ${value.cell('cell')}.`,
  alreadyInRole: (value) =>
    value.text('cell') === ''
      ? `${value.person('person')} đã giữ vai trò ${value.word('role', 'roles')} trong những ngày này.`
      : `${value.person('person')} đã giữ vai trò ${value.word('role', 'roles')} của ${value.cell('cell')} trong những ngày này.`,
  seatVacant: (value) =>
    `Từ ngày ${value.date('day')} không còn ai giữ vai trò ${value.word('role', 'roles')}; hãy cử người thay trong cùng lần này.`,
  cellHeadVacant: (value) =>
    `Từ ngày ${value.date('day')} ${value.cell('cell')} không còn bí thư; hãy cử người thay trong cùng lần này, hoặc ghi rõ là để khuyết (vacant).`,
  officeRolesOnly: () => 'Bí thư Đảng ủy chỉ thay người của Văn phòng; vai trò khác do Văn phòng thay.',
  nobodyReplaced: () => 'Chưa nêu ai được giao (add) hay thôi giữ (remove) vai trò nào.',
  notANewcomer: (value) =>
    `${value.person('person')} không phải là người mới được giao vai trò trong lần này; tên, địa chỉ của người đã có thì sửa bằng people correct.`,
  notOneLine: () => 'Tên phải viết trên một dòng.',
  noAddress: (value) => `“${value.text('email')}” không phải là địa chỉ thư.`,
  addressTaken: (value) =>
    `Địa chỉ ${value.text('email')} là của ${value.person('person')}; nếu dùng chung một hộp thư thì ghi rõ (shared).`,
  noTelephone: (value) => `“${value.text('phone')}” không phải là số điện thoại.`,
  unknownEvent: (value) => `Không có thao tác nào tên là “${value.text('type')}”.`,
  otherTarget: (value) =>
    value.text('target') === 'campaign'
      ? `Thao tác “${value.event('type')}” thuộc về cả đợt kiểm tra, không gửi riêng cho một chi bộ.`
      : `Thao tác “${value.event('type')}” thuộc về từng chi bộ, không gửi cho cả đợt kiểm tra.`,
  invalidEnvelope: () => 'Nội dung gửi lên thiếu hoặc sai thông tin chung.',
  invalidPayload: () => 'Nội dung gửi lên thiếu hoặc sai; xem từng mục bên dưới.',
  unknownPerson: () => 'Người gửi không có tên trong danh sách của đợt kiểm tra vào ngày này.',
  notYourRole: () => 'Việc này thuộc về người khác, không thuộc vai trò của đồng chí.',
  notYourCell: () => 'Đồng chí không phụ trách chi bộ này.',
  noRoleThatDay: (value) =>
    `Vào ngày ${value.date('date')} ghi trên bản giấy, người gửi chưa có hoặc không còn vai trò này.`,
  noAuthorisation: () => 'Đồng chí làm thay nhưng chưa có văn bản ủy quyền trong danh sách.',
  paperInFuture: () => 'Ngày ghi trên bản giấy ở sau hôm nay.',
  paperNeedsDocument: () =>
    'Nhập từ bản giấy phải kèm ngày ghi trên giấy và số văn bản hoặc mã của bản chụp.',
  paperNeedsOffice: () => 'Chỉ Văn phòng Đảng ủy được nhập thay từ bản giấy.',
  notNow: () => 'Bước hiện tại không nhận thao tác này.',
  idTaken: (value) =>
    `Mã lần gửi này đã dùng cho một nội dung khác${value.text('seq') === '' ? '' : `, ghi ở số ${value.text('seq')} của nhật ký`}; lần này chưa được nhận. Hãy gửi lại với mã khác.`,
  entryTooLarge: (value) =>
    `Nội dung gửi lên quá lớn (tối đa khoảng ${value.text('most')} kB một lần); hãy chia nhỏ.`,
  unsigned: () =>
    'Không có gì chứng tỏ nội dung này do người ghi tên gửi: chưa có chữ ký. Hãy gửi từ trang web, hoặc bằng bontot với tệp khóa ký (BONTOT_SIGNING).',
  signerUnknown: () =>
    'Nội dung được ký bằng khóa mà hệ thống không dùng. Với bontot hãy dùng tệp khóa ký của chính hệ thống (BONTOT_SIGNING); nếu khóa vừa được thay thì hãy gửi lại sau giây lát.',
  signatureWrong: () =>
    'Chữ ký không phải của nội dung này: nội dung đã bị sửa trên đường gửi, hoặc đã gửi cho nơi khác; hệ thống không nhận.',
  recordsAway: () => 'Hồ sơ đang không ghi được nên hệ thống tạm không nhận thêm; hãy gửi lại sau ít phút.',
  incompleteDossier: (value) => `Hồ sơ còn thiếu: ${value.list('missing')}.`,
  pastClosing: (value) => `Đã thôi nhận từ ${value.when('closes')}.`,
  extensionPastSession: (value) =>
    `Hạn mới không được sau giờ bắt đầu buổi kiểm tra, ${value.when('startsAt')}; hãy dời buổi kiểm tra trước.`,
  extensionBeyondOffice: (value) =>
    `Văn phòng được gia hạn tối đa ${value.text('times')} lần, đến ${value.lastDay('limit')}; xa hơn thì bí thư Đảng ủy quyết định.`,
  extensionNotLater: (value) => `Hạn mới phải sau hạn đang có, ${value.lastDay('due')}.`,
  extensionOver: (value) =>
    `Hạn mới, ${value.lastDay('until')}, đã qua nên không còn gì để gia hạn; nếu đã gia hạn trên giấy thì hãy gia hạn đến một ngày chưa đến, nêu văn bản đó trong lý do, rồi nhập hồ sơ theo ngày ghi trên giấy.`,
  returnPastSession: (value) => `Ngày bổ sung phải trước buổi kiểm tra, ${value.when('startsAt')}.`,
  dateInPast: () => 'Ngày đã chọn đã qua.',
  unknownItem: (value) => `Biên bản không có mục: ${value.list('items')}.`,
  itemsUnanswered: (value) => `Còn mục chưa trả lời: ${value.list('items')}.`,
  sessionInPast: () => 'Giờ bắt đầu đã chọn đã qua.',
  sessionEndsBeforeStart: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
  inspectionFinished: () => 'Buổi kiểm tra của chi bộ này đã kết thúc.',
  notADay: (value) => `“${value.text('value')}” không phải là một ngày có thật; viết như 27/11/2026.`,
  notADocumentNumber: (value) =>
    `“${value.text('value')}” không phải là số của văn bản: ghi số trước, ví dụ 30-QĐ/ĐU.`,
  preparationOver: (value) => `Đợt kiểm tra đã công bố; không sửa được nữa: ${value.list('items')}.`,
  checklistOpen: (value) => `Chưa công bố được, còn thiếu: ${value.list('items')}.`,
  seatsUnheld: () =>
    'Chưa công bố được vì chưa đủ người giữ các vai trò bắt buộc; xem từng vai trò bên dưới.',
  seatUnheld: (value) =>
    `Từ ngày ${value.date('day')} không có ai giữ vai trò ${value.word('role', 'roles')}; hãy cử người trước khi công bố.`,
  cellHeadUnheld: (value) =>
    `Từ ngày ${value.date('day')} ${value.cell('cell')} không có bí thư; hãy cử người trước khi công bố.`,
  staleRevision: (value) =>
    `Danh sách đã đổi sang bản ${value.text('revision')}; hãy xem lại rồi quyết định.`,
  unknownCell: (value) => `Đợt kiểm tra không có chi bộ “${value.text('cell')}”.`,
  cellKnown: (value) => `${value.cell('cell')} đã có trong đợt kiểm tra.`,
  cellEnded: (value) => `${value.cell('cell')} đã kết thúc.`,
  commandUnderWay: (value) =>
    `${value.cell('cell')}: việc “${value.event('type')}” đã được quyết định và đang chờ thực hiện, nên không nhận thêm việc này.`,
  unknownSession: (value) => `Không có buổi kiểm tra “${value.text('session')}”.`,
  unknownSlate: (value) => `Danh sách “${value.text('slate')}” không mở.`,
  slateDecided: (value) => `${value.cell('cell')} đã có trong danh sách được quyết định.`,
  unknownDifficulty: (value) => `Không có vướng mắc “${value.text('difficulty')}” đang chờ trả lời.`,
  unknownCommand: (value) => `Không có lệnh bị từ chối “${value.text('command')}”.`,
  linesIncomplete: (value) =>
    value.text('cells') === ''
      ? 'Danh sách này chỉ có đảng viên, không có chi bộ nào để quyết định.'
      : `Phải có kết quả của đúng các chi bộ trong danh sách: ${value.list('cells')}.`,
  overQuotaNeedsReason: (value) => {
    const group = value.text('group');
    const unit = value.text('unit') === 'member' ? 'đảng viên' : 'chi bộ';
    const peers = group === '' ? '' : ` trong nhóm ${value.peers('group')}`;
    const base = value.text('base') === '' ? '' : ` (tính trên ${value.text('base')} ${unit})`;
    const allowed = value.text('allowed');
    const most = allowed === '0' ? `mà chưa được chọn ${unit} nào` : `mức tối đa là ${allowed}${base}`;
    return `Có ${value.text('excellent')} ${unit}${peers} xếp loại xuất sắc, ${most}; nếu kế hoạch cho phép, hãy ghi lý do.`;
  },
  excellentWithoutFourGood: (value) =>
    `${value.cell('cell')} xếp loại xuất sắc khi chưa được công nhận “bốn tốt”; nếu kế hoạch cho phép, hãy ghi lý do.`,
  replaceAfterRead: () => 'Tổ kiểm tra đã đọc hồ sơ hoặc đã hết hạn nên không thay hồ sơ được nữa.',
  minutesNotLocked: (value) => `Biên bản của ${value.cell('cell')} chưa khóa nên không có gì để mở lại.`,
  barredConflict: (value) =>
    value.text('person') === ''
      ? 'Đồng chí thuộc chi bộ này nên không làm việc này; người thay theo kế hoạch sẽ làm.'
      : `${value.person('person')} thuộc ${value.cell('cell')} nên phải tránh biểu quyết về chi bộ này (recused).`,
  alreadySigned: () => 'Bên này đã ký biên bản.',
  invalidContent: () => 'Nội dung gửi lên chưa đúng; xem từng mục bên dưới.',
  fileOfOtherCell: (value) =>
    `Tệp “${value.text('file')}” thuộc ${value.text('cell') === 'campaign' ? 'cả đợt kiểm tra' : value.cell('cell')}, không dùng được ở đây.`,
  sameFileNeedsReason: (value) =>
    `Tệp “${value.text('file')}” được gửi cho nhiều báo cáo: ${value.list('reports')}; nếu đúng là chung một tệp, hãy ghi lý do.`,
  reportMissing: () => 'Minh chứng dẫn tới một báo cáo không có trong hồ sơ.',
  pageBeyondEnd: (value) => `Báo cáo chỉ có ${value.text('pages')} trang.`,
  subjectNotScored: () => 'Kế hoạch không chấm nội dung này.',
  scoredTwice: (value) => `“${value.criterion('criterion')}” được chấm hai lần trong cùng một lần gửi.`,
  agreedAfterReceipt: () => 'Ngày cấp ủy thống nhất phải trước hoặc cùng ngày nộp hồ sơ.',
  unknownCriterion: (value) => `Khung tiêu chí không có “${value.text('criterion')}”.`,
  aboveMaximum: (value) =>
    `“${value.criterion('criterion')}”: ${value.points('points')} điểm, cao hơn mức tối đa ${value.points('max')}.`,
  belowZero: (value) => `“${value.criterion('criterion')}”: điểm không được âm.`,
  needsPoints: (value) => `“${value.criterion('criterion')}” cần điểm từ 0 đến ${value.points('max')}.`,
  needsMet: (value) => `“${value.criterion('criterion')}” là điều kiện: ghi đạt hoặc không đạt.`,
  gradeNotUsed: (value) => `“${value.criterion('criterion')}” chấm bằng điểm, không bằng mức.`,
  conflictNeedsReason: (value) =>
    value.text('person') === ''
      ? 'Đồng chí thuộc cấp ủy của chi bộ này; hãy ghi lý do vẫn tham gia kiểm tra (conflictReason).'
      : `${value.person('person')} thuộc ${value.cell('cell')}; hãy ghi là tránh biểu quyết, hoặc ghi lý do vẫn tham gia.`,
  scoredMeanwhile: (value) =>
    `“${value.criterion('criterion')}” đã được chấm ${value.points('points')} điểm (${value.text('score')}); xem lại rồi gửi với replaces: ${value.text('score')}.`,
  gapNeedsReason: (value) =>
    `“${value.criterion('criterion')}” lệch nhiều so với điểm đã chấm trước (${value.points('self')}); hãy ghi lý do.`,
  unknownDocument: (value) => `Danh mục tài liệu xem tại buổi không có “${value.text('document')}”.`,
  unknownPoint: (value) => `Không có điểm cần kiểm tra “${value.text('point')}”.`,
  notScored: (value) =>
    `Tổ chưa chấm “${value.criterion('criterion')}”; chấm cho đủ hoặc ghi lý do (unscored).`,
  noScoreHere: (value) => `Mục “${value.text('items')}” không phải là tiêu chí nên không có điểm.`,
  itemTwice: (value) => `Mục “${value.text('items')}” được nêu hai lần trong một lần gửi.`,
  noDossierYet: () => 'Chi bộ chưa nộp hồ sơ.',
  setNotOwed: (value) => `${value.person('person')} không thuộc Tổ hoặc đã có một bộ hồ sơ.`,
  notOfCell: (value) => `${value.person('person')} không thuộc cấp ủy của chi bộ này.`,
  staleRound: (value) =>
    `Biên bản nay là bản ${value.text('version')}, vòng trao đổi ${value.text('round')}; hãy xem lại rồi gửi.`,
  nobodyToSign: () =>
    'Ý kiến bảo lưu đi cùng chữ ký của cả hai bên; chưa đủ chữ ký thì gửi biên bản, chi bộ tự ghi bảo lưu.',
  signerAbsent: (value) => `${value.person('person')} không dự buổi làm việc nên không ký tại chỗ được.`,
  signerNotEntitled: (value) =>
    `${value.person('person')} không ký thay bên này được: chi bộ do bí thư hoặc phó bí thư ký, Tổ do tổ trưởng hoặc người được ủy quyền ký.`,
  signsForBothSides: (value) =>
    `Mỗi bên một chữ ký: ${value.person('person')} không ký thay cả chi bộ lẫn Tổ kiểm tra được.`,
  notInvited: (value) =>
    `${value.person('person')} không thuộc Tổ kiểm tra hay cấp ủy chi bộ; ghi ở mục khách mời.`,
  attendanceTwice: (value) => `${value.person('person')} được ghi hai lần.`,
  attendanceMissing: (value) => `Chưa ghi ${value.person('person')} có mặt hay vắng mặt.`,
  substituteUnauthorised: (value) => `${value.person('person')} dự thay nhưng chưa có văn bản ủy quyền.`,
  leaderNeedsSubstitute: (value) =>
    `Tổ trưởng ${value.person('person')} vắng mặt thì phải có người thay được ủy quyền.`,
  endsBeforeStart: () => 'Giờ kết thúc phải sau giờ bắt đầu.',
  noDayNamed: () => 'Hãy nêu ít nhất một ngày nghỉ hoặc một ngày làm việc.',
  dayIsOver: (value) => `Ngày ${value.date('date')} đã qua nên không sửa lịch của ngày đó nữa.`,
  dayNamedTwice: (value) => `Ngày ${value.date('date')} được nêu hai lần.`,
  alreadyOff: (value) => `Ngày ${value.date('date')} đã là ngày nghỉ.`,
  alreadyWorked: (value) => `Ngày ${value.date('date')} đã là ngày làm việc.`,
  nothingCorrected: () => 'Không có điều nào khác với điều đang có.',
  dayOffNeedsReason: (value) =>
    `${value.date('date')} là ngày nghỉ; nếu đúng là ngày đó, hãy ghi lý do chọn giờ này.`,
  nightNeedsReason: (value) =>
    `Từ ${value.when('startsAt')} đến ${value.when('endsAt')} là có giờ ban đêm (trước 06:00 hoặc sau 22:00); nếu đúng như vậy, hãy ghi lý do chọn giờ này.`,
  farNeedsReason: (value) =>
    `${value.date('date')} còn hơn một năm nữa; nếu đúng là năm đó, hãy ghi lý do chọn giờ này.`,
  overlapNeedsReason: (value) =>
    `Lúc đó những người này đã có buổi bắt đầu ${value.when('startsAt')}; nếu vẫn chọn, hãy ghi lý do chọn giờ này.`,
  timeInFuture: (value) =>
    `${value.when('time')} ở sau lúc ghi nhận hoặc sau ngày ghi trên bản giấy, ${value.when('said')}.`,
  criteriaInUse: (value) =>
    `Đã có chi bộ chấm theo khung tiêu chí này (${value.list('cells')}); lúc này chỉ sửa được câu chữ.`,
  memberTwice: (value) => `Đảng viên ${value.person('member')} được ghi hai lần.`,
  statusNeedsReason: (value) =>
    `Tình trạng của đảng viên ${value.person('member')} không khớp với ngày vào Đảng; hãy sửa hoặc ghi lý do.`,
  unknownMember: (value) =>
    `Không có đảng viên ${value.person('member')} trong danh sách của chi bộ cho việc này.`,
  memberNotRated: (value) =>
    `Đảng viên ${value.person('member')} không xếp loại đợt này: ${value.word('status', 'memberStatuses')}.`,
  cautionNeedsReason: (value) =>
    `Đảng viên ${value.person('member')} ${value.word('caution', 'cautions')}; nếu vẫn xếp mức này thì hãy ghi lý do.`,
  memberDecided: (value) =>
    `Đảng viên ${value.person('member')} đã có quyết định xếp loại; chỉ kiến nghị được chấp nhận mới mở lại được.`,
  paperBeforeDecision: (value) => `Ngày ghi trên đơn ở trước ngày của quyết định, ${value.date('date')}.`,
  dossierOvertaken: (value) =>
    `Hồ sơ này đến trước ${value.when('closes')}, lúc thôi nhận, nhưng khi nhập thì chi bộ đã sang bước sau mà không có hồ sơ; Bí thư Đảng ủy có thể trả chi bộ về bước nộp hồ sơ (stage.return), rồi nhập lại theo ngày ghi trên giấy.`,
  minutesOvertaken: (value) =>
    `Bản giấy này đến trước ${value.when('closes')}, lúc thôi nhận, nhưng khi nhập thì biên bản đã được coi là không có trả lời; khi biên bản đã khóa hoặc đã chuyển Đảng ủy xem xét, Tổ trưởng có thể mở lại (minutes.correct) và lấy ý kiến chi bộ lần nữa.`,
  notDecidedYet: () => 'Chi bộ chưa có kết quả để kiến nghị.',
  unknownObjection: (value) => `Không có kiến nghị “${value.text('objection')}” đang chờ xem xét.`,
  votesDontAddUp: (value) =>
    `Cộng các phiếu được ${value.text('sum')}, số phiếu hợp lệ là ${value.text('valid')}; hai số phải bằng nhau.`,
  issuedAbovePresent: (value) =>
    `Phát ra ${value.text('issued')} phiếu, nhiều hơn ${value.text('present')} người biểu quyết.`,
  papersAboveIssued: (value) =>
    `${value.text('valid')} phiếu hợp lệ và ${value.text('invalid')} phiếu không hợp lệ là nhiều hơn ${value.text('issued')} phiếu phát ra.`,
  validAbovePresent: (value) =>
    `Số phiếu hợp lệ, ${value.text('valid')}, nhiều hơn số người biểu quyết, ${value.text('present')}.`,
  presentAboveMeeting: (value) =>
    `Số người biểu quyết, ${value.text('present')}, nhiều hơn số người dự họp được biểu quyết việc này, ${value.text('meeting')}.`,
  choiceNotOfMatter: (value) =>
    `“${value.word('choice', 'choices')}” không phải là lựa chọn khi biểu quyết về ${value.word('about', 'voteMatters')}.`,
  voteNeedsCell: () => 'Chưa ghi biểu quyết về chi bộ nào (cell).',
  unknownLine: (value) => `Danh sách không có dòng của ${value.line('line')} về việc này.`,
  votedTwice: (value) => `Kết quả biểu quyết về ${value.line('line')} được ghi hai lần.`,
  namesOfSecretVote: () =>
    'Bỏ phiếu kín thì không ghi tên người biểu quyết; ghi số phiếu, hoặc chọn hình thức giơ tay.',
  mayNotVote: (value) =>
    `${value.person('person')} không có mặt tại cuộc họp, hoặc không tham gia biểu quyết về chi bộ này.`,
  votesTwice: (value) => `${value.person('person')} được ghi hai lần trong một lần biểu quyết.`,
  namesNotAsCounted: (value) =>
    `Theo tên có ${value.text('named')} người chọn “${value.word('choice', 'choices')}”, số phiếu đã ghi là ${value.text('counted')}.`,
  notOfCommittee: (value) => `${value.person('person')} không thuộc Ban Chấp hành; ghi ở mục khách mời.`,
  chairNotPresent: (value) => `Người chủ trì, ${value.person('person')}, chưa được ghi là có mặt.`,
  belowQuorum: (value) =>
    `Có mặt ${value.text('present')}, cần ít nhất ${value.text('needed')} mới đủ số người dự họp; nếu kế hoạch cho phép, hãy ghi lý do vẫn họp.`,
  conflictUntold: (value) =>
    `${value.person('person')} thuộc ${value.cell('cell')}; hãy ghi là tránh biểu quyết hay vẫn tham gia (conflicts).`,
  noConflict: (value) =>
    `${value.person('person')} không dự họp hoặc không thuộc ${value.cell('cell')} nên không có gì để ghi ở đây.`,
  meetingNotRecorded: () =>
    'Chưa ghi nhận cuộc họp thẩm định; hãy ghi ai dự, ai vắng, ai tránh biểu quyết rồi làm tiếp.',
  membersIncomplete: (value) =>
    `Phải có mức của đúng các đảng viên trong danh sách; thiếu hoặc thừa, trong đó có: ${value.people('members')}.`,
  lineTwice: (value) => `${value.line('line')} được ghi hai lần.`,
  levelAgainstRules: (value) =>
    `${value.cell('cell')}: theo khung tiêu chí là “${value.word('derived', 'levels')}”, không phải “${value.word('level', 'levels')}”; nếu kế hoạch cho phép, hãy ghi lý do.`,
  levelAgainstVote: (value) =>
    `${value.line('line')}: mức “${value.word('level', 'levels')}” không được quá nửa số phiếu hợp lệ; nếu kế hoạch cho phép, hãy ghi lý do.`,
  fourGoodAgainstRules: (value) =>
    `${value.cell('cell')} chưa đủ điều kiện công nhận “bốn tốt” theo khung tiêu chí; nếu kế hoạch cho phép, hãy ghi lý do.`,
  fourGoodAgainstVote: (value) =>
    `${value.line('line')}: kết quả về “bốn tốt” không được quá nửa số phiếu hợp lệ; nếu kế hoạch cho phép, hãy ghi lý do.`,
  awardAgainstVote: (value) =>
    `${value.line('line')}: khen thưởng không được quá nửa số phiếu hợp lệ; nếu kế hoạch cho phép, hãy ghi lý do.`,
  slateAgainstVote: () =>
    'Danh sách không được quá nửa số phiếu hợp lệ đồng ý; nếu kế hoạch cho phép, hãy ghi lý do.',
  votedMeanwhile: () =>
    'Kết quả biểu quyết đã có người ghi sau khi biểu mẫu này được mở; xem lại rồi gửi nếu vẫn muốn thay.',
  votedOnPaper: () =>
    'Việc này đã có kết quả bỏ phiếu do Văn phòng ghi, không biểu quyết thêm theo tên được; nếu kết quả đó chưa đúng, hãy báo Văn phòng ghi lại.',
  notAChoice: (value) => `Chỉ nhận một trong: ${value.text('names')}${andMore(value.text('more'))}.`,
  unknownFields: (value) => `Không có các mục này: ${value.text('names')}${andMore(value.text('more'))}.`,
  moreIssues: (value) => `Và ${value.text('count')} lỗi khác.`,
  dateTooOld: (value) => `Ngày ${value.date('date')} đã quá một năm so với hôm nay; xem lại năm.`,
  notOfQuarter: () =>
    'Đợt đánh giá cán bộ lãnh đạo theo quý không có buổi kiểm tra, biên bản và các bước ấy nên không làm được việc này.',
  selfRatingMissing: (value) =>
    `Chưa có mức tự xếp loại của ${value.person('member')}; người được đánh giá tự xếp loại trước khi chi bộ đề xuất.`,
  dateInFuture: (value) => `Ngày ${value.date('date')} ở sau hôm nay.`,
};
