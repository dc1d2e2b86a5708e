import type { FolderValues } from '../../domain/failure-values.ts';
import type { SentencesOf } from './failure-sentences.ts';

/** The folder of the embedded system can't be used as wanted. */
export const folder: SentencesOf<FolderValues> = {
  folderInUse: ({ folder, pid }) => ({
    vi: `thư mục ${folder} đang được tiến trình ${pid} dùng: hãy dừng tiến trình đó trước, hoặc dùng thư mục khác`,
    en: `${folder} is in use by process ${pid}: stop it first, or use another folder`,
  }),
  temporalFileInUse: ({ file }) => ({
    vi: `tệp ${file} đang được một máy chủ Temporal dùng: hãy dừng máy chủ đó trước`,
    en: `${file} is in use by a Temporal server: stop that one first`,
  }),
  folderForbidden: ({ path }) => ({
    vi: `${path} thuộc về người dùng khác của máy này: hãy chạy bằng tên người đã khởi động hệ thống, hoặc đặt BONTOT_VAR là thư mục khác`,
    en: `${path} belongs to another user of this machine: run as the user who has started the system, or set BONTOT_VAR to another folder`,
  }),
  folderOfOthers: ({ folder, holds }) => ({
    vi: `${folder} đang chứa những thứ khác (${holds}…), không phải dữ liệu Bốn Tốt: hãy đặt BONTOT_VAR là một thư mục trống`,
    en: `${folder} holds other things (${holds}…) and nothing of Bốn Tốt: set BONTOT_VAR to an empty folder`,
  }),
  notAFolder: ({ folder }) => ({
    vi: `${folder} không phải là thư mục: hãy đặt BONTOT_VAR là một thư mục`,
    en: `${folder} is no folder: set BONTOT_VAR to a folder`,
  }),
  notAFile: ({ path }) => ({
    vi: `${path} là một thư mục, chỗ đó phải là một tệp: hãy chuyển thư mục ấy đi nơi khác`,
    en: `${path} is a folder where a file belongs: move that folder away`,
  }),
  folderUnusable: ({ folder, reason }) => ({
    vi: `không dùng được thư mục ${folder} (${reason}): hãy đặt BONTOT_VAR là một thư mục khác`,
    en: `${folder} can't be used (${reason}): set BONTOT_VAR to another folder`,
  }),
  cannotBeLocked: ({ folder, reason }) => ({
    vi: `không khóa được thư mục ${folder} (${reason}): hãy đặt BONTOT_VAR là một thư mục trên ổ đĩa của máy này, đường dẫn ngắn hơn`,
    en: `${folder} can't be locked (${reason}): set BONTOT_VAR to a folder on a disk of this machine, with a shorter path`,
  }),
  folderCopied: ({ folder, origin }) => ({
    vi: `${folder} là bản sao của ${origin}, nơi hệ thống đang chạy: chạy cả hai thì mỗi thư gửi hai lần; hãy dừng hệ thống kia trước`,
    en: `${folder} is a copy of ${origin}, where the system is running: two of them would send each mail twice; stop the other one first`,
  }),
  noFolder: ({ folder }) => ({
    vi: `${folder} không có dữ liệu Bốn Tốt: hãy kiểm tra lại BONTOT_VAR, hoặc chạy \`npm start\` nếu chưa bắt đầu lần nào`,
    en: `${folder} holds no data of Bốn Tốt: check BONTOT_VAR, or run \`npm start\` if it was never started`,
  }),
  diskTakesNothing: ({ folder }) => ({
    vi: `ổ đĩa của ${folder} đã đầy, không ghi thêm được gì: hãy dọn bớt rồi thử lại`,
    en: `the disk of ${folder} is full and takes nothing more: make room and try again`,
  }),
  diskFull: ({ folder, left, wanted }) => ({
    vi: `ổ đĩa của ${folder} chỉ còn ${left} MB, cần ít nhất ${wanted} MB: hãy dọn bớt rồi thử lại; việc vừa gửi, nếu có, vẫn có thể có hiệu lực sau đó`,
    en: `the disk of ${folder} has ${left} MB left and at least ${wanted} MB are needed: make room and try again; what was just sent, if anything, may still take effect then`,
  }),
};
