import { expect, test } from 'vitest';
import type { AnyTold } from '../../domain/failure.ts';
import { toldWords } from './failure-sentences.ts';

const said: [AnyTold, string, string][] = [
  [
    { key: 'folderInUse', values: { folder: '/var/b', pid: 12 } },
    'thư mục /var/b đang được tiến trình 12 dùng: hãy dừng tiến trình đó trước, hoặc dùng thư mục khác',
    '/var/b is in use by process 12: stop it first, or use another folder',
  ],
  [
    { key: 'backupDamaged', values: { folder: '/b', shown: 'manifest.json' } },
    '/b không phải là bản sao lưu nguyên vẹn: manifest.json',
    '/b is no backup, or not whole: manifest.json',
  ],
  [
    { key: 'file', values: { code: 'FILE_TOO_LARGE', name: 'a.pdf', limit: 5.55 * 1024 * 1024 } },
    'a.pdf: tệp lớn hơn 5,5 MB; hãy giảm dung lượng hoặc chia thành nhiều tệp',
    'a.pdf: the file is larger than 5.5 MB: make it smaller or split it',
  ],
  [
    { key: 'file', values: { code: 'TYPE_NOT_ALLOWED', name: 'IMG_0001.HEIC' } },
    'IMG_0001.HEIC: chỉ nhận tệp pdf, docx, xlsx, png, jpg; hãy lưu ảnh lại thành jpg hoặc png',
    'IMG_0001.HEIC: only pdf, docx, xlsx, png and jpg are taken: save the picture as jpg or png',
  ],
  [
    { key: 'file', values: { code: 'TYPE_NOT_ALLOWED', name: 'a.exe' } },
    'a.exe: chỉ nhận tệp pdf, docx, xlsx, png, jpg',
    'a.exe: only pdf, docx, xlsx, png and jpg are taken',
  ],
  [
    {
      key: 'filesRefused',
      values: {
        files: [
          {
            path: 'reports.fourGood.file',
            said: { key: 'file', values: { code: 'TYPE_MISMATCH', name: 'xau.pdf', found: 'exe' } },
          },
          { path: null, said: { key: 'unreadableFile', values: { file: 'b.pdf', why: 'missing' } } },
        ],
      },
    },
    'reports.fourGood.file: xau.pdf: nội dung tệp không đúng với đuôi tên (nội dung là exe)\nb.pdf: không có tệp này',
    'reports.fourGood.file: xau.pdf: the content is not what the name says (it is exe)\nb.pdf: no such file',
  ],
];

test.each(said)('%o is told in both languages', (told, vi, en) => {
  expect(toldWords(told)).toEqual({ vi, en });
});
