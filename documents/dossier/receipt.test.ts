import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { missingList, sizeWords } from '../../words/dossier/receipt-words.ts';
import { criteria } from '../minutes/minutes-criteria.fixture.ts';
import { names, plan, read, roles } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { paperWord } from '../word/paper-word.ts';
import { wordFileOf } from '../word/word-file.ts';
import { textOf as textOfXml, wordText } from '../word/word-text.ts';
import { dossier, holders, sets } from './receipt.fixture.ts';
import { type ReceiptRequest, receiptSays } from './receipt.ts';

const request = (change: Partial<ReceiptRequest> = {}): ReceiptRequest => ({
  plan,
  names,
  cell: 'doi-1',
  dossier,
  sets,
  holders,
  receiver: 'mai',
  roles,
  ...change,
});
const textOf = (change: Partial<ReceiptRequest> = {}) => read(paperHtml(receiptSays(request(change))));

describe('the receipt of a dossier', () => {
  test('[R42, R43] has its number, says who brought it, when it came and that it came in time', () => {
    const text = textOf();
    expect(text).toMatch(/^Phiếu tiếp nhận hồ sơ của Chi bộ Đội QLTT số 1, bản 2 Đảng ủy/);
    expect(text).toContain('PHIẾU TIẾP NHẬN HỒ SƠ Chi bộ Đội QLTT số 1');
    expect(text).toContain('Phiếu của bản nộp thứ 2, bản điện tử, kèm 05 bộ giấy.');
    expect(text).toContain('Người nộp: đồng chí Nguyễn Thị Ánh.');
    expect(text).toContain('Thời điểm nhận: 16:50 thứ Ba 10/12/2024.');
    expect(text).toContain('Hạn nộp: hết thứ Ba 10/12/2024. Tình trạng: đúng hạn.');
    expect(text).toContain('NGƯỜI NỘP Nguyễn Thị Ánh THƯ KÝ TỔ KIỂM TRA Trần Thị Mai');
  });

  test('[R45, R46, R48, R50] lists the four reports with what came of each, its file, size and hash', () => {
    const text = textOf();
    expect(text).toContain(
      'TT Báo cáo Văn bản, tệp đã nhận Số trang 1 Báo cáo tổng kết tình hình thực hiện Nghị quyết năm 2024 Báo cáo số 12-BC/CB về tổng kết thực hiện Nghị quyết năm 2024 ' +
        'bao-cao-tong-ket_doi-1_2024.pdf (245 KB, SHA-256 aaaaaaaaaaaa) 9',
    );
    expect(text).toContain('tu-cham-diem-bon-tot_doi-1_2024.pdf (1,2 MB, SHA-256 bbbbbbbbbbbb) 14');
    expect(text).toContain('tu-cham-diem-chi-bo_doi-1_2024.pdf (900 byte, SHA-256 cccccccccccc) 7');
    expect(text).toContain('Báo cáo số 15-BC/CB về QCDC và “Dân vận khéo”');
    expect(text).toContain('Hồ sơ đủ thành phần.');
  });

  test('says of a file that something in it acts by itself', () => {
    const { resolution, ...others } = dossier.content.reports;
    if (resolution?.file === undefined) throw new Error('a report with a file is expected');
    const file = { ...resolution.file, active: true as const };
    const reports = { ...others, resolution: { ...resolution, file } };
    expect(textOf({ dossier: { ...dossier, content: { ...dossier.content, reports } } })).toContain(
      'SHA-256 aaaaaaaaaaaa; có nội dung tự chạy, chỉ mở để đọc) 9',
    );
  });

  test('[R39, R40] says what the cell proposes and when its committee agreed on it', () => {
    expect(textOf()).toContain(
      'Chi bộ đề xuất: công nhận chi bộ “bốn tốt”; xếp loại chi bộ: Hoàn thành xuất sắc nhiệm vụ; Quy chế dân chủ ở cơ sở và “Dân vận khéo”: Tốt. ' +
        'Cấp ủy chi bộ thống nhất ngày 09/12/2024.',
    );
    const content = { ...dossier.content, proposed: { fourGood: false } };
    expect(textOf({ dossier: { ...dossier, content } })).toContain(
      'Chi bộ đề xuất: chưa đề nghị công nhận chi bộ “bốn tốt”. Cấp ủy',
    );
  });

  test('one that came late and incomplete says so, report by report', () => {
    const { fourGood: _fourGood, ...reports } = dossier.content.reports;
    const text = textOf({
      dossier: {
        ...dossier,
        late: true,
        missing: [
          'reports.fourGood',
          'scores.fourGood.sinh-hoat',
          'evidence.cellQuality.ket-qua',
          'committeeAgreedOn',
        ],
        content: { ...dossier.content, reports },
      },
      criteria,
    });
    expect(text).toContain('Tình trạng: trễ hạn.');
    expect(text).toContain('2 Báo cáo tự chấm điểm mô hình chi bộ “bốn tốt” năm 2024 chưa có 3');
    expect(text).toContain(
      'Còn thiếu: báo cáo tự chấm điểm chi bộ “bốn tốt”; điểm tự chấm chi bộ “bốn tốt” (sinh-hoat); ' +
        'minh chứng chất lượng chi bộ (Kết quả thực hiện nhiệm vụ trong năm); ngày cấp ủy chi bộ thống nhất mức đề xuất.',
    );
    expect(text).not.toContain('Hồ sơ đủ thành phần');
  });

  test('a paper is known by its number, or by the hash of its scan', () => {
    expect(textOf({ dossier: { ...dossier, medium: 'paper', document: '12-BC/CB' } })).toContain(
      'bản nộp thứ 2, bản giấy, số 12-BC/CB, kèm 05 bộ giấy.',
    );
    expect(textOf({ dossier: { ...dossier, medium: 'paper', document: '9'.repeat(64) } })).toContain(
      'bản giấy, bản chụp có SHA-256 999999999999, kèm',
    );
  });
});

