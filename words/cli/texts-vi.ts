import { criteriaTexts } from './criteria.ts';
import { decisionTexts } from './decisions.ts';
import { dossierTexts } from './dossier.ts';
import { failureTexts } from './failures.ts';
import { inspectionTexts } from './inspection.ts';
import { minutesTexts } from './minutes.ts';
import { planTexts } from './plan.ts';
import { rehearsalTexts } from './rehearsal.ts';
import { resultTexts } from './result.ts';
import { statusTexts } from './status.ts';
import type { CliTexts } from './texts.ts';

export const cliVi: CliTexts = {
  backup: {
    stopping: 'Đang dừng hệ thống…',
    pausing: 'Hệ thống tạm nghỉ để sao lưu…',
    done: (folder, files, cases) =>
      `Đã sao lưu vào ${folder}: ${files} tệp, nhật ký của ${cases} đối tượng; đã đọc lại và khớp`,
    tryIt: 'Thử khôi phục ngay: BONTOT_VAR=thư-mục-mới bontot restore --from …',
    restored: (folder, files) =>
      `Đã khôi phục vào ${folder}: ${files} tệp, khớp với bản sao lưu. Việc làm sau lúc sao lưu không có trong đó; thư đã gửi sau lúc ấy có thể được gửi lại.`,
    oneOnly: 'Không chạy cả hệ thống cũ lẫn bản này. Chạy: npm start',
  },
  journal: {
    checked: (campaign, entries, subjects, faults) =>
      `${campaign}: ${entries} bước của ${subjects} hồ sơ, ${faults} chỗ sai`,
    faults: {
      missing: 'thiếu',
      otherChain: 'không nối tiếp bước trước',
      changed: (parts) => `đã bị sửa (${parts})`,
      unsealed: 'do bản cũ ghi, không có niêm phong',
      standing: 'bảng hiển thị khác nhật ký',
      fold: (why) => `làm lại không ra như đã ghi (${why})`,
    },
    faulty: (faults) => `${faults} chỗ sai`,
    repaired: (subject, added, replaced, lost) => `${subject}: thêm ${added}; thay ${replaced}; mất ${lost}`,
    lost: (entries) => `mất ${entries} bước, không lịch sử nào còn giữ`,
  },
  sending: {
    noSender: 'ai gửi: --as NGƯỜI',
    taken: (entry, when) => `Đã nhận, số ${entry}, ${when}`,
    behind: ', bảng hiển thị cập nhật chậm',
    goOn: 'Tiếp tục?',
    answers: { yes: 'Có', no: 'Không', error: ({ yes, no }) => `trả lời ${yes} hoặc ${no}` },
    needsYes: 'không hỏi được (đầu vào không phải là màn hình): thêm --yes để gửi; chưa gửi gì',
    notSent: 'chưa gửi gì',
  },
  members: {
    joined: 'thêm',
    left: 'không còn trong danh sách',
    changed: 'thay đổi',
    names: (added, changed) => `Tên: ${added} mới, ${changed} sửa`,
    none: 'chưa có danh sách đảng viên',
    levels: (self, cell, decided) => `tự nhận ${self} · chi bộ ${cell} · quyết định ${decided}`,
  },
  criteria: criteriaTexts.vi,
  dossier: dossierTexts.vi,
  inspection: inspectionTexts.vi,
  minutes: minutesTexts.vi,
  result: resultTexts.vi,
  decisions: decisionTexts.vi,
  plan: planTexts.vi,
  rehearsal: rehearsalTexts.vi,
  status: statusTexts.vi,
  failures: failureTexts.vi,
  files: {
    thereAlready: (path) => `đã có ${path}`,
    notWritten: (path, why) => `không ghi được ${path} (${why})`,
    unused: '(chưa dùng)',
    none: 'chưa có tệp nào',
  },
};
