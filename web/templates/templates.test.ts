import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInTemplate } from '../../documents/word/built-in-templates.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import { WORD_KINDS } from '../../domain/word-kind.ts';
import { openDatabase, type Records } from '../../records/database.ts';
import { createReader } from '../../records/reader.ts';
import { createWriter } from '../../records/writer.ts';
import { TEMPLATE_FILES, wordKindName } from '../../words/papers/word-kind-words.ts';
import { createDashboard } from '../app.ts';
import { SAMPLE_NOW, sampleRecords } from '../sample.fixture.ts';

/** Templates of papers for Word, taken out and given back by the office. */

const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';
const COMMITTEE = 'vo-minh-tam';

const template = () => builtInTemplate('meetingRecord', formGuideOn('2024-12-10'));
const FILE = 'bien-ban-hop.docx';

describe('the office and its templates', () => {
  let records: Records;
  let app: ReturnType<typeof createDashboard>;
  beforeAll(async () => {
    records = await openDatabase({ folder: null });
    const sample = await sampleRecords();
    const { paperTemplate, paperTemplates } = createReader(records.db);
    app = createDashboard({
      reader: { ...sample.reader, paperTemplate, paperTemplates },
      now: () => SAMPLE_NOW,
      acting: { client: {} as never, writer: createWriter(records.db), files: {} as never },
      reading: 'byPerson',
      whoIsThere: async (c) => c.req.header('x-person') ?? null,
    });
  }, 120_000);
  afterAll(() => records.close());

  const get = (path: string, person = OFFICE) => app.request(path, { headers: { 'x-person': person } });
  const post = (path: string, body: FormData, person = OFFICE) =>
    app.request(path, { method: 'POST', body, headers: { 'x-person': person } });
  function giving(...files: readonly (readonly [name: string, bytes: Uint8Array | string])[]): FormData {
    const form = new FormData();
    for (const [name, bytes] of files)
      form.append('files', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
    return form;
  }
  const plain = async (answer: Response | Promise<Response>) =>
    (await (await answer).text())
      .replace(/^[\s\S]*?<main/, '<main')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
  /** What the page says of one paper. */
  const rowOf = (page: string, name: string) =>
    page
      .slice(page.indexOf('Các mẫu'))
      .split('tải mẫu')
      .find((_, at, all) => all[at - 1]?.endsWith(`${name} `));
  const versions = async () => (await createReader(records.db).paperTemplates()).length;

  test('every kind of paper has one to be taken out, under the name by which it is taken back', async () => {
    const page = await (await get('/templates')).text();
    for (const kind of WORD_KINDS) {
      const file = TEMPLATE_FILES[kind];
      expect(page).toContain(wordKindName(kind, 'vi').replaceAll('&', '&amp;'));
      const answer = await get(`/templates/${file}.docx`);
      expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
        200,
        `attachment; filename="${file}.docx"; filename*=UTF-8''${file}.docx`,
      ]);
    }
    expect((await get('/templates/none.docx')).status).toBe(404);
    expect((await get(`/templates/${FILE}?version=1`)).status).toBe(404);
  });

  test('what can’t be kept is told file by file, and nothing of what came with it is kept', async () => {
    const nothing = await post('/templates', giving());
    expect([nothing.status, (await plain(nothing)).includes('Chưa chọn tệp mẫu nào.')]).toEqual([422, true]);
    const refused = await post(
      '/templates',
      giving([FILE, template()], ['bang-tong-hop.docx', 'không phải Word'], ['mẫu của tôi.docx', template()]),
    );
    expect(refused.status).toBe(422);
    const said = await plain(refused);
    expect(said).toContain('Chưa nhận mẫu nào: 2 tệp có lỗi.');
    expect(said).toMatch(/mẫu của tôi\.docx lỗi tên tệp không cho biết đây là mẫu của văn bản nào/);
    expect(said).toMatch(/bang-tong-hop\.docx lỗi không phải tệp Word/);
    expect(said).not.toMatch(/bien-ban-hop\.docx (?:lỗi|lưu ý)/);
    expect((await post('/templates', giving([FILE, template()], ['bang-tong-hop.docx', 'x']))).status).toBe(
      422,
    );
    expect(await versions()).toBe(0);
  });

  test('a template is kept for later campaigns alone, says who gave it, and can be taken out as it was given', async () => {
    const given = await post('/templates', giving(['bien-ban-hop (2).docx', template()]));
    const to = given.headers.get('location') ?? '';
    expect([given.status, to]).toEqual([303, '/templates?given=meetingRecord']);
    const said = await plain(get(to));
    expect(said).toContain('Đã nhận 1 mẫu, dùng cho các đợt bắt đầu từ nay.');
    expect(rowOf(said, 'Biên bản họp Ban Chấp hành')).toMatch(
      /mẫu của cơ quan, bản 1 Dùng lại mẫu có sẵn : Biên bản họp Ban Chấp hành Các bản đã nhận mẫu của cơ quan, bản 1 nhận .*, Đỗ Thị Thu mẫu có sẵn Tờ trình cấp trên $/,
    );
    const file = await get(`/templates/${FILE}?version=1`);
    expect(Buffer.from(await file.arrayBuffer()).equals(template())).toBe(true);
    const back = new FormData();
    back.append('kind', 'meetingRecord');
    expect((await post('/templates/restore', back)).headers.get('location')).toBe('/templates');
    const after = await plain(get('/templates'));
    expect(after).toContain('bản 2: quay về mẫu có sẵn');
    expect((await get(`/templates/${FILE}?version=2`)).status).toBe(404);
    expect((await get(`/templates/${FILE}?version=1`)).status).toBe(200);
  });

  test('nobody else takes one out or gives one', async () => {
    const before = await versions();
    for (const person of [COMMITTEE, HEAD]) {
      expect((await get('/templates', person)).status).toBe(404);
      expect((await get(`/templates/${FILE}`, person)).status).toBe(404);
      expect((await post('/templates', giving([FILE, template()]), person)).status).toBe(404);
    }
    expect(await versions()).toBe(before);
  });
});