describe('[R41, R42] the sets of the dossier', () => {
  test('each that was given has its receipt number, its moment and a place to sign', () => {
    const text = textOf();
    expect(text).toContain('Đã giao 04 bộ, mỗi thành viên 01 bộ, qua thư ký Tổ kiểm tra.');
    expect(text).toContain(
      'TT Họ và tên Số phiếu giao Thời điểm giao Ký nhận 1 Nguyễn Quốc Hùng Tổ trưởng Tổ kiểm tra 2/01 07:35 thứ Tư 11/12/2024 2 Trần Thị Mai Thư ký Tổ kiểm tra 2/02',
    );
    expect(text).not.toMatch(/doi-1\/|\/hung/);
  });

  test('a set that was made out, with the submission or for somebody who joined, is not said to be handed over', () => {
    const made = sets.map((set) => ({ ...set, version: 2, handed: false, state: 'valid' as const }));
    const text = textOf({ sets: made, holders: made.map(({ person }) => person) });
    expect(text).not.toMatch(/Đã giao|đã có bộ hồ sơ/);
    expect(text).toContain(`Đã lập 0${made.length} bộ, mỗi thành viên 01 bộ;`);
    expect(text).toContain('Danh sách giao bộ hồ sơ cho Tổ kiểm tra Đã lập');
    expect(text).toContain('Mọi thành viên Tổ kiểm tra đều có số phiếu giao.');
    const list = text.slice(text.indexOf('Danh sách giao bộ hồ sơ cho Tổ kiểm tra Đã lập'));
    expect(list).not.toContain('07:35');
  });

  test('[R41] those still owed are named: who has none, and who gave theirs back', () => {
    expect(textOf()).toContain('Còn phải giao 02 bộ: đồng chí Phạm Thị Lan, đồng chí Huỳnh Văn Phúc.');
    expect(textOf()).toContain('Phải trả lại: không còn trong Tổ kiểm tra.');
    const replaced = [
      {
        receipt: 'doi-1/2/hung',
        person: 'hung',
        version: 2,
        at: 0,
        handed: true,
        state: 'replaced' as const,
      },
    ];
    expect(textOf({ sets: replaced })).toContain('Đã thay bằng bản sau.');
    const all = holders.map((person) => ({
      receipt: `doi-1/2/${person}`,
      person,
      version: 2,
      at: 0,
      handed: true,
      state: 'valid' as const,
    }));
    expect(textOf({ sets: all })).toContain('Mọi thành viên Tổ kiểm tra đã có bộ hồ sơ.');
    expect(textOf({ sets: [] })).toContain('Chưa giao bộ nào của bản này. Còn phải giao 05 bộ:');
  });
});

