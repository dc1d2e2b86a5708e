import type { TwoWords } from '../plan/plan-field-words.ts';
import type { Lang } from '../words.ts';
import type { FormEventName } from './field-words.ts';

/** What happens once a form is sent, by statecharts.md: an event without its sentence does not compile. */
const NEXT_WORDS: Record<FormEventName, TwoWords> = {
  'dossier.submit': [
    'Chi bộ nhận giấy biên nhận; Tổ kiểm tra đọc hồ sơ trước buổi kiểm tra.',
    'The cell gets a receipt, and the team reads the dossier before the session.',
  ],
  'dossier.replace': [
    'Bản này thay bản trước, chi bộ nhận giấy biên nhận mới; bản trước vẫn còn trong nhật ký.',
    'This version replaces the one before, with a new receipt; the one before stays in the journal.',
  ],
  'dossier.receive': [
    'Chi bộ nhận giấy biên nhận. Hồ sơ đủ thì Tổ kiểm tra đọc; thiếu thì chi bộ có hạn để bổ sung.',
    'The cell gets a receipt. A complete dossier is read by the team; an incomplete one the cell completes in a time of its own.',
  ],
  'extension.request': [
    'Văn phòng phải trả lời đồng ý hay không; đến khi có trả lời, hạn hiện nay vẫn giữ nguyên.',
    'The office has to grant or refuse it; until it answers the date stays as it is.',
  ],
  'extension.grant': [
    'Hạn của chi bộ này lùi lại, các lần nhắc theo hạn mới, chi bộ được báo.',
    'The date of this cell moves, its reminders follow, and the cell is told.',
  ],
  'extension.refuse': [
    'Hạn giữ nguyên; chi bộ được báo cùng lý do.',
    'The date stays; the cell is told, with the reason.',
  ],
  'inspection.proceedWithout': [
    'Không chờ hồ sơ nữa; buổi kiểm tra vẫn diễn ra và ghi là chưa có hồ sơ.',
    'The dossier is waited for no longer; the session takes place and notes that there is none.',
  ],
  'review.return': [
    'Chi bộ được giao bổ sung hồ sơ theo các nhận xét này, đến ngày đã ghi; nộp lại thì Tổ đọc tiếp.',
    'The cell is to complete its dossier by these notes until the date given; handed in again it is read again.',
  ],
  'review.note': [
    'Nhận xét được giữ cùng hồ sơ, hồ sơ vẫn đang được đọc.',
    'The note is kept with the dossier, which goes on being read.',
  ],
  'review.finish': [
    'Hồ sơ đọc xong, chờ buổi kiểm tra; các điểm cần xác minh được đưa vào phiếu kiểm tra.',
    'The dossier is read and waits for the session; the points to verify go into the working sheet.',
  ],
  'set.hand': [
    'Việc giao bộ hồ sơ cho người này được ghi lại; hạn không đổi.',
    'That this person was handed a set is recorded; no date changes.',
  ],
  'session.move': [
    'Chi bộ và Tổ kiểm tra được báo ngày giờ mới, lời mời và các lần nhắc theo buổi mới.',
    'Cell and team are told the new time; invitations and reminders follow it.',
  ],
  'session.postpone': [
    'Chi bộ và Tổ kiểm tra được báo buổi kiểm tra chưa có ngày; Văn phòng phải xếp ngày mới.',
    'Cell and team are told that the session has no date; the office has to set a new one.',
  ],
  'inspection.record': [
    'Phần ghi nhận này được giữ, còn ghi thêm được đến khi kết thúc buổi kiểm tra.',
    'What was found is kept; more can be recorded until the inspection is finished.',
  ],
  'inspection.finish': [
    'Kết thúc phần kiểm tra; thư ký Tổ lập biên bản. Không ghi giờ kết thúc thì biên bản chừa chỗ để ghi tay.',
    'The inspection is over; the team’s clerk draws up the minutes. Without the hour at which it ended they leave a line for it.',
  ],
  'minutes.adopt': [
    'Có chữ ký của hai bên thì biên bản được khóa; thiếu một bên thì biên bản được gửi cho chi bộ trả lời.',
    'Signed by both sides the minutes are locked; without one of them they are sent to the cell for its answer.',
  ],
  'minutes.send': [
    'Chi bộ nhận biên bản và phải trả lời; thời hạn tính từ khi chi bộ được báo.',
    'The cell gets the minutes and has to answer; its time runs from when it was told.',
  ],
  'minutes.agree': [
    'Biên bản chờ hai bên ký, ký đủ thì khóa.',
    'The minutes wait for both signatures, then they are locked.',
  ],
  'minutes.dispute': [
    'Tổ kiểm tra phải trả lời từng mục này, rồi chi bộ trả lời lại; quá số lần đã định thì Đảng ủy xem xét.',
    'The team has to answer each of these items, then the cell answers again; after the rounds allowed it goes to the committee.',
  ],
  'minutes.answer': [
    'Chi bộ nhận trả lời của Tổ và trả lời lại biên bản.',
    'The cell gets the team’s answers and answers the minutes again.',
  ],
  'minutes.reserve': [
    'Ý kiến bảo lưu đứng trong biên bản; biên bản chờ hai bên ký.',
    'The reservation stands in the minutes, which wait for both signatures.',
  ],
  'minutes.refuse': [
    'Biên bản không được ký; chi bộ và bí thư Đảng ủy được báo, Đảng ủy xem xét khi thẩm định.',
    'The minutes stay unsigned; the cell and the committee’s head are told, and the committee looks at it.',
  ],
  'minutes.sign': [
    'Ghi chữ ký của một bên; đủ hai bên thì biên bản được khóa và chi bộ được báo.',
    'One side’s signature is recorded; with both the minutes are locked and the cell is told.',
  ],
  'minutes.correct': [
    'Chi bộ rời danh sách xét; biên bản được mở lại thành bản mới, bản cũ vẫn còn.',
    'The cell leaves the slate; the minutes are opened as a new version, the old one stays.',
  ],
  'members.register': [
    'Danh sách đảng viên của chi bộ được cập nhật; tên người chỉ nằm trong danh bạ.',
    'The list of the cell’s members changes; names are in the directory alone.',
  ],
  'members.propose': [
    'Mức đề nghị được giữ cùng danh sách đảng viên, chờ Đảng ủy quyết định.',
    'The proposed levels stand with the members until the committee decides.',
  ],
  'appraisal.record': [
    'Điểm và mức đề nghị của Đảng ủy đứng cạnh điểm của chi bộ và của Tổ trên bảng thẩm định.',
    'The committee’s scores and level stand beside those of cell and team in the appraisal.',
  ],
  'improvement.submit': [
    'Kế hoạch khắc phục được ghi nhận, việc này xong; Tổ kiểm tra năm sau xem lại.',
    'The plan to improve is on record and this task is done; next year’s team looks at it again.',
  ],
  'objection.raise': [
    'Bí thư Đảng ủy phải trả lời kiến nghị; kết quả chưa kết thúc trước khi có trả lời.',
    'The committee’s head has to answer the objection; the result doesn’t end before that.',
  ],
  'objection.dismiss': [
    'Kết quả giữ nguyên; chi bộ được báo cùng lý do.',
    'The result stands; the cell is told, with the reason.',
  ],
  'objection.uphold': [
    'Chi bộ được báo và được đưa vào danh sách bổ sung để Đảng ủy quyết định lại.',
    'The cell is told and joins a supplementary slate, on which the committee decides again.',
  ],
  'difficulty.raise': [
    'Văn phòng phải trả lời; chi bộ được báo khi có trả lời.',
    'The office has to answer; the cell is told when it has.',
  ],
  'difficulty.answer': [
    'Chi bộ được báo; chọn trả lời cho tất cả thì các chi bộ khác cũng nhận.',
    'The cell is told; an answer meant for all goes to the other cells as well.',
  ],
  'person.replace': [
    'Người nhận và người thôi việc được báo; các việc đang mở chuyển sang người mới, hạn giữ nguyên.',
    'Whoever takes over and whoever leaves are told; open tasks pass to the new one, their dates stay.',
  ],
  'person.correct': [
    'Danh bạ được sửa; thư đang chờ địa chỉ được gửi theo lần gửi tới.',
    'The directory is corrected; what waited for an address goes with the next mail.',
  ],
  'campaign.prepare': [
    'Nội dung này được ghi vào danh mục chuẩn bị; chưa ai được báo.',
    'The item is recorded in the checklist; nobody is told.',
  ],
  'campaign.announce': [
    'Hồ sơ của từng chi bộ được mở; chi bộ và Tổ kiểm tra nhận việc và lời mời.',
    'The case of each cell is opened; cells and team get their tasks and invitations.',
  ],
  'deadline.extend': [
    'Hạn nộp hồ sơ của các chi bộ chưa nộp lùi lại, các lần nhắc theo hạn mới, từng chi bộ được báo.',
    'The date moves for the cells whose dossier is still awaited; reminders follow, and each cell is told.',
  ],
  'calendar.change': [
    'Các hạn đếm theo ngày làm việc được tính lại, người có việc được báo hạn mới; lịch nhắc việc theo lịch mới.',
    'What is counted in working days is counted anew, and whoever owes it is told; reminders follow.',
  ],
  'campaign.correct': [
    'Hạn theo các mốc được tính lại; buổi kiểm tra chưa đến theo địa điểm mới và người dự được báo; biên bản chưa khóa dẫn số quyết định mới.',
    'What is due by a milestone follows; sessions ahead are held at the new venue and whoever attends is told; minutes that are not locked cite the new decision.',
  ],
  'stage.return': [
    'Chi bộ rời danh sách xét và làm lại từ bước đã chọn; chi bộ và Tổ kiểm tra được báo.',
    'The cell leaves the slate and goes on from the stage chosen; cell and team are told.',
  ],
  'cell.add': [
    'Chi bộ có hồ sơ riêng trong đợt này và được giao việc; bảng chung có thêm chi bộ.',
    'The cell has a case in this campaign and gets its tasks; the board has one more.',
  ],
  'cell.merge': [
    'Hồ sơ của chi bộ kết thúc, vẫn xem được; cấp ủy và đảng viên của chi bộ sang chi bộ nhận, buổi kiểm tra chưa đến bị hủy; chi bộ và Tổ kiểm tra được báo.',
    'The case of the cell ends and stays readable; its committee and members go to the other cell, its session ahead is cancelled; cell and team are told.',
  ],
  'cell.split': [
    'Chi bộ mới có hồ sơ riêng và được giao việc; những người được nêu thôi cấp ủy cũ và sang chi bộ mới, đảng viên được nêu chuyển danh sách; hồ sơ đã nộp ở lại chi bộ cũ.',
    'The new cell has a case of its own and gets its tasks; those named leave the old committee for the new cell, and the members named change lists; what was handed in stays with the old cell.',
  ],
  'cell.rename': [
    'Từ ngày đó bảng, thư và văn bản ghi tên mới, những ngày trước giữ tên cũ; chi bộ, Tổ kiểm tra và Văn phòng được báo.',
    'From that day on the board, mails and papers have the new name, earlier days keep the old one; cell, team and office are told.',
  ],
  'committee.change': [
    'Từ ngày đó văn bản ghi tên, cấp trên, nơi ban hành và nơi nhận mới, văn bản của những ngày trước giữ như cũ; mọi người trong đợt được báo.',
    'From that day on papers have the new name, superior, place and recipients, those of earlier days keep the old ones; everybody in the campaign is told.',
  ],
  'cell.excuse': [
    'Cả đợt không chờ chi bộ này nữa; chi bộ được xét ở danh sách bổ sung.',
    'The campaign waits for this cell no longer; it comes to a supplementary slate.',
  ],
  'cell.withdraw': [
    'Hồ sơ của chi bộ kết thúc, chi bộ được báo, không được tính khi xét nữa.',
    'The case of the cell ends, the cell is told, and it counts no longer.',
  ],
  'cell.transfer': [
    'Hồ sơ của chi bộ kết thúc ở đây, chi bộ được báo nơi chuyển đến.',
    'The case of the cell ends here, and the cell is told where it goes.',
  ],
  'report.submit': [
    'Đợt chuyển sang thẩm định; Văn phòng phải ấn định cuộc họp.',
    'The campaign goes on to the appraisal; the office has to set the meeting.',
  ],
  'meeting.set': [
    'Các đảng ủy viên được mời, kèm lịch; có thể ấn định lại trước khi quyết định.',
    'The committee’s members are invited; the date can be set again before it decides.',
  ],
  'meeting.hold': [
    'Cuộc họp được ghi cùng người dự; Đảng ủy biểu quyết và quyết định trên danh sách xét.',
    'The meeting is recorded with who was present; the committee votes and decides on the slate.',
  ],
  'vote.record': [
    'Kết quả biểu quyết đứng cạnh danh sách xét, quyết định sẽ dẫn số phiếu này.',
    'The vote stands beside the slate, and decisions cite it.',
  ],
  'vote.cast': [
    'Ý kiến của đồng chí được ghi theo tên, Đảng ủy và Văn phòng đọc được; có thể biểu quyết lại đến khi danh sách được quyết định.',
    'Your vote is recorded by name, for the committee and its office to read; you may vote again until the slate is decided.',
  ],
  'slate.decide': [
    'Danh sách xét được chốt; Văn phòng soạn các quyết định theo đó.',
    'The slate is decided; the office prepares its decisions.',
  ],
  'decision.prepare': [
    'Dự thảo chờ bí thư Đảng ủy ký.',
    'The draft waits for the signature of the committee’s head.',
  ],
  'decision.sign': [
    'Quyết định được ban hành với số này, nếu sổ văn bản chưa có; số đã dùng thì phải ký lại.',
    'The decision is issued under this number unless the register has it; then it has to be signed again.',
  ],
  'decision.sendBack': ['Văn phòng phải soạn lại dự thảo.', 'The office has to prepare the draft again.'],
  'decision.withdraw': [
    'Quyết định không còn hiệu lực, những ai liên quan được báo; Văn phòng soạn quyết định thay thế.',
    'The decision is no longer in force, those concerned are told, and the office prepares another in its place.',
  ],
  'decision.attachSigned': [
    'Bản đã ký được lưu cạnh quyết định và đối chiếu từng chữ với bản đã ban hành; bản trước, nếu có, vẫn còn trong hồ sơ.',
    'The signed paper is kept beside the decision and compared word by word with what was issued; the one before, if any, stays on record.',
  ],
  'decision.publish': [
    'Mỗi chi bộ được báo kết quả của mình; thời hạn kiến nghị tính từ khi được báo.',
    'Each cell is told its own result; the time for objections runs from then.',
  ],
  'proposal.prepare': [
    'Tờ trình chờ bí thư Đảng ủy ký.',
    'The proposal waits for the signature of the committee’s head.',
  ],
  'proposal.sign': [
    'Tờ trình mang số và ngày này; Văn phòng gửi cấp trên và ghi quyết định khi có.',
    'The proposal bears this number and day; the office sends it up and records the decision when it comes.',
  ],
  'proposal.sendBack': [
    'Văn phòng phải soạn lại tờ trình; tờ trình đã ký, nếu có, vẫn còn trong hồ sơ.',
    'The office has to prepare the proposal again; one that was signed stays on record.',
  ],
  'superior.decide': [
    'Kết quả theo quyết định của cấp trên; Văn phòng công bố khi mọi quyết định đã có.',
    'The results are those of the superior’s decision; the office publishes them once every decision is there.',
  ],
  'paper.number': [
    'Trang và tệp Word của văn bản in số và ngày này; sổ đăng ký có thêm số.',
    'The paper’s page and its file for Word print this number and day; the register has it.',
  ],
  'superior.report': [
    'Đã báo cáo cấp trên; đợt kết thúc khi mọi chi bộ kết thúc.',
    'The superior has its report; the campaign ends when every cell has.',
  ],
  'command.settle': [
    'Việc bị chi bộ từ chối được xử lý xong, không gửi lại.',
    'What the cell refused is settled and not sent again.',
  ],
  'campaign.cancel': [
    'Cả đợt và mọi hồ sơ kết thúc; chi bộ, Tổ kiểm tra, Đảng ủy và Văn phòng được báo.',
    'The campaign and every case end; cells, team, committee and office are told.',
  ],
};

export const nextWords = (type: FormEventName, lang: Lang): string => NEXT_WORDS[type][lang === 'vi' ? 0 : 1];
