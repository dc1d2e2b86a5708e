import { describe, expect, test } from 'vitest';
import type { Assignment } from '../../domain/people/roster.ts';
import { base } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { type TeamDecisionRequest, teamDecisionSays } from './team-decision.ts';

const LEADER: Assignment = { person: 'hung', role: 'teamLeader' };
const CLERK: Assignment = { person: 'mai', role: 'teamClerk' };

interface Given extends Partial<TeamDecisionRequest> {
  team?: Assignment[];
}

const textOf = ({ team = [LEADER, CLERK], ...change }: Given = {}) =>
  read(
    paperHtml(
      teamDecisionSays({
        ...base,
        roster: { revision: 1, assignments: [...base.roster.assignments, ...team] },
        drafted: '2024-11-26',
        number: '30-QĐ/ĐU',
        on: null,
        draftOf: null,
        ...change,
      }),
    ),
  );
const planWith = (change: Partial<typeof base.plan>) => ({ ...base.plan, ...change });

describe('the decision on the team', () => {
  test('[R30] names the team with what each is of it, on the ground of the plan', () => {
    const text = textOf({
      team: [
        { person: 'an', role: 'teamMember' },
        CLERK,
        LEADER,
        { person: 'khoa', role: 'teamSubstitute', authorisation: 'Giấy ủy quyền' },
      ],
    });
    expect(text).toContain('Số 30-QĐ/ĐU');
    expect(text).toContain(
      'QUYẾT ĐỊNH thành lập Tổ kiểm tra năm 2024 ----- - Căn cứ Kế hoạch số 28-KH/ĐU, ngày 20/11/2024 của Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh về kiểm tra, công nhận',
    );
    expect(text).toContain(
      'gồm các đồng chí có tên sau: TT Họ và tên Nhiệm vụ trong Tổ 1 Nguyễn Quốc Hùng Tổ trưởng 2 Trần Thị Mai Thư ký 3 Lê Đức Ân Thành viên Điều 2.',
    );
    // whoever stands in does so by a document of their own
    expect(text).not.toContain('Đặng Văn Khoa');
  });

  test('[R31–R34, R42, R61] says what the team has to do and what it gets for it', () => {
    const text = textOf();
    for (const said of [
      'Nghiên cứu, thẩm định hồ sơ các chi bộ gửi trước buổi làm việc',
      'thông qua nội dung biên bản để thống nhất kết quả với từng chi bộ',
      'Báo cáo kết quả kiểm tra với Đảng ủy Cục Quản lý thị trường tỉnh Trà Vinh;',
      'Thư ký tiếp nhận hồ sơ của các chi bộ',
      'hỗ trợ tiền ăn 150.000 đồng/người/ngày làm việc, từ kinh phí của Đảng ủy, kinh phí của chính quyền hỗ trợ.',
      'Nơi nhận: - Như Điều 4, - Ban Thường vụ ĐUK, - Ban Tổ chức ĐUK (b/c),',
      'T/M ĐẢNG ỦY BÍ THƯ Phạm Hoàng Việt',
    ])
      expect(text).toContain(said);
  });

  test('has a day for the team’s report where the plan has one', () => {
    const milestones = { ...base.plan.milestones, teamReport: '2024-12-17' };
    expect(textOf({ plan: planWith({ milestones }) })).toContain('chậm nhất ngày 17/12/2024;');
    expect(textOf()).not.toContain('chậm nhất');
  });

  test('says from when or until when somebody is of the team, and leaves out who no longer is', () => {
    const text = textOf({
      team: [
        LEADER,
        { ...CLERK, to: '2024-12-05' },
        { person: 'lan', role: 'teamClerk', from: '2024-12-06' },
        { person: 'lan', role: 'teamMember' },
        { person: 'phuc', role: 'teamMember', to: '2024-11-25' },
      ],
    });
    expect(text).toContain('2 Trần Thị Mai Thư ký (đến ngày 05/12/2024)');
    expect(text).toContain('3 Phạm Thị Lan Thư ký (từ ngày 06/12/2024), Thành viên Điều 2.');
    expect(text).not.toContain('Huỳnh Văn Phúc');
  });

  test('[R02, X2] leaves open what nobody has recorded: number, day, and who holds a seat', () => {
    const document = { ...base.plan.document, number: '…-KH/ĐU', issuedOn: null };
    const text = textOf({ number: null, plan: planWith({ document }), team: [LEADER] });
    expect(text).toContain('Số ……-QĐ/ĐU');
    expect(text).toContain('ngày …… tháng …… năm ………');
    expect(text).toContain('Căn cứ Kế hoạch số ……, ngày ……/……/………… của');
    expect(text).toContain('1 Nguyễn Quốc Hùng Tổ trưởng 2 …………………………… Thư ký');
  });

  test('is of the day that was entered, and signed by whoever led the committee then', () => {
    const head = (person: string, days: Partial<Assignment>) => ({
      person,
      role: 'committeeHead' as const,
      ...days,
    });
    const text = textOf({
      on: '2024-11-25',
      roster: {
        revision: 2,
        assignments: [head('viet', { to: '2024-11-25' }), head('thu', { from: '2024-11-26' }), LEADER, CLERK],
      },
    });
    expect(text).toContain('Trà Vinh, ngày 25 tháng 11 năm 2024');
    expect(text).toContain('BÍ THƯ Phạm Hoàng Việt');
  });

  test('a draft says until when it knows what it says', () => {
    expect(textOf({ draftOf: at('2024-11-26 09:00') })).toContain(
      'DỰ THẢO Lập theo dữ liệu đến 09:00 thứ Ba 26/11/2024.',
    );
    expect(textOf()).not.toContain('DỰ THẢO');
  });
});
