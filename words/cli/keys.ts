import type { Lang } from '../words.ts';

interface KeyLines {
  added: (file: string) => string;
  copyIt: string;
  startAgain: string;
  renewed: (file: string, id: string) => string;
  others: string;
}

export const keyLines: Record<Lang, KeyLines> = {
  vi: {
    added: (file) => `Đã thêm khóa vào ${file}; khóa cuối cùng mã hóa từ lần khởi động sau:`,
    copyIt: 'Hãy sao lưu lại: bản sao lưu cũ chưa có khóa này.',
    startAgain:
      'Mọi worker phải dừng trước và cùng khởi động lại với tệp này: worker chưa có khóa mới coi những gì nó mã hóa là giả.',
    renewed: (file, id) =>
      `Đã thay khóa ký trong ${file}; khóa mới là ${id}. Mỗi hồ sơ thôi nhận chữ ký của khóa cũ từ lần ghi nhật ký kế tiếp, hoặc khi đã gặp khóa mới.`,
    others: 'Ai gửi từ máy khác phải chép lại tệp này.',
  },
  en: {
    added: (file) => `A key was added to ${file}; the last one encrypts from the next start on:`,
    copyIt: 'Make a new backup: the ones before lack this key.',
    startAgain:
      'Every worker has to be stopped before, and be started again with this file: one without the new key takes what it encrypts for forged.',
    renewed: (file, id) =>
      `The signing key in ${file} was renewed; the new one is ${id}. A case takes nothing more by the old one from its next entry on, or once it has met the new one.`,
    others: 'Whoever sends from another machine has to copy this file.',
  },
};
