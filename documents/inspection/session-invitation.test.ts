import { describe, expect, test } from 'vitest';
import type { SessionView } from '../../domain/journal/journal.ts';
import { base } from '../committee/committee.fixture.ts';
import { at, read } from '../minutes/minutes-plan.fixture.ts';
import { paperHtml } from '../paper-says.ts';
import { type SessionInvitationRequest, sessionInvitationSays } from './session-invitation.ts';

const SESSION: SessionView = {
  id: 'sang',
  startsAt: at('2024-12-12 08:00'),
  endsAt: at('2024-12-12 11:30'),
  venue: base.plan.venue.name,
  state: 'scheduled',
};

const textOf = (session: SessionView | null = SESSION, change: Partial<SessionInvitationRequest> = {}) =>
  read(
    paperHtml(
      sessionInvitationSays({
        ...base,
        drafted: '2024-11-27',
        cell: 'doi-1',
        session,
        draftOf: null,
        ...change,
      }),
    ),
  );

describe('the invitation to a session', () => {
  test('[R54] invites the cell’s committee and the team, in the name of the committee', () => {
    const text = textOf();
    expect(text).toMatch(/^GIẤY MỜI dự buổi kiểm tra Chi bộ Đội QLTT số 1 năm 2024 .* Số ……-GM\/ĐU /);
    expect(text).toContain(
      'trân trọng kính mời: - Cấp ủy Chi bộ Đội QLTT số 1; - Tổ kiểm tra Đảng ủy Cục Quản lý thị trường. Dự buổi kiểm tra,',
    );
    expect(text).toContain(
      'Nơi nhận: - Như trên, - Lưu Đảng ủy Cục QLTT. T/M ĐẢNG ỦY BÍ THƯ Phạm Hoàng Việt',
    );
    expect(text).toContain('Trà Vinh, ngày 27 tháng 11 năm 2024');
    expect(text).not.toContain('DỰ THẢO');
  });

  test('[R55–R60] says when and where, with the address of the plan’s venue', () => {
    expect(textOf()).toContain(
      'Thời gian: 08 giờ 00 phút, thứ Năm, ngày 12 tháng 12 năm 2024, dự kiến đến 11 giờ 30 phút. Địa điểm: Hội trường Cục Quản lý thị trường tỉnh Trà Vinh, số 31 Hùng Vương,',
    );
    expect(textOf({ ...SESSION, venue: 'Phòng họp số 2' })).toContain('Địa điểm: Phòng họp số 2. Nội dung');
    expect(textOf({ ...SESSION, endsAt: at('2024-12-13 11:00') })).toContain(
      'dự kiến đến 11 giờ 00 phút, ngày 13 tháng 12 năm 2024.',
    );
  });

  test('[R51–R53] says what the cell lays out', () => {
    expect(textOf()).toContain(
      'sắp xếp theo từng tiêu chí: - Các kế hoạch triển khai của chi bộ về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo”; - Báo cáo sơ kết 6 tháng đầu năm 2024; - Báo cáo tổng kết năm 2024 về công tác dân vận, QCDC ở cơ sở và phong trào “Dân vận khéo” (nộp cùng hồ sơ);',
    );
    const dossier = { ...base.plan.dossier, onSiteDocuments: [] };
    expect(textOf(SESSION, { plan: { ...base.plan, dossier } })).not.toContain('theo từng tiêu chí: -');
  });

  test('to a session that was postponed is a draft, whose time and place are left to be filled in', () => {
    const text = textOf({ ...SESSION, state: 'unscheduled' }, { draftOf: at('2024-12-11 09:00') });
    expect(text).toContain('DỰ THẢO Lập theo dữ liệu đến 09:00 thứ Tư 11/12/2024.');
    expect(text).toContain(
      'Thời gian: …… giờ …… phút, ngày …… tháng …… năm ………. Địa điểm: ……………………………. Nội dung',
    );
    expect(text).toContain('Trà Vinh, ngày …… tháng …… năm ………');
    expect(text).not.toContain('12 tháng 12');
  });
});
