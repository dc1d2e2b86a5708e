import { beforeAll, describe, expect, test } from 'vitest';
import { dateOf } from '../domain/calendar/instant.ts';
import { createDashboard } from './app.ts';
import { at, SAMPLE_NOW, samplePlan, sampleRecords } from './sample.fixture.ts';
import { appraisedRecords, decidedRecords } from './sample-appraisal.fixture.ts';
import { type Sample, withCampaigns } from './sample-reader.fixture.ts';

/** Pages of the last two stages over campaigns that the machines themselves brought there. */

type App = ReturnType<typeof createDashboard>;
type Moment = Sample & { now: number };

let appraised: Moment;
let decided: Moment;
let apps: { appraised: App; decided: App; early: App };

const over = (sample: Sample, now: number): App => createDashboard({ reader: sample.reader, now: () => now });

beforeAll(async () => {
  [appraised, decided] = await Promise.all([appraisedRecords(), decidedRecords()]);
  apps = {
    appraised: over(appraised, appraised.now),
    decided: over(decided, decided.now),
    early: over(await sampleRecords(), SAMPLE_NOW),
  };
});

const text = async (app: keyof typeof apps, path: string) => await (await apps[app].request(path)).text();
/** What a reader sees, without tags. */
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/[ \n]+/g, ' ')
    .trim();
const rowOf = (page: string, cell: string): string => {
  const rows = page.split('<tr role="row"').filter((row) => row.includes(`href="/cells/${cell}"`));
  return words(`<tr ${rows[0] ?? ''}`);
};

