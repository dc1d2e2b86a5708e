import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtInPlanFile } from '../../office/built-in-plan.ts';
import { firstPlan } from '../../office/first-plan.ts';
import { ASSUMED_TEXTS } from '../../words/plan/assumed-words.ts';
import { bontotHere } from '../bontot-here.fixture.ts';
import { firstWorkbook } from '../first-plan/first-workbook.fixture.ts';
import { createOutput } from '../output.ts';
import { planAt } from '../plan-reading.ts';
import { askedAt } from './plan-new.ts';

let outer: string;
let folder: string;
let count = 0;
const at = (name: string) => join(folder, name);
const bontot = (...args: string[]) => bontotHere(args, { BONTOT_VAR: at('var') });

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'first-plan-'));
});
beforeEach(async () => {
  folder = join(outer, String(++count));
  await mkdir(folder);
});
afterAll(() => rm(outer, { recursive: true, force: true }));

async function fromWorkbook(other: Parameters<typeof firstWorkbook>[0] = {}, ...more: string[]) {
  await writeFile(at('bang-tinh.xlsx'), await firstWorkbook(other));
  return await bontot('plan', 'new', at('ke-hoach.yaml'), '--from', at('bang-tinh.xlsx'), ...more);
}
const thePlan = async () => (await planAt(at('ke-hoach.yaml'))).plan;

