import type { HelpTexts } from './help-texts.ts';

const CALL =
  'Không rõ, không kịp hoặc máy báo lỗi: gọi Văn phòng Đảng ủy; những gì đã nhập vẫn được giữ trong bản nháp.';

export const vi: HelpTexts = {
  link: 'Hướng dẫn',
  title: 'Hướng dẫn sử dụng',
  intro: 'Mỗi vai trò một trang A4: làm gì, theo thứ tự nào, ở trang nào. In từ trình duyệt.',
  yours: 'phần của đồng chí',
  open: 'Mở trang',
  contents: 'Các trang hướng dẫn',
  signIn: {
    heading: 'Đăng nhập',
    steps: [
      {
        what: 'Mở liên kết trong thư',
        how: 'Liên kết dẫn đến đúng việc phải làm; bản thân nó không đăng nhập thay ai.',
        place: null,
      },
      {
        what: 'Xin mã qua thư',
        how: 'Gõ địa chỉ thư của mình rồi bấm gửi; thư đến có mã tám chữ số và một liên kết, dùng được một lần.',
        place: null,
      },
      {
        what: 'Gõ mã, hoặc mở liên kết trên chính máy đang dùng',
        how: 'Máy dùng chung: để nguyên dấu chọn “máy dùng chung”, xong việc thì bấm thoát.',
        place: null,
      },
      {
        what: 'Xem mình đang đăng nhập ở đâu',
        how: 'Kết thúc từng nơi hoặc tất cả, khi nghi có người khác dùng.',
        place: '/sign-ins',
      },
    ],
    else: 'Không có thư: Văn phòng in cho đồng chí một mã dùng một lần.',
  },
  sheets: {
    cell: {
      heading: 'Chi bộ',
      steps: [
        {
          what: 'Xem việc phải làm',
          how: 'Việc gần hạn nhất đứng trên cùng; bấm vào là đến nơi làm.',
          place: '/tasks',
        },
        {
          what: 'Soạn hồ sơ',
          how: 'Bốn báo cáo, điểm tự chấm kèm minh chứng, mức đề xuất, ngày cấp ủy thống nhất. Bản nháp được lưu trên máy chủ, có thể soạn tiếp ở máy khác.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Nộp, giữ biên nhận',
          how: 'Biên nhận ghi giờ nhận và những gì đã nộp. Trước khi được đọc xong có thể nộp bản thay.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Không kịp hoặc vướng mắc',
          how: 'Xin thêm thời gian trước hạn, nêu khó khăn; câu trả lời hiện ngay ở trang hồ sơ.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Bổ sung khi bị trả lại',
          how: 'Trang hồ sơ ghi cần thêm gì ở phần nào, và hạn riêng.',
          place: '/cells/:cell/dossier',
        },
        {
          what: 'Dự buổi kiểm tra',
          how: 'Ngày, giờ, nơi theo thư mời; tài liệu cần có ghi trong thư.',
          place: '/cells/:cell',
        },
        {
          what: 'Trả lời biên bản',
          how: 'Đọc từng mục; đồng ý, hoặc nêu ý kiến ở mục chưa đúng, hoặc ký có bảo lưu. Thư báo nói rõ không trả lời thì sao.',
          place: '/cells/:cell/minutes',
        },
        {
          what: 'Lập danh sách và đề xuất mức đảng viên',
          how: 'Nhập danh sách, mức tự nhận và mức chi bộ đề xuất.',
          place: '/do/:cell',
        },
        {
          what: 'Nhận kết quả',
          how: 'Đọc thông báo kết quả; kiến nghị trong thời hạn ghi ở đó; nộp kế hoạch khắc phục khi được yêu cầu.',
          place: '/cells/:cell/papers',
        },
      ],
      else: CALL,
    },
    team: {
      heading: 'Tổ kiểm tra',
      steps: [
        { what: 'Xem việc phải làm', how: 'Việc của Tổ ở mọi chi bộ, gần hạn nhất trước.', place: '/tasks' },
        {
          what: 'Đọc hồ sơ',
          how: 'Chọn chi bộ, mở “Đọc hồ sơ”: từng báo cáo với tệp xem ngay trên trình duyệt, từng tiêu chí với điểm tự chấm và minh chứng; ghi nhận xét ngay bên cạnh.',
          place: '/',
        },
        {
          what: 'Ghi nhận xét, điểm cần xác minh',
          how: 'Chỉ Tổ đọc được cho đến khi biên bản được gửi. Thư ký trả lại hồ sơ để bổ sung, kèm hạn riêng.',
          place: '/tasks',
        },
        {
          what: 'Kiểm tra tại chi bộ',
          how: '“Kiểm tra tại chỗ” cho biết còn gì chưa chấm; biểu mẫu có sẵn từng tiêu chí, tài liệu, nội dung cần xác minh, để trống thì không gửi. Nơi không có mạng: bấm “Mang theo buổi kiểm tra” trước khi đi. Phiếu giấy in ở “Giấy tờ”.',
          place: '/papers',
        },
        {
          what: 'Lập biên bản',
          how: 'Thư ký lập; thông qua tại chỗ khi cả hai bên ký, nếu không thì gửi chi bộ.',
          place: '/tasks',
        },
        {
          what: 'Trả lời ý kiến của chi bộ',
          how: 'Từng mục một: giữ nguyên kèm lý do, hoặc sửa lời, sửa điểm. Rồi ký.',
          place: '/tasks',
        },
        {
          what: 'Báo cáo Đảng ủy',
          how: 'Tổ trưởng gửi báo cáo khi mọi biên bản đã khóa.',
          place: '/do/campaign',
        },
      ],
      else: CALL,
    },
    committee: {
      heading: 'Đảng ủy',
      steps: [
        {
          what: 'Xem đợt đang ở đâu',
          how: 'Bảng chung: quá hạn đứng trước, ai đang giữ việc, hạn nào sắp tới; lọc theo bước, theo người đang chờ.',
          place: '/',
        },
        {
          what: 'Xem báo cáo tiến độ',
          how: 'Một trang A4 để in hoặc mang vào họp.',
          place: '/progress',
        },
        {
          what: 'Thẩm định',
          how: 'So điểm tự chấm, điểm Tổ kiểm tra, ý kiến Đảng ủy; xem tỷ lệ xuất sắc và nơi bằng điểm.',
          place: '/appraisal',
        },
        {
          what: 'Ghi ý kiến từng chi bộ',
          how: 'Mức Đảng ủy đề xuất và nhận xét; chi bộ chỉ đọc được sau quyết định.',
          place: '/tasks',
        },
        {
          what: 'Họp và biểu quyết',
          how: 'Văn phòng ghi có mặt và phiếu; bí thư chốt danh sách.',
          place: '/do/campaign',
        },
        {
          what: 'Ký quyết định',
          how: 'Bí thư ký với số và ngày; sau khi ban hành chỉ còn đúng văn bản ấy.',
          place: '/decisions',
        },
        {
          what: 'Giải quyết kiến nghị, gia hạn',
          how: 'Mỗi việc có hạn riêng và hiện ở “Việc của tôi”.',
          place: '/tasks',
        },
      ],
      else: CALL,
    },
    office: {
      heading: 'Văn phòng Đảng ủy',
      steps: [
        {
          what: 'Chuẩn bị và công bố đợt',
          how: 'Ghi số, ngày kế hoạch và quyết định thành lập Tổ; công bố thì thư mời việc mới được gửi.',
          place: '/do/campaign',
        },
        {
          what: 'Theo dõi hằng ngày',
          how: 'Bảng chung: ai trễ, vì sao đang chờ, hai tuần tới có gì. Trở ngại của hệ thống đứng trên cùng, kèm cách gỡ.',
          place: '/',
        },
        {
          what: 'Báo cho người không có thư',
          how: 'Trang thông báo ghi ai cần báo trực tiếp, kèm lời nhắn để sao chép.',
          place: '/mails',
        },
        {
          what: 'Gia hạn, dời buổi, trả lời khó khăn',
          how: 'Mở chi bộ trong “Việc của tôi”; người liên quan được báo ngay.',
          place: '/tasks',
        },
        {
          what: 'Nhập thay từ bản giấy',
          how: 'Ở việc của chi bộ, chọn người làm văn bản; ghi ngày và số của bản giấy. Nhật ký ghi cả hai tên.',
          place: '/tasks',
        },
        {
          what: 'Họp Ban Chấp hành',
          how: 'Đặt ngày họp, ghi có mặt, vắng, phiếu; bảng thẩm định tính tỷ lệ xuất sắc.',
          place: '/do/campaign',
        },
        {
          what: 'Soạn và công bố quyết định',
          how: 'Soạn, trình ký, công bố; số quyết định theo sổ, không cấp hai lần.',
          place: '/decisions',
        },
        {
          what: 'In giấy tờ, báo cáo',
          how: 'Biên nhận, biên bản, bảng tổng hợp, thông báo kết quả; báo cáo tiến độ một trang.',
          place: '/papers',
        },
      ],
      else: 'Máy chủ hoặc thư có trở ngại: xem dòng đầu bảng chung, làm theo cách gỡ ghi ở đó; sau đó báo người quản trị.',
    },
  },
};
