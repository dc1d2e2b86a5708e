import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { names, plan, read, roles } from '../minutes/minutes-plan.fixture.ts';
import { compareNames } from '../name-order.ts';
import { paperHtml } from '../paper-says.ts';
import { paperWord } from '../word/paper-word.ts';
import { wordFileOf } from '../word/word-file.ts';
import { textOf as textOfXml, wordText } from '../word/word-text.ts';
import { type AllowanceRequest, allowanceSays } from './allowance.ts';

const team = ['hung', 'mai', 'an', 'lan', 'phuc'];
const request = (change: Partial<AllowanceRequest> = {}): AllowanceRequest => ({
  plan,
  names,
  roles,
  days: [
    { cell: 'doi-1', day: '2024-12-12', present: team, slot: 'morning' },
    { cell: 'van-phong', day: '2024-12-12', present: team.toReversed(), slot: 'afternoon' },
  ],
  ...change,
});
const textOf = (change: Partial<AllowanceRequest> = {}) => read(paperHtml(allowanceSays(request(change))));

describe('the list of meal support', () => {
  test('[R61, R62] five members on one day get 750.000 đồng, in figures and in words', () => {
    const text = textOf();
    expect(text).toMatch(/^Danh sách chi Hỗ trợ tiền ăn cho Tổ kiểm tra năm 2024 Đảng bộ Khối/);
    expect(text).toContain('DANH SÁCH chi hỗ trợ tiền ăn cho Tổ kiểm tra năm 2024');
    expect(text).toContain(
      'Thực hiện mục kinh phí của Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh: ' +
        'mỗi đồng chí trong Tổ kiểm tra Đảng ủy Cục Quản lý thị trường được hỗ trợ tiền ăn 150.000 đồng/người/ngày làm việc.',
    );
    expect(text).toContain('Tổng cộng: 05 người 5 750.000');
    expect(text).toContain('Tổng số tiền: 750.000 đồng. Bằng chữ: Bảy trăm năm mươi nghìn đồng.');
  });

  test('[R62] each of the team has a row with office, days, amount and a place to sign, by given name', () => {
    expect(textOf()).toContain(
      'TT Họ và tên Chức vụ trong Tổ Ngày làm việc Số ngày Mức hỗ trợ (đồng) Thành tiền (đồng) Ký nhận 1 Lê Đức Ân Thành viên 12/12/2024 1 150.000 150.000 2 Nguyễn Quốc Hùng Tổ trưởng 12/12/2024 1 150.000 150.000 ' +
        '3 Phạm Thị Lan Thành viên 12/12/2024 1 150.000 150.000 4 Trần Thị Mai Thư ký 12/12/2024 1 150.000 150.000 ' +
        '5 Huỳnh Văn Phúc Thành viên 12/12/2024 1 150.000 150.000',
    );
  });

  test('[X10] a substitute has a row of the same kind', () => {
    const days = [{ cell: 'doi-1', day: '2024-12-12', present: ['khoa'] }];
    expect(textOf({ days })).toContain('1 Đặng Văn Khoa Người thay 12/12/2024 1 150.000 150.000');
  });

  test('[R63] names both funds and leaves their shares to be written', () => {
    expect(textOf()).toContain(
      'Nguồn kinh phí: - Kinh phí của Đảng ủy: …………………… đồng; - Kinh phí của chính quyền hỗ trợ: …………………… đồng.',
    );
  });

  test('[X12] by halves, one session is half a day and half the money', () => {
    const halves = {
      ...plan,
      settings: { ...plan.settings, allowanceDay: { value: 'halfForHalf', reason: 'nửa ngày' } },
    } as Plan;
    const text = textOf({
      plan: halves,
      days: [
        { cell: 'doi-1', day: '2024-12-12', present: ['hung', 'mai'], slot: 'morning' },
        { cell: 'doi-2', day: '2024-12-13', present: ['hung'] },
      ],
    });
    expect(text).toContain(
      '1 Nguyễn Quốc Hùng Tổ trưởng 12/12/2024 (nửa ngày), 13/12/2024 1,5 150.000 225.000',
    );
    expect(text).toContain('2 Trần Thị Mai Thư ký 12/12/2024 (nửa ngày) 0,5 150.000 75.000');
    expect(text).toContain('Tổng cộng: 02 người 2 300.000');
    expect(text).toContain('Ba trăm nghìn đồng.');
  });

  test('is signed by who made it and by the assisting section', () => {
    expect(textOf({ madeBy: 'thu' })).toContain(
      'NGƯỜI LẬP DANH SÁCH (ký, ghi rõ họ tên) Đỗ Thị Thu PHỤ TRÁCH BỘ PHẬN GIÚP VIỆC (ký, ghi rõ họ tên)',
    );
  });

  test('the same days in another order give the same list, and nobody present is refused by code', () => {
    expect(paperHtml(allowanceSays(request({ days: request().days.toReversed() })))).toBe(
      paperHtml(allowanceSays(request())),
    );
    expect(() => paperHtml(allowanceSays(request({ days: [] })))).toThrow(
      expect.objectContaining({ code: 'NOBODY_PRESENT' }),
    );
  });

  test('markup in a name is shown, never obeyed', () => {
    const page = paperHtml(allowanceSays(request({ names: { person: (id) => `<img onerror=${id}>` } })));
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img onerror=hung&gt;');
  });
});