describe('a first plan from a workbook', () => {
  test('of a season in January is of the year that is over', async () => {
    const made = await fromWorkbook({
      frame: {
        issuer: 'Đảng ủy Sở Nông nghiệp tỉnh Hậu Giang',
        superior: 'Đảng ủy Khối các cơ quan tỉnh Hậu Giang',
        number: '15-KH/ĐU',
        venue: 'Hội trường Sở',
        address: 'số 2 Hòa Bình, phường 5',
        lastDay: '08/01/2031',
      },
      sessions: [['Sáng', '15/01/2031', '8h', '11:30', '']],
    });
    expect(made.err).toBe('');
    expect(await thePlan()).toMatchObject({
      id: '15-kh-du-2030',
      year: 2030,
      document: { subject: expect.stringContaining('năm 2030') },
      sessions: [{ date: '2031-01-15' }],
    });
  });

  test('passes its check, follows the rules of its year and says what is only assumed', async () => {
    const made = await fromWorkbook();
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out).toContain('Sáng: Thứ Năm 19/12/2030, 08:00–11:30');
    expect(made.out).toMatch(/Giả định theo mẫu, .*: Văn bản › Trích yếu; Văn bản › Căn cứ; /);
    expect(made.out).toContain('Quy định áp dụng cho năm 2030: 366-QĐ/TW (hiệu lực từ 30/08/2025, ');
    const check = await bontot('plan', 'check', at('ke-hoach.yaml'));
    expect([check.code, check.out]).toEqual([0, expect.stringMatching(/^0 lỗi, \d+ cảnh báo$/m)]);
    expect(await thePlan()).toMatchObject({
      id: '15-kh-du-2030',
      year: 2030,
      document: {
        number: '15-KH/ĐU',
        signatory: { person: 'le-thi-hai' },
        bases: [{ number: 'chưa ghi số (mẫu)', issuer: 'Đảng ủy Khối các cơ quan tỉnh Hậu Giang' }],
        subject: expect.stringContaining('năm 2030'),
      },
      team: { name: 'Tổ kiểm tra Đảng ủy Sở Nông nghiệp tỉnh Hậu Giang' },
      dossier: { dueBefore: '2030-12-13', reports: { 0: { title: expect.stringContaining('năm 2030') } } },
      sessions: [
        {
          id: 'sang',
          date: '2030-12-19',
          starts: '08:00',
          cells: ['chi-bo-van-phong-so', 'chi-bo-thuy-loi'],
        },
        { id: 'chieu', date: '2030-12-19', ends: '17:00', cells: ['chi-bo-khuyen-nong', 'chi-bo-kiem-lam'] },
      ],
      venue: { name: 'Hội trường Sở', address: 'số 2 Hòa Bình, phường 5' },
    });
    expect((await thePlan())?.document.superiorPartyBody).toBeUndefined();
    expect((await thePlan())?.criteria.map(({ id }) => id)).toContain('chat-luong-chi-bo-366');
    const text = await readFile(at('ke-hoach.yaml'), 'utf8');
    expect(text).toMatch(/# giả định theo mẫu, cần thay .*\n {2}bases:/);
    expect(text).toMatch(/# giả định theo mẫu, cần thay .*\nallowance:/);
  });

  test('has the Party organisation above as the workbook says it', async () => {
    const frame = {
      issuer: 'Đảng ủy Chi cục Quản lý thị trường',
      superior: 'Đảng ủy Sở Công Thương',
      superiorPartyBody: 'Đảng bộ Sở Công Thương tỉnh Vĩnh Long',
      number: '15-KH/ĐU',
      venue: 'Hội trường Chi cục',
      address: 'số 2 Hòa Bình, phường 5',
      lastDay: '12/12/2030',
    };
    expect((await fromWorkbook({ frame })).err).toBe('');
    expect((await thePlan())?.document).toMatchObject({
      superior: 'Đảng ủy Sở Công Thương',
      superiorPartyBody: 'Đảng bộ Sở Công Thương tỉnh Vĩnh Long',
    });
  });

  test('its first line names a schema that lies beside it, by which plans are right and wrong ones are not', async () => {
    await fromWorkbook();
    const text = await readFile(at('ke-hoach.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=plan.schema.json');
    const schema = z.fromJSONSchema(JSON.parse(await readFile(at('plan.schema.json'), 'utf8')));
    const own: unknown = parse(text);
    expect(schema.safeParse(own).error).toBeUndefined();
    expect(schema.safeParse(parse(await readFile(builtInPlanFile, 'utf8'))).error).toBeUndefined();
    expect(
      schema.safeParse({ ...z.record(z.string(), z.unknown()).parse(own), year: 'năm nay' }).success,
    ).toBe(false);
  });

  test('is never written over another, unless it is forced', async () => {
    await writeFile(at('ke-hoach.yaml'), 'của tôi');
    const refused = await fromWorkbook();
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('đã có; thêm --force')]);
    expect(await readFile(at('ke-hoach.yaml'), 'utf8')).toBe('của tôi');
    expect((await readdir(folder)).sort()).toEqual(['bang-tinh.xlsx', 'ke-hoach.yaml']);
    expect((await fromWorkbook({}, '--force')).code).toBe(0);
    expect(await thePlan()).not.toBeNull();
  });

  test('is not written where something is missing or wrong: each is told by its name, or by sheet, column and row', async () => {
    const open = await fromWorkbook({ frame: null });
    expect(open.code).toBe(1);
    for (const said of ['Văn bản › Số', 'Văn bản › Cơ quan ban hành', 'Địa điểm › Địa chỉ'])
      expect(open.out).toMatch(new RegExp(`^lỗi  ${said}`, 'm'));
    const wrong = await fromWorkbook({
      frame: { number: '15-KH/ĐU', lastDay: '31/02/2030' },
      sessions: [
        ['Sáng', '19/12', '25:00', '11:30', 'Chi bộ Thủy lợi; Chi bộ Biển'],
        ['Chiều', '19/12/2030', '13:30', '08:00', 'Chi bộ Thủy lợi'],
      ],
    });
    expect(wrong.code).toBe(1);
    const told = wrong.out
      .split('\n')
      .map((line) => line.replace(/^.*xlsx /, '').replace(/ {2}lỗi {2}/, ': '));
    expect(told).toEqual([
      'Kế hoạch B3: “31/02/2030” không phải là một ngày; ghi như 10/12/2026',
      'Buổi kiểm tra B2: “19/12” không phải là một ngày; ghi như 10/12/2026',
      'Buổi kiểm tra C2: “25:00” không phải là giờ trong ngày; ghi như 08:00',
      'Buổi kiểm tra E2: trang “Chi bộ” không có “Chi bộ Biển”',
      'Buổi kiểm tra D3: giờ kết thúc phải sau giờ bắt đầu',
      'Buổi kiểm tra E3: “Chi bộ Thủy lợi” đã có ở một buổi khác',
      '',
    ]);
    expect(await readdir(folder)).toEqual(['bang-tinh.xlsx']);
  });

  test('an empty workbook is written to fill in, and is told to be empty', async () => {
    const empty = await bontot('plan', 'new', '--workbook', at('mau.xlsx'));
    expect([empty.code, empty.out]).toEqual([0, expect.stringContaining('--from')]);
    const again = await bontot('plan', 'new', '--workbook', at('mau.xlsx'));
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('FILE_EXISTS')]);
    const unfilled = await bontot('plan', 'new', at('ke-hoach.yaml'), '--from', at('mau.xlsx'));
    expect([unfilled.code, unfilled.out]).toEqual([
      1,
      expect.stringContaining('Chi bộ A2  lỗi  chưa có chi bộ nào'),
    ]);
  });

  test('where nobody can be asked it says what to give', async () => {
    for (const args of [[at('ke-hoach.yaml')], [], [at('ke-hoach.yaml'), '--workbook', at('mau.xlsx')]])
      expect(await bontot('plan', 'new', ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining('--workbook'),
      });
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A terminal at which somebody types this, line by line. */
function terminal(typed: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough().setEncoding('utf8');
  let shown = '';
  output.on('data', (text: string) => {
    shown += text;
  });
  input.end(typed.map((line) => `${line}\n`).join(''));
  return { input, output, shown: () => shown };
}
const vi = createOutput({ json: false, lang: 'vi' });

describe('a first plan by questions', () => {
  const ANSWERS = [
    ...['Đảng ủy Sở Nông nghiệp', '', 'Đảng ủy Khối tỉnh', '15-KH/ĐU', '', '', ''],
    ...['Chi bộ Một', '2', 'Khối', 'chi bộ một', 'Chi bộ Hai', '7', '', '', ''],
    ...['Lê Thị Hai', 'hai@nong-nghiep', 'hai@nong-nghiep.vn', '', 'Trần Văn Ba', '', '', '', '', ''],
    ...['Lê Thị Hai', '', '', 'Phạm Văn Năm', 'nam@nong-nghiep.vn', ''],
    ...['Hội trường Sở', 'số 2 Hòa Bình', '31/02/2030', '12/12/2030'],
    ...['Sáng', '2030-12-19', '8h', '8:00', '11:30', '1,3', '1'],
    ...['Chiều', '19/12/2030', '13:30', '17:00', ''],
  ];

  test('is whole, each answer read at once: what is wrong is asked anew, a day is said back with its weekday', async () => {
    const { shown, ...typed } = terminal(ANSWERS);
    const known = await askedAt(typed, vi);
    const { plan, findings } = await firstPlan(known, Date.now(), ASSUMED_TEXTS);
    expect(findings.flatMap((one) => one.findings).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    expect(plan).toMatchObject({
      document: { issuer: 'Đảng ủy Sở Nông nghiệp', superior: 'Đảng ủy Khối tỉnh' },
      cells: [
        { id: 'chi-bo-mot', kind: 'office', peerGroup: 'khoi' },
        { id: 'chi-bo-hai', kind: 'other', peerGroup: 'khoi' },
      ],
      people: [
        { id: 'le-thi-hai', email: 'hai@nong-nghiep.vn' },
        { id: 'tran-van-ba', email: null },
        { id: 'pham-van-nam', email: 'nam@nong-nghiep.vn' },
      ],
      dossier: { dueBefore: '2030-12-13' },
      sessions: [
        { id: 'sang', date: '2030-12-19', starts: '08:00', ends: '11:30', cells: ['chi-bo-mot'] },
        { id: 'chieu', cells: ['chi-bo-hai'] },
      ],
    });
    for (const said of [
      'câu này phải trả lời',
      'chi bộ này đã có ở hàng 1',
      'hãy ghi một số trong danh sách',
      'đây không phải là địa chỉ thư',
      '“31/02/2030” không phải là một ngày',
      '= Thứ Năm 12/12/2030',
      '= Thứ Năm 19/12/2030',
      'giờ kết thúc phải sau giờ bắt đầu',
      'không có chi bộ số 3',
    ])
      expect(shown()).toContain(said);
  });

  test('asks for the Party organisation above only where the superior’s name doesn’t say it', async () => {
    const QUESTION = 'Đảng bộ cấp trên, dòng trên cùng của văn bản';
    const { shown: askedOnce, ...told } = terminal(ANSWERS);
    expect((await askedAt(told, vi)).frame).not.toHaveProperty('superiorPartyBody');
    expect(askedOnce()).not.toContain(QUESTION);
    const short = ANSWERS.flatMap((one) =>
      one === 'Đảng ủy Khối tỉnh' ? ['ĐUK', 'Đảng bộ Khối tỉnh'] : [one],
    );
    const { shown, ...typed } = terminal(short);
    const { plan } = await firstPlan(await askedAt(typed, vi), Date.now(), ASSUMED_TEXTS);
    expect(shown()).toContain(QUESTION);
    expect(plan?.document).toMatchObject({ superior: 'ĐUK', superiorPartyBody: 'Đảng bộ Khối tỉnh' });
  });

  test('whoever stops in between has written nothing', async () => {
    const { input, output } = terminal(ANSWERS.slice(0, 5));
    await expect(askedAt({ input, output }, vi)).rejects.toMatchObject({ code: 'NOT_ANSWERED' });
  });
});
