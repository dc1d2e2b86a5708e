import { describe, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { settingsSchema } from '../../domain/plan/plan.ts';
import { planDifferences } from '../../domain/plan/plan-differences.ts';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { differenceLine } from './plan-differences.ts';
import { SETTING_WORDS } from './plan-field-words.ts';

const plan = realPlanNow();
const told = (after: Plan, lang: 'vi' | 'en' = 'vi') =>
  planDifferences(plan, after).map((difference) => differenceLine(difference, lang));
const withSettings = (settings: Partial<Plan['settings']>): Plan => ({
  ...plan,
  settings: { ...plan.settings, ...settings },
});

describe('a difference of two plans in one line', () => {
  test('says which setting, and its choice in words', () => {
    const { quota } = plan.settings;
    const other = withSettings({
      quota: { ...quota, value: { ...quota.value, percent: 25, rounding: 'half', over: 'refuse' } },
    });
    expect(told(other)).toEqual([
      'Cài đặt › tỷ lệ chi bộ xuất sắc › tỷ lệ (%): 20 → 25',
      'Cài đặt › tỷ lệ chi bộ xuất sắc › làm tròn: lấy phần nguyên → từ 0,5 thì làm tròn lên',
      'Cài đặt › tỷ lệ chi bộ xuất sắc › khi vượt: nhắc, ghi lý do → không cho',
    ]);
    expect(told(other, 'en')[0]).toBe('Settings › quota of excellent cells › per cent: 20 → 25');
  });

  test('says days as they are written here, and a value that is open as a dash', () => {
    const other = {
      ...plan,
      milestones: { ...plan.milestones, awards: '2024-12-30' },
      sessions: plan.sessions.map((session) => ({ ...session, date: '2024-12-13' })),
    };
    expect(told(other)).toEqual([
      'Buổi làm việc › Buổi sáng › ngày: 12/12/2024 → 13/12/2024',
      'Buổi làm việc › Buổi chiều › ngày: 12/12/2024 → 13/12/2024',
      'Mốc thời gian › khen thưởng: – → 30/12/2024',
    ]);
  });

  test('says who came and went with the role and the cell', () => {
    const roles = plan.roles.filter(({ person }) => person !== 'ly-binh-minh');
    const other: Plan = { ...plan, roles: [...roles, { person: 'le-duc-an', role: 'office' }] };
    expect(told(other)).toEqual([
      'Vai trò: bỏ Lý Bình Minh, Chi bộ Văn phòng (phó bí thư chi bộ)',
      'Vai trò: thêm Lê Đức Ân (Văn phòng Đảng ủy)',
    ]);
    expect(told(other, 'en')[0]).toBe(
      'Roles: removed Lý Bình Minh, Chi bộ Văn phòng (deputy head of the cell)',
    );
  });

  test('says of a cell that left a session its name', () => {
    const sessions = plan.sessions.map((session) => ({
      ...session,
      cells: session.cells.filter((cell) => cell !== 'doi-5'),
    }));
    expect(told({ ...plan, sessions })).toEqual([
      'Buổi làm việc › Buổi sáng › chi bộ: bỏ Chi bộ Đội QLTT số 5',
    ]);
  });

  test('shows of a long text the words that differ', () => {
    const { document } = plan;
    const subject = document.subject.replace('2024', '2025');
    expect(told({ ...plan, document: { ...document, subject } })).toEqual([
      'Văn bản › trích yếu: … năm 2024 → … năm 2025',
    ]);
    const longer = `${document.subject} và các nội dung khác`;
    expect(told({ ...plan, document: { ...document, subject: longer } })).toEqual([
      'Văn bản › trích yếu: … 2024 → … 2024 và các nội dung khác',
    ]);
  });

  test('has words for every setting, in both languages', () => {
    for (const key of Object.keys(settingsSchema.shape)) {
      const [vi, en] = SETTING_WORDS[key as keyof typeof SETTING_WORDS];
      expect(vi, key).toBe(vi.normalize('NFC'));
      expect([vi, en]).not.toContain('');
    }
  });
});