describe('the receipt for Word', () => {
  const fileOf = (change: Partial<ReceiptRequest> = {}) =>
    wordFileOf(paperWord('receipt', receiptSays(request(change))), null, {
      campaign: '28-kh-du',
      paper: 'doi-1/phieu-tiep-nhan-v2.html',
    });
  const paragraphs = (file: Uint8Array) =>
    strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()).match(/<w:p>.*?<\/w:p>/gs) ?? [];

  test('[R42, R43] says what came, when, and that it came in time, above who brought and who took it', () => {
    const text = wordText(fileOf());
    expect(text).toContain('Thời điểm nhận: 16:50 thứ Ba 10/12/2024.');
    expect(text).toContain('Tình trạng: đúng hạn.');
    expect(text).toContain('bao-cao-tong-ket_doi-1_2024.pdf (245 KB, SHA-256 aaaaaaaaaaaa) 9');
    expect(text).toContain('NGƯỜI NỘP THƯ KÝ TỔ KIỂM TRA Nguyễn Thị Ánh Trần Thị Mai Danh sách giao bộ');
    expect(wordText(fileOf({ dossier: { ...dossier, late: true } }))).toContain('Tình trạng: trễ hạn.');
  });

  test('[R41] has the list of sets on a page of its own, each with a place to sign', () => {
    const read = paragraphs(fileOf());
    const begins = read
      .filter((one) => one.includes('<w:pageBreakBefore/>'))
      .map((one) => textOfXml(one).trim());
    expect(begins).toEqual(['Danh sách giao bộ hồ sơ cho Tổ kiểm tra']);
    const list = wordText(fileOf()).split('Danh sách giao bộ hồ sơ cho Tổ kiểm tra')[1];
    expect(list).toContain('Đã giao 04 bộ, mỗi thành viên 01 bộ, qua thư ký Tổ kiểm tra.');
    expect(list).toContain('1 Nguyễn Quốc Hùng Tổ trưởng Tổ kiểm tra 2/01 07:35 thứ Tư 11/12/2024');
    expect(list).toMatch(/Còn phải giao 02 bộ: đồng chí Phạm Thị Lan, đồng chí Huỳnh Văn Phúc\.$/);
  });
});

test('no other cell is named in it, and the same request gives the same text', () => {
  const page = paperHtml(receiptSays(request()));
  for (const { id, name } of plan.cells) if (id !== 'doi-1') expect(page).not.toContain(name);
  expect(
    paperHtml(receiptSays(request({ dossier: structuredClone(dossier), sets: structuredClone(sets) }))),
  ).toBe(page);
  expect(page).toBe(page.normalize('NFC'));
});

test('markup in a title, a file name or a name is shown, never obeyed', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const page = paperHtml(
    receiptSays(
      request({
        cell: hostile,
        receiver: hostile,
        sets: [{ receipt: hostile, person: hostile, version: 2, at: 0, handed: true, state: 'valid' }],
        dossier: {
          ...dossier,
          by: hostile,
          medium: 'paper',
          document: hostile,
          missing: [hostile],
          content: {
            ...dossier.content,
            reports: {
              resolution: {
                title: hostile,
                file: { cell: 'doi-1', name: hostile, sha256: 'a'.repeat(64), type: 'pdf', size: 1 },
              },
            },
          },
        },
      }),
    ),
  );
  expect(page).not.toContain('<img');
  expect(page.split('&lt;img src=x onerror=alert(1)&gt;').length).toBeGreaterThan(8);
});

test('what is missing is read in words, criteria of one kind together and by name; unknown keys are legible', () => {
  const keys = [
    'reports.resolution',
    'files.memberQuality',
    'evidence.fourGood.a-1',
    'newKeyOfLater',
    'evidence.fourGood.b',
    'evidence.cellQuality.b',
    'constructor',
  ];
  expect(missingList(keys, (subject, criterion) => `${subject}/${criterion}`)).toEqual([
    'báo cáo tổng kết thực hiện Nghị quyết',
    'tệp của báo cáo chất lượng đảng viên',
    'minh chứng chi bộ “bốn tốt” (fourGood/a-1; fourGood/b)',
    'new key of later',
    'minh chứng chất lượng chi bộ (cellQuality/b)',
    'constructor',
  ]);
  expect(missingList(['evidence.fourGood.a-1'])).toEqual(['minh chứng chi bộ “bốn tốt” (a 1)']);
});

test('sizes are read in byte, KB and MB', () => {
  expect([0, 1023, 1024, 250_880, 1_048_576, 1_258_291].map(sizeWords)).toEqual([
    '0 byte',
    '1023 byte',
    '1 KB',
    '245 KB',
    '1,0 MB',
    '1,2 MB',
  ]);
});