describe('[R15, R36] the committee’s page while a slate is open', () => {
  test('says that everything on it is provisional', async () => {
    const page = words(await text('appraised', '/appraisal'));
    expect(page).toContain('Dự kiến, chưa quyết định');
    expect(page).not.toContain('Chính thức');
    expect(page).not.toContain('Đảng ủy quyết định');
  });

  test('ranks every cell of the slate by its newest points, equal ones side by side', async () => {
    const page = await text('appraised', '/appraisal');
    const order = ['doi-2', 'van-phong', 'doi-1', 'nghiep-vu', 'doi-5', 'doi-4', 'doi-3'];
    const places = order.map((cell) => page.indexOf(`href="/cells/${cell}"`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rowOf(page, 'doi-2')).toMatch(/Hạng 1 /);
    expect(rowOf(page, 'van-phong')).toMatch(/Hạng 1 /);
    expect(rowOf(page, 'doi-1')).toMatch(/Hạng 3 /);
    expect(page).not.toContain('href="/cells/thanh-tra"');
  });

  test('shows three layers of points with the gap of each to the one before it', async () => {
    const page = await text('appraised', '/appraisal');
    expect(rowOf(page, 'doi-5')).toMatch(
      /Tự chấm 85,5 Tổ 75,0 chênh so với tự chấm: −10,5 Đảng ủy 79,0 chênh so với Tổ: \+4,0/,
    );
    expect(rowOf(page, 'doi-4')).toMatch(/Tự chấm – chưa có điểm Tổ 76,0 Đảng ủy – chưa có điểm/);
  });

  test('says who proposes which level, and which one the criteria derive', async () => {
    const row = rowOf(await text('appraised', '/appraisal'), 'doi-2');
    expect(row).toContain('Hoàn thành xuất sắc nhiệm vụ Tự chấm, Tổ');
    expect(row).toContain('Mức theo điểm: Hoàn thành tốt nhiệm vụ');
    expect(row).toContain('Không đạt Tự chấm 90,0 Tổ 82,0');
  });

  test('marks what the case is known by: late, reserved, without a dossier', async () => {
    const page = await text('appraised', '/appraisal');
    expect(rowOf(page, 'doi-3')).toContain('Nộp trễ');
    expect(rowOf(page, 'doi-1')).toContain('Có ý kiến bảo lưu');
    expect(rowOf(page, 'doi-4')).toContain('Chưa có hồ sơ khi kiểm tra');
  });
});

describe('[X14] the quota', () => {
  test('stands with its rule in words, what it counts, how many fit and how many are proposed', async () => {
    const page = words(await text('appraised', '/appraisal'));
    expect(page).toContain('Đang đề nghị 2 / tối đa 1');
    expect(page).toContain(
      'Số chi bộ xuất sắc không quá 20\u00a0% số chi bộ hoàn thành tốt toàn Đảng bộ, làm tròn xuống',
    );
    expect(page).toContain('2 xuất sắc, 4 hoàn thành tốt');
    expect(page).toContain('Chọn 1: 20\u00a0% của 5 hoàn thành tốt; chọn 2 thì 20\u00a0% của 4, không đủ');
    expect(page).toContain('Vượt 1. Vượt thì phải ghi lý do.');
  });

  test('cuts the ranking below the last place, and names a tie across the cut', async () => {
    const page = await text('appraised', '/appraisal');
    const cut = page.indexOf('class="cutline');
    expect(cut).toBeGreaterThan(page.indexOf('href="/cells/doi-2"'));
    expect(cut).toBeLessThan(page.indexOf('href="/cells/van-phong"'));
    expect(words(page)).toContain('Bằng điểm ở vạch: 2 chi bộ cùng 86,5 điểm');
    for (const cell of ['doi-2', 'van-phong']) expect(rowOf(page, cell)).toContain('Bằng điểm ở vạch');
    expect(rowOf(page, 'doi-1')).not.toContain('Bằng điểm ở vạch');
  });

  test('of members is pooled over the committee, in numbers alone', async () => {
    const page = words(await text('appraised', '/appraisal'));
    expect(page).toContain('Đảng viên, tính chung toàn Đảng bộ Đang đề nghị 7 / tối đa 2');
    expect(page).toContain('21 đảng viên');
  });

  test('of more units than can be drawn one by one is a bar that says its numbers', async () => {
    const { reader } = decided;
    const again = <T extends { member: string }>(lines: readonly T[]): T[] =>
      lines.flatMap((line) => [line, { ...line, member: `${line.member}-b` }]);
    const app = createDashboard({
      reader: {
        ...reader,
        campaignContent: async (id) => {
          const content = await reader.campaignContent(id);
          const slates = (content.slates ?? []).map((slate) => ({
            ...slate,
            members: again(slate.members),
            memberLines: again(slate.memberLines ?? []),
          }));
          return { ...content, slates };
        },
      },
      now: () => decided.now,
    });
    const page = await (await app.request('/appraisal?slate=main')).text();
    expect(page).toMatch(
      /<meter class="bar" aria-label="[^"]+" min="0" max="28" high="4" value="14">14\/28<\/meter>/,
    );
    expect(words(page)).toContain('Đã chọn 14 / tối đa 4');
  });

  test('within groups has a meter and a cut for each group', async () => {
    const { reader } = appraised;
    const grouped = createDashboard({
      reader: withCampaigns(
        reader,
        (await reader.campaigns()).map((campaign) => {
          const plan = structuredClone(campaign.plan);
          plan.settings.quota.value.grouping = 'peerGroup';
          return { ...campaign, plan };
        }),
      ),
      now: () => appraised.now,
    });
    const page = await (await grouped.request('/appraisal')).text();
    const said = words(page);
    expect(said).toContain('Nhóm Chi bộ Đội QLTT số 1 và 4 chi bộ khác Đang đề nghị 1 / chưa được chọn');
    expect(said).toContain('Nhóm Chi bộ Văn phòng và 2 chi bộ khác Đang đề nghị 1 / chưa được chọn');
    expect(page.match(/class="cutline/g)).toHaveLength(2);
    expect(rowOf(page, 'van-phong')).toMatch(/Hạng 1 /);
    expect(rowOf(page, 'doi-1')).toMatch(/Hạng 2 /);
  });
});

describe('[R12, R37, R38] what still needs a reason', () => {
  test('is told in the sentences with which the door would refuse it, and marked at its cell', async () => {
    const page = await text('appraised', '/appraisal');
    expect(words(page)).toContain('11 điều còn cần lý do');
    expect(words(page)).toContain('1 đảng viên: mức đề nghị phải có lý do.');
    expect(words(page)).toContain('Chi bộ Văn phòng xếp loại xuất sắc khi chưa được công nhận “bốn tốt”');
    expect(rowOf(page, 'van-phong')).toContain('Mức đề nghị khác kết quả biểu quyết');
    expect(rowOf(page, 'doi-5')).not.toContain('Mức đề nghị khác');
  });
});

describe('[R35, X10, X17] the meeting and the votes', () => {
  test('stand with who was there, how many are needed, who stays out and why', async () => {
    const page = words(await text('appraised', '/appraisal'));
    expect(page).toContain('4/5 ủy viên, cần ít nhất 3: đủ số người dự họp');
    expect(page).toContain('Trần Thị Cúc: Đi công tác');
    expect(page).toContain('Võ Minh Tâm không bỏ phiếu về Chi bộ Văn phòng: Sinh hoạt tại chi bộ này');
  });

  test('stand with those of the meeting’s own day, however late it was recorded', async () => {
    const { reader, now } = appraised;
    const DAY = 86_400_000;
    const later = createDashboard({
      reader: {
        ...reader,
        async campaignContent(id) {
          const content = await reader.campaignContent(id);
          const meetings = content.meetings?.map((one) => ({
            ...one,
            record: one.record && { ...one.record, at: one.record.at + 2 * DAY },
          }));
          return { ...content, ...(meetings === undefined ? {} : { meetings }) };
        },
        async campaign(id) {
          const row = await reader.campaign(id);
          if (row === null) return null;
          const joins = {
            person: 'moi',
            role: 'committeeMember',
            from: dateOf(now + DAY, '+07:00'),
          } as const;
          return { ...row, roster: { ...row.roster, assignments: [...row.roster.assignments, joins] } };
        },
      },
      now: () => now + 2 * DAY,
    });
    expect(words(await (await later.request('/appraisal')).text())).toContain('4/5 ủy viên, cần ít nhất 3');
  });

  test('stand line by line with their count; without a majority it is said', async () => {
    const page = await text('appraised', '/appraisal');
    const votes = words(page.slice(page.indexOf('id="h-votes"')));
    expect(votes).toContain('6/7 chi bộ đã có kết quả');
    expect(votes).toMatch(
      /Chi bộ Đội QLTT số 2 Mức xếp loại chi bộ Phiếu kín 4 hợp lệ \/ 4 người Hoàn thành xuất sắc nhiệm vụ:\u00a03/,
    );
    expect(votes).toMatch(/Hoàn thành nhiệm vụ:\u00a02 Không hoàn thành nhiệm vụ:\u00a02 không có/);
    expect(votes).toContain('1 lượt biểu quyết về đảng viên đã ghi');
  });
});

describe('before there is a slate', () => {
  test('the page says what it waits for, cell by cell, and offers no empty table', async () => {
    const page = await text('early', '/appraisal');
    expect(words(page)).toContain('Chưa có danh sách thẩm định');
    expect(words(page)).toContain('Thống nhất biên bản 2 chi bộ');
    expect(page).toContain('href="/cells/doi-3"');
    expect(page).not.toContain('<table');
  });

  test('the board says nothing of it', async () => {
    expect(await text('early', '/')).not.toContain('id="h-slate"');
  });

  test('with a campaign of which nothing is recorded the pages stand all the same', async () => {
    const bare = createDashboard({
      reader: { ...appraised.reader, campaignContent: async () => ({}), caseContent: async () => ({}) },
      now: () => appraised.now,
    });
    for (const path of ['/', '/appraisal', '/decisions', '/cells/doi-1', '/cells/doi-1/members'])
      expect((await bare.request(path)).status).toBe(200);
  });
});

describe('[R37, R38] after the decision', () => {
  test('the newest slate is shown, decided but not issued', async () => {
    const page = words(await text('decided', '/appraisal'));
    expect(page).toContain('Danh sách bổ sung 1');
    expect(page).toContain('Đã biểu quyết, chưa ban hành');
    expect(page).toContain('Gồm cả 6 đã quyết định ở danh sách trước');
    expect(page).not.toContain('Vạch chỉ tiêu');
  });

  test('an earlier slate is final, with each decided level and its reason', async () => {
    const page = await text('decided', '/appraisal?slate=main');
    expect(words(page)).toContain('Chính thức');
    // being issued is one thing, the cells being told another
    expect(words(page)).toContain('Quyết định đã ban hành; đã báo chi bộ hay chưa xem ở mục Thông báo.');
    expect(words(page)).not.toContain('đã công bố đến chi bộ');
    expect(words(page)).toContain('Lý do của Đảng ủy');
    expect(words(page)).not.toContain('Lý do vượt');
    expect(words(page)).toContain('Vượt 2, đã ghi lý do');
    expect(words(page)).toContain('Hai chi bộ bằng điểm, Đảng ủy Khối đồng ý');
    expect(rowOf(page, 'van-phong')).toContain('Không công nhận “bốn tốt” Lý do: Kết quả nhiệm vụ vượt trội');
    expect(rowOf(page, 'doi-2')).toContain('Khen thưởng: Giấy khen');
  });

  test('a slate that nobody knows is not found', async () => {
    expect((await apps.decided.request('/appraisal?slate=constructor')).status).toBe(404);
  });
});

describe('[R67] the register', () => {
  test('has what is on its way above, with who owes what until when', async () => {
    const page = await text('decided', '/decisions');
    expect(page.indexOf('id="supplementary-1-cellLevels"')).toBeLessThan(page.indexOf('id="h-issued"'));
    const underway = words(page.slice(page.indexOf('id="h-underway"'), page.indexOf('id="h-issued"')));
    expect(underway).toContain(
      'Xếp loại chất lượng chi bộ Danh sách bổ sung 1 · 1 chi bộ Chờ ký sửa đổi 32-QĐ/ĐU',
    );
    expect(underway).toContain('đồng chí Phạm Hoàng Việt');
  });

  test('says of a withdrawn decision why, by whom and what took its place, and of that one what it replaces', async () => {
    const page = words(await text('decided', '/decisions'));
    expect(page).toMatch(
      /31-QĐ\/ĐU 17\/12\/2024 Công nhận chi bộ “bốn tốt” 3 chi bộ Đã thu hồi thay bằng 35-QĐ\/ĐU Thu hồi ngày 17\/12\/2024, Phạm Hoàng Việt: Ghi sai tên một chi bộ/,
    );
    expect(page).toMatch(
      /35-QĐ\/ĐU 17\/12\/2024 Công nhận chi bộ “bốn tốt” 3 chi bộ Đã ban hành thay thế 31-QĐ\/ĐU/,
    );
    expect(page).toMatch(/32-QĐ\/ĐU .* được sửa đổi bởi quyết định chưa có số/);
  });

  test('leads to the document, on whose page stands what became of it', async () => {
    const page = words(await text('decided', '/decisions/main-fourGood'));
    expect(page).toContain('Đã thu hồi thay bằng 35-QĐ/ĐU');
    expect(words(await text('decided', '/decisions/main-memberLevels'))).toContain(
      'nêu tên và mức của đảng viên',
    );
  });

  test('of a campaign without decisions says so', async () => {
    const page = words(await text('appraised', '/decisions'));
    expect(page).toContain('Không có quyết định nào đang soạn hay chờ ký.');
    expect(page).toContain('Chưa có quyết định nào được ban hành.');
  });
});

describe('the cell’s page', () => {
  test('[R15] compares the three layers by subject and by criterion, with the reasons', async () => {
    const page = words(await text('decided', '/cells/doi-5'));
    expect(page).toMatch(
      /Tiêu chí đánh giá, xếp loại chất lượng chi bộ 85,5 Hoàn thành tốt nhiệm vụ 75,0 chênh so với tự chấm: −10,5/,
    );
    expect(page).toContain('Đảng ủy: Đã đối chiếu với báo cáo cuối năm');
    expect(page).toContain('chênh nhiều');
    expect(page).toMatch(/Các chỉ tiêu trong nghị quyết năm của chi bộ \*/);
    expect(page).toContain('* giá trị giả định, thay bằng Mẫu 8, Công văn 1118-CV/ĐUK');
  });

  test('[R16] shows the extracts, the newest first, and what was withdrawn', async () => {
    const page = words(await text('decided', '/cells/doi-2'));
    const section = page.slice(page.indexOf('Trích quyết định'));
    expect(section.indexOf('35-QĐ/ĐU')).toBeLessThan(section.indexOf('31-QĐ/ĐU'));
    expect(section).toMatch(/31-QĐ\/ĐU 17\/12\/2024 · Công nhận chi bộ “bốn tốt” đã thu hồi/);
    expect(section).toContain('và 3 đảng viên của chi bộ');
  });

  test('[R67] of a case that had ended shows what was decided on it since, which no command could tell it', async () => {
    const { reader } = decided;
    const app = createDashboard({
      reader: {
        ...reader,
        caseContent: async (id, cell) => {
          const content = await reader.caseContent(id, cell);
          const extracts = (content.extracts ?? []).filter(({ number }) => number !== '35-QĐ/ĐU');
          return { ...content, extracts };
        },
      },
      now: () => decided.now,
    });
    const page = words(await (await app.request('/cells/doi-2')).text());
    expect(page).toContain(
      '35-QĐ/ĐU 17/12/2024 · Công nhận chi bộ “bốn tốt” Công nhận “bốn tốt” thay thế 31-QĐ/ĐU',
    );
  });

  test('[R67] gives no member a level by a decision that was taken back', async () => {
    const { reader } = decided;
    const [campaign] = await reader.campaigns();
    const content = await reader.campaignContent(campaign?.id ?? '');
    const decisions = Object.entries(content.decisions ?? {}).map(([id, one]) => [
      id,
      one.kind === 'memberLevels' ? { ...one, state: 'withdrawn' } : one,
    ]);
    const app = createDashboard({
      reader: {
        ...reader,
        campaignContent: async () => ({ ...content, decisions: Object.fromEntries(decisions) }),
      },
      now: () => decided.now,
    });
    const rated = /Đã quyết định Hoàn thành/;
    expect(words(await text('decided', '/cells/doi-2'))).toMatch(rated);
    expect(words(await (await app.request('/cells/doi-2')).text())).not.toMatch(rated);
    const levels = /<b>Hoàn thành/;
    expect(await text('decided', '/cells/doi-2/members')).toMatch(levels);
    expect(await (await app.request('/cells/doi-2/members')).text()).not.toMatch(levels);
  });

  test('[R16] shows an objection with its outcome, or the clock of its answer, or the time left to object', async () => {
    expect(words(await text('decided', '/cells/doi-5'))).toMatch(
      /Kiến nghị 1 về mức xếp loại chi bộ .* Chưa tính vụ việc xử lý ngày 28\/11 Chấp nhận, Phạm Hoàng Việt, .*: Có minh chứng mới/,
    );
    expect(words(await text('decided', '/cells/nghiep-vu'))).toMatch(
      /chờ Đảng ủy trả lời · hết thứ Ba 31\/12\/2024 \( ?Còn 12 ngày/,
    );
    expect(words(await text('decided', '/cells/doi-2'))).toMatch(
      /Chi bộ được kiến nghị đến hết thứ Ba 24\/12\/2024 \( ?Còn 5 ngày/,
    );
  });

  test('[R14, R17, R18] shows the improvement plan with its measures, their dates and who sees to them', async () => {
    const page = words(await text('decided', '/cells/doi-2'));
    expect(page).toContain('Lập lịch sinh hoạt chuyên đề cả năm 31/01/2025 Bí thư chi bộ');
    expect(page).toContain('Sinh hoạt chuyên đề quý III chậm');
  });

  test('[R14, R18] shows last year’s result and promises where the plan carries them', async () => {
    const { reader } = appraised;
    const lastYear = {
      campaign: 'kh-2023',
      year: 2023,
      cells: [
        {
          cell: 'doi-1',
          fourGood: false,
          level: 'GOOD' as const,
          award: null,
          decisions: ['12-QĐ/ĐU'],
          objectionsUpheld: 1,
          improvement: 'in' as const,
          promises: [{ text: 'Sinh hoạt chuyên đề mỗi quý', until: '2024-03-31', who: 'Cấp ủy' }],
        },
      ],
      members: [],
    };
    const app = createDashboard({
      reader: withCampaigns(
        reader,
        (await reader.campaigns()).map((one) => ({ ...one, plan: { ...one.plan, lastYear } })),
      ),
      now: () => appraised.now,
    });
    const page = words(await (await app.request('/cells/doi-1')).text());
    expect(page).toContain(
      'Kết quả năm 2023 Không công nhận “bốn tốt”; Hoàn thành tốt nhiệm vụ; 1 kiến nghị được chấp nhận; đã nộp kế hoạch khắc phục 12-QĐ/ĐU',
    );
    expect(page).toContain('Sinh hoạt chuyên đề mỗi quý 31/03/2024 Cấp ủy');
    expect(words(await (await app.request('/cells/doi-2')).text())).not.toContain('Kết quả năm 2023');
  });
});

describe('[R25, R66, X4] members', () => {
  test('are numbers on the cell’s page, by status and by level', async () => {
    const page = words(await text('decided', '/cells/doi-1'));
    expect(page).toMatch(
      /5 đảng viên Tình trạng Được xếp loại 3 Kết nạp chưa đủ 6 tháng 1 Vắng mặt, xếp loại sau 1/,
    );
    expect(page).toMatch(/Đã quyết định Hoàn thành xuất sắc nhiệm vụ 1/);
  });

  test('are named on a page of their own, which says who may see it and is not kept by a cache', async () => {
    const response = await apps.decided.request('/cells/doi-1/members');
    const page = words(await response.text());
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('Trang này chỉ dành cho chi bộ, bộ phận giúp việc và Ban Chấp hành.');
    expect(page).toContain('Hệ thống chưa có đăng nhập');
    expect(page).toMatch(
      /Đảng viên An \(doi-1\) Chính thức Được xếp loại Hoàn thành xuất sắc nhiệm vụ Hoàn thành xuất sắc nhiệm vụ 4\/5 phiếu: Hoàn thành xuất sắc nhiệm vụ Hoàn thành xuất sắc nhiệm vụ 33-QĐ\/ĐU/,
    );
    expect(page).toMatch(/Đảng viên Dũng \(doi-1\) .* Đi học tập trung/);
  });

  test('whose level a rule speaks against have that beside them, with the cell’s reason', async () => {
    const page = words(await text('appraised', '/cells/doi-5/members'));
    expect(page).toMatch(
      /Đảng viên Chi \(doi-5\) .* Nghỉ ốm từ 3 tháng trở lên trong năm Vẫn hoàn thành mọi nhiệm vụ được giao/,
    );
    expect(words(await text('appraised', '/cells/doi-1/members'))).not.toContain('Nghỉ ốm');
  });

  test('whose level was objected to have the objection’s text here alone', async () => {
    const said = 'Đồng chí đã được khen thưởng trong năm';
    expect(await text('decided', '/cells/nghiep-vu/members')).toContain(said);
    const own = await text('decided', '/cells/nghiep-vu');
    const section = own.slice(own.indexOf('id="h-objections"'), own.indexOf('id="h-scores"'));
    expect(section).toContain('Nội dung ở trang đảng viên của chi bộ.');
    expect(section).not.toContain(said);
  });

  test('are named on no other page of these stages', async () => {
    const elsewhere = ['/appraisal', '/appraisal?slate=main', '/decisions'];
    const cells = ['/cells/doi-1', '/cells/doi-5'];
    for (const path of [...elsewhere, ...cells])
      for (const said of ['Đảng viên An', 'dang-vien-1', 'dang-vien-2'])
        expect(await text('decided', path), `${path}: ${said}`).not.toContain(said);
  });

  test('of a cell that nobody knows are not found', async () => {
    expect((await apps.decided.request('/cells/nobody/members')).status).toBe(404);
  });
});

describe('the board', () => {
  test('says how many lines, votes, signatures and objections there are, each with its link', async () => {
    const page = await text('decided', '/');
    const section = page.slice(page.indexOf('id="h-slate"'), page.indexOf('id="h-board"'));
    expect(words(section)).toContain('Đã biểu quyết, chưa ban hành Trong danh sách 1 chi bộ');
    expect(words(section)).toContain('Quyết định chờ ký 1 quyết định');
    expect(words(section)).toContain('1 kiến nghị: Chi bộ Phòng Nghiệp vụ – Tổng hợp');
    for (const link of ['/appraisal', '/appraisal#h-votes', '/decisions', '/cells/nghiep-vu#h-objections'])
      expect(section).toContain(`href="${link}"`);
  });

  test('of an older campaign leads to places within that campaign', async () => {
    const [campaign] = await decided.reader.campaigns();
    const newer = { ...campaign, id: 'mua-sau', startedAt: at('2025-12-01 08:00') } as Sample['campaign'];
    const app = createDashboard({
      reader: withCampaigns(decided.reader, [newer, campaign as Sample['campaign']]),
      now: () => decided.now,
    });
    const page = await (await app.request(`/?campaign=${campaign?.id}`)).text();
    expect(page).toContain(`href="/appraisal?campaign=${campaign?.id}#h-votes"`);
  });
});

describe('all of these pages', () => {
  const paths = ['/appraisal', '/decisions', '/cells/doi-5', '/cells/doi-1/members'];

  test.each(paths)('%s speaks English on demand, without a word left behind', async (path) => {
    const page = await text('decided', `${path}${path.includes('?') ? '&' : '?'}lang=en`);
    expect(page).toContain('<html lang="en"');
    expect(words(page)).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each(paths)('%s has no style or script of its own', async (path) => {
    expect(await text('decided', path)).not.toMatch(/ style=|<style|<script>|javascript:| on[a-z]+=/);
  });

  test('show markup in names and reasons as text', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const plan = await samplePlan();
    for (const cell of plan.cells) cell.name = `${cell.name} ${nasty}`;
    for (const person of plan.people) person.name = `${person.name} ${nasty}`;
    const [campaign] = await decided.reader.campaigns();
    const content = await decided.reader.campaignContent(campaign?.id ?? '');
    const app = createDashboard({
      reader: {
        ...withCampaigns(decided.reader, [{ ...(campaign as Sample['campaign']), plan }]),
        campaignContent: async () => ({
          ...content,
          slates: (content.slates ?? []).map((slate) => ({ ...slate, reason: nasty })),
        }),
        people: async () => [
          { id: 'doi-1-dang-vien-1', name: nasty, cell: 'doi-1', email: null, born: null, member: true },
        ],
      },
      now: () => decided.now,
    });
    for (const path of [...paths, '/']) {
      const page = await (await app.request(path)).text();
      expect(page, path).not.toContain('<img');
      expect(page, path).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
  });
});