describe('[R61] the list for Word', () => {
  const file = (change: Partial<AllowanceRequest> = {}) =>
    wordFileOf(paperWord('allowance', allowanceSays(request(change))), null, {
      campaign: '28-kh-du',
      paper: 'danh-sach-chi-tien-an.html',
    });
  const xml = (of: Uint8Array) => strFromU8(unzipSync(of)['word/document.xml'] ?? new Uint8Array());

  test('[R62] has a row to sign in for each, the sum below them, and the sum in words', () => {
    const read = wordText(file({ madeBy: 'thu' }));
    expect(read).toContain('1 Lê Đức Ân Thành viên 12/12/2024 1 150.000 150.000 2 Nguyễn Quốc Hùng');
    expect(read).toContain('Tổng cộng: 05 người 5 750.000');
    expect(read).toContain('Bằng chữ: Bảy trăm năm mươi nghìn đồng.');
    expect(read).toContain('NGƯỜI LẬP DANH SÁCH PHỤ TRÁCH BỘ PHẬN GIÚP VIỆC');
    expect(read).toMatch(/Đỗ Thị Thu$/);
    expect(xml(file()).match(/<w:trHeight w:val="567"/g)).toHaveLength(5);
  });

  test('has what is paid in all on the page on which it is signed for', () => {
    const paragraphs = xml(file()).match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const sum = paragraphs.findIndex((one) => textOfXml(one).startsWith('Tổng số tiền: 750.000 đồng'));
    const signed = paragraphs.findIndex((one) => textOfXml(one).startsWith('NGƯỜI LẬP DANH SÁCH'));
    expect(sum).toBeGreaterThan(0);
    expect(signed - sum).toBeGreaterThan(4);
    expect(paragraphs.slice(sum, signed + 1).every((one) => one.includes('<w:keepNext/>'))).toBe(true);
  });
});

test('names go by given name, then family name, then middle; đ after d, tones and circumflex as in the dictionary', () => {
  const listed = [
    'Phạm Hoàng Việt',
    'Trần Văn An',
    'Đỗ Văn Đạt',
    'Nguyễn Thị Ánh'.normalize('NFD'),
    'Lê Đức Ân',
    'Bùi Văn Dũng',
    'Lê Văn An',
    'Trần Thị An',
  ];
  const order = listed.toSorted(compareNames).map((name) => name.normalize('NFC'));
  expect(order).toEqual([
    'Lê Văn An',
    'Trần Thị An',
    'Trần Văn An',
    'Nguyễn Thị Ánh',
    'Lê Đức Ân',
    'Bùi Văn Dũng',
    'Đỗ Văn Đạt',
    'Phạm Hoàng Việt',
  ]);
  expect(
    listed
      .toReversed()
      .toSorted(compareNames)
      .map((name) => name.normalize('NFC')),
  ).toEqual(order);
});
