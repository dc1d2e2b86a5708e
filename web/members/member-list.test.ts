import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClientError, Refused } from '../../client/failures.ts';
import { filledRoster } from '../../documents/workbooks/member-roster.fixture.ts';
import type { Envelope } from '../../domain/envelope.ts';
import type { PersonRow } from '../../records/person-row.ts';
import { vi as words } from '../../words/vi.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';
import type { Sample } from '../sample-reader.fixture.ts';

/** Lists of members from Excel, by whoever may send them. */

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';
const COMMITTEE = 'vo-minh-tam';
const OF_HEAD = 'doi-1';
const OTHER = 'doi-2';

type Row = Record<string, string | number>;
const person = (cell: string, name: string, more: Row = {}): Row => ({
  cell,
  name,
  born: '19/05/1980',
  admittedOn: '03/02/2010',
  status: words.memberStatuses.rated,
  self: words.levels.GOOD,
  proposed: words.levels.GOOD,
  ...more,
});

describe('a filled list of members', () => {
  let sample: Sample;
  let app: ReturnType<typeof createDashboard>;
  let sent: string[];
  let kept: PersonRow[];
  /** what a cell's door answers instead of taking a list */
  let instead: (cell: string) => Error | null;

  beforeEach(async () => {
    sample = await sampleRecords();
    [sent, kept, instead] = [[], [], () => null];
    const taken = new Set<string>();
    const client = {
      async send(_campaign: string, cell: string, { id, type, by, payload }: Envelope) {
        const other = instead(cell);
        if (other !== null) throw other;
        if (!taken.has(`${cell} ${id}`)) {
          taken.add(`${cell} ${id}`);
          sample.send(cell, by, type, payload as Record<string, unknown>);
          const entry = sample.entries.findLast(
            ({ subject, input }) => subject === cell && input.kind === 'event',
          );
          if (entry?.input.kind === 'event') entry.input.event.id = id;
          sent.push(`${cell} ${type} ${by}`);
        }
        return { eventId: id, seq: 1, at: SAMPLE_NOW };
      },
    };
    const writer = {
      async savePeople(_campaign: string, rows: readonly PersonRow[]) {
        kept.push(...rows);
        return { added: rows.length, changed: 0 };
      },
    };
    app = createDashboard({
      reader: sample.reader,
      now: () => SAMPLE_NOW,
      acting: { client: client as never, writer: writer as never, files: {} as never },
      reading: 'byPerson',
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
    });
  }, 120_000);

  const get = (path: string, by = OFFICE) => app.request(path, { headers: { 'x-person': by } });
  const post = (body: FormData, by = OFFICE) =>
    app.request('/members', { method: 'POST', body, headers: { 'x-person': by } });
  async function giving(...rows: Row[]): Promise<FormData> {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(await filledRoster(rows))], 'dang-vien.xlsx'));
    return form;
  }
  const plain = (page: string) =>
    page
      .replace(/^[\s\S]*?<main/, '<main')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  /** What the page carries along, as its button would post it. */
  function pressed(page: string, ...ticked: string[]): FormData {
    const form = new FormData();
    for (const [, name = '', value = ''] of page.matchAll(
      /<input type="hidden" name="(name|kept|id|newcomer)" value="([^"]*)"/g,
    ))
      form.append(name, value);
    for (const name of ticked) form.append('newcomer', name);
    return form;
  }

  test('is shown before it is sent, cell by cell, and nothing is kept of one that is only looked at', async () => {
    const answer = await post(
      await giving(
        person(OF_HEAD, 'Trần Văn Bền'),
        person(OF_HEAD, 'Lê Thị Cúc', { status: words.memberStatuses.suspended, self: '', proposed: '' }),
        person(OTHER, 'Ngô Văn Dũng'),
      ),
    );
    const said = plain(await answer.text());
    expect(answer.status).toBe(200);
    expect(said).toContain('Đã đọc dang-vien.xlsx, chưa gửi');
    expect(said).toMatch(
      /Đội QLTT số 1 2 đảng viên : 1 được xếp loại, 1 bị đình chỉ sinh hoạt; 1 mức đề nghị Thêm 2 Trần Văn Bền, Lê Thị Cúc/,
    );
    expect(said).toMatch(/Đội QLTT số 2 1 đảng viên : 1 được xếp loại; 1 mức đề nghị Thêm 1 Ngô Văn Dũng/);
    expect([sent, kept]).toEqual([[], []]);
  });

  test('[R25] is sent as it was shown, once however often the button is pressed, and the journal says so', async () => {
    const shown = await (await post(await giving(person(OF_HEAD, 'Trần Văn Bền')))).text();
    const answer = await post(pressed(shown));
    const to = answer.headers.get('location') ?? '';
    expect([answer.status, to]).toEqual([303, expect.stringMatching(/^\/members\?taken=/)]);
    await post(pressed(shown));
    expect(sent).toEqual([`${OF_HEAD} members.register ${OFFICE}`, `${OF_HEAD} members.propose ${OFFICE}`]);
    expect(kept).toContainEqual(expect.objectContaining({ name: 'Trần Văn Bền', cell: OF_HEAD }));
    expect(plain(await (await get(to)).text())).toMatch(/Đã nhận danh sách của Chi bộ Đội QLTT số 1\./);
    expect(plain(await (await get('/members?taken=none')).text())).toContain('Nhật ký chưa hiện');
    const { members } = await sample.reader.caseContent(sample.campaign.id, OF_HEAD);
    expect(members?.map(({ cell }) => cell)).toEqual(['GOOD']);
  });

  test('with anything wrong in it is told place by place, and nothing of it is sent', async () => {
    const answer = await post(
      await giving(person(OF_HEAD, 'Trần Văn Bền'), person(OF_HEAD, 'Lê Thị Cúc', { born: 'tháng năm' })),
    );
    expect(answer.status).toBe(422);
    const said = plain(await answer.text());
    expect(said).toContain('dang-vien.xlsx: 1 chỗ phải sửa Chưa gửi gì.');
    expect(said).toMatch(/ C3 : “tháng năm” không phải là ngày/);
    expect(said).not.toContain('Gửi danh sách');
    const locked = new FormData();
    const bytes = await readFile('test/cases/33-password-xlsx/26-password.xlsx');
    locked.append('file', new File([new Uint8Array(bytes)], '26-password.xlsx'));
    expect(plain(await (await post(locked)).text())).toContain('tệp được đặt mật khẩu');
    const nothing = await post(new FormData());
    expect([nothing.status, plain(await nothing.text()).includes('Chưa chọn tệp danh sách nào.')]).toEqual([
      422,
      true,
    ]);
    expect([sent, kept]).toEqual([[], []]);
  });

  test('of a cell is its own: a row of another cell is a row of none, and others have no such page', async () => {
    const other = await post(
      await giving(person(OF_HEAD, 'Trần Văn Bền'), person(OTHER, 'Ngô Văn Dũng')),
      HEAD,
    );
    expect(other.status).toBe(422);
    expect(plain(await other.text())).toContain('kế hoạch không có chi bộ “doi-2”');
    const own = await (await post(await giving(person(OF_HEAD, 'Trần Văn Bền')), HEAD)).text();
    expect((await post(pressed(own), HEAD)).status).toBe(303);
    expect(sent[0]).toBe(`${OF_HEAD} members.register ${HEAD}`);
    expect((await get('/members', COMMITTEE)).status).toBe(404);
    expect((await post(await giving(person(OF_HEAD, 'Ai Đó')), COMMITTEE)).status).toBe(404);
  });

  test('that a cell’s door refuses is told beside those that came in', async () => {
    const shown = await (
      await post(await giving(person(OF_HEAD, 'Trần Văn Bền'), person(OTHER, 'Ngô Văn Dũng')))
    ).text();
    instead = (cell) =>
      cell === OTHER ? new Refused({ code: 'NOT_NOW', reason: 'notNow', validNow: [] }) : null;
    const answer = await post(pressed(shown));
    const said = plain(await answer.text());
    expect(answer.status).toBe(422);
    expect(said).toContain('Có danh sách chưa được nhận');
    expect(said).toMatch(/Đội QLTT số 1 : đã nhận/);
    expect(said).not.toMatch(/Đội QLTT số 2 : đã nhận/);
  });

  test('that nobody answered for is kept on its page, to be sent once more as the same', async () => {
    const shown = await (await post(await giving(person(OF_HEAD, 'Trần Văn Bền')))).text();
    instead = () => new ClientError('NO_WORKER', 'nobody');
    const answer = await post(pressed(shown));
    const page = await answer.text();
    expect(answer.status).toBe(503);
    expect(plain(page)).toContain('Gửi lại cũng chỉ được nhận một lần.');
    expect(pressed(page).get('id')).toBe(pressed(shown).get('id'));
    instead = () => null;
    expect((await post(pressed(page))).status).toBe(303);
    expect(sent).toHaveLength(2);
  });

  test('the empty one is had there, also by a cell, and the ways lead there', async () => {
    for (const by of [OFFICE, HEAD]) {
      const form = await get('/members/form', by);
      expect([form.status, form.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringMatching(/^attachment; filename="danh-sach-dang-vien-/),
      ]);
    }
    for (const path of [`/cells/${OF_HEAD}`, `/do/${OF_HEAD}/members.register`])
      expect(await (await get(path, HEAD)).text(), path).toContain('href="/members"');
    expect(await (await get('/exports')).text()).toContain('href="/members"');
    expect(await (await get(`/cells/${OF_HEAD}`, COMMITTEE)).text()).not.toContain('href="/members"');
  });
});
