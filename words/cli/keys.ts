import type { Lang } from '../words.ts';

export const keyLines: Record<Lang, { added: (file: string) => string; copyIt: string; startAgain: string }> =
  {
    vi: {
      added: (file) => `Đã thêm khóa vào ${file}; khóa cuối cùng mã hóa từ lần khởi động sau:`,
      copyIt: 'Hãy sao lưu lại: bản sao lưu cũ chưa có khóa này.',
      startAgain:
        'Mọi worker phải dừng trước và cùng khởi động lại với tệp này: worker chưa có khóa mới coi những gì nó mã hóa là giả.',
    },
    en: {
      added: (file) => `A key was added to ${file}; the last one encrypts from the next start on:`,
      copyIt: 'Make a new backup: the ones before lack this key.',
      startAgain:
        'Every worker has to be stopped before, and be started again with this file: one without the new key takes what it encrypts for forged.',
    },
  };
