import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { folderTransport } from '../activities/folder-transport.ts';
import { jsonLines, bontot as run } from '../cli/bontot.fixture.ts';
import { bontotHere } from '../cli/bontot-here.fixture.ts';
import { type CampaignClient, campaignIdOf, connect } from '../client/client.ts';
import { criteriaYaml } from '../documents/criteria/criteria-yaml.ts';
import { filledRoster } from '../documents/workbooks/member-roster.fixture.ts';
import { addDays, dateOf } from '../domain/calendar/instant.ts';
import type { CriteriaSet } from '../domain/criteria/criteria.ts';
import { ofCampaign } from '../domain/journal/journal.ts';
import { campaignTerms } from '../domain/plan/campaign-terms.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { criteriaOf } from '../domain/plan/plan-criteria.ts';
import { startCampaign } from '../office/start-campaign.ts';
import { openDatabase, type Records } from '../records/database.ts';
import { makeSigningFile } from '../records/folder/signing-file.ts';
import type { PersonRow } from '../records/person-row.ts';
import { createReader } from '../records/reader.ts';
import { createWriter } from '../records/writer.ts';
import { sampleDossier } from '../rehearsal/sample-content.ts';
import { comingSeason, realPlan } from '../worker/plan-file.ts';
import { quietRuntime, type RunningWorker, runWorker } from '../worker/run-worker.ts';
import { samplePdf } from '../worker/sample-pdf.ts';
import { component } from './support/components.ts';
import { keepTestKeys, testKeys } from './support/keys.ts';
import { type PostgresCluster, startPostgres } from './support/postgres.ts';
import { keepTestSigning, knownSigner } from './support/signing.ts';
import { devServerAddress } from './support/temporal.ts';

const [temporal, postgres] = [await component('temporal'), await component('postgres')];
const OFFICE = 'do-thi-thu';
const HEAD = 'nguyen-thi-anh';

describe.skipIf(!temporal.available || !postgres.available)('bontot beside a running campaign', () => {
  let cluster: PostgresCluster;
  let records: Records;
  let worker: RunningWorker;
  let client: CampaignClient;
  let folder: string;
  let plan: Plan;
  let campaign: string;
  let env: Record<string, string>;
  const bontot = (...args: string[]) => bontotHere(['--campaign', campaign, ...args], env);
  /** the same in a process of its own */
  const typed = (...args: string[]) => run(['--campaign', campaign, ...args], env);

  beforeAll(async () => {
    quietRuntime();
    folder = await mkdtemp(join(tmpdir(), 'bontot-'));
    const address = await devServerAddress();
    cluster = await startPostgres(postgres.path);
    records = await openDatabase({ url: cluster.url });
    const taskQueue = `bontot-${randomUUID()}`;
    worker = await runWorker({
      address,
      namespace: 'default',
      db: records.db,
      transport: folderTransport(folder, 'x@y.example', '+07:00'),
      baseUrl: 'http://127.0.0.1:3000',
      mailFrom: 'x@y.example',
      taskQueue,
      keys: testKeys,
    });
    await keepTestKeys(folder);
    await keepTestSigning(folder);
    const signer = await knownSigner(records.db);
    client = await connect({ address, taskQueue, keys: testKeys, signer });
    plan = comingSeason(await realPlan(), Date.now());
    campaign = await startCampaign({ client, writer: createWriter(records.db) }, plan, {
      campaign: `${campaignIdOf(plan)}-${randomUUID().slice(0, 8)}`,
    });
    env = { TEMPORAL_ADDRESS: address, DATABASE_URL: cluster.url, BONTOT_VAR: folder };
    await vi.waitUntil(async () => (await createReader(records.db).campaign(campaign)) !== null, {
      timeout: 20_000,
    });
  });
  afterAll(async () => {
    await worker?.stop();
    await client?.close();
    await records?.close();
    await cluster?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('a plan whose roles leave a day without anybody is not started', async () => {
    await cp('plans', folder, { recursive: true });
    const file = join(folder, '28-kh-du-2024.yaml');
    const document = parseDocument(await readFile(file, 'utf8'));
    // its roles keep their days while the milestones move
    document.setIn(['roles', 0, 'to'], '2026-01-31');
    await writeFile(file, document.toString());
    const session = addDays(dateOf(Date.now(), '+07:00'), 60);
    const { code, err } = await bontot('start', file, '--shift-to', session);
    expect([code, err]).toEqual([1, expect.stringContaining('ROLE_VACANT')]);
    expect(err).toContain('không có ai giữ vai trò committeeHead');
    expect(await createReader(records.db).campaigns()).toHaveLength(1);
  });

  test('a cell that waits for the announcement is told as such, as a whole and as a case', async () => {
    for (const command of ['status', 'case'])
      expect(await bontot(command, 'doi-1')).toEqual({
        code: 0,
        err: '',
        out: 'Chi bộ Đội QLTT số 1: có trong kế hoạch, hồ sơ mở khi đợt kiểm tra được công bố\n',
      });
  });

  /** Enters what is still open. */
  async function prepare() {
    const { facts } = ofCampaign(await client.standing(campaign, 'campaign'));
    for (const item of facts.openItems)
      expect(await bontot('prepare', item, '2024-11-20', '--as', OFFICE)).toMatchObject({ code: 0 });
  }

  test('an announcement shows first whom it would reach; without a terminal it wants a --yes', async () => {
    await prepare();
    const before = await client.journalTail(campaign, 'campaign');
    const asked = await bontot('announce', '--as', OFFICE);
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('NEEDS_YES') });
    expect(asked.out).toMatch(/Nộp hồ sơ · Thư báo việc .*\[Cả 6 chi bộ\] → .*Nguyễn Thị Ánh/);
    expect(await client.journalTail(campaign, 'campaign')).toEqual(before);
  });

  test('prepares, announces and shows the cells that began', async () => {
    await prepare();
    const announced = await bontot('announce', '--as', OFFICE, '--yes');
    expect(announced.out).toMatch(/Đã nhận, số \d+/);

    await expect
      .poll(async () => (await bontot('status')).out, { timeout: 20_000, interval: 500 })
      .toMatch(/Nộp hồ sơ · 6/);
    const { out } = await bontot('status', 'doi-1');
    expect(out).toMatch(/Chờ đồng chí Nguyễn Thị Ánh, bí thư chi bộ, nộp hồ sơ; hạn là hết/);
    expect(out).toMatch(/^ {2}hạn hết thứ /m);
    expect(out).not.toMatch(/hạn 00:00/);
    expect(out).toMatch(/◌ .*Thư báo việc \(chờ gửi\)/);
    expect(out).toMatch(/○ .*trước hạn 3 ngày làm việc/);
  });

  test('without the signing key, or with another one, nothing is sent in anybody’s name', async () => {
    const by = (BONTOT_SIGNING: string) =>
      bontotHere(
        ['--campaign', campaign, 'send', 'doi-1', 'difficulty.raise', '--data', '{"text":"x"}', '--as', HEAD],
        { ...env, BONTOT_SIGNING },
      );
    const gone = join(folder, 'gone.pem');
    const without = await by(gone);
    expect(without).toMatchObject({ code: 1, err: expect.stringContaining('SIGNING_MISSING') });
    expect(without.err).toContain(`không có tệp khóa ký ${gone}`);
    const other = join(folder, 'other.pem');
    await makeSigningFile(other);
    const signed = await by(other);
    expect(signed.code).toBe(1);
    expect(signed.err).toContain(
      'Không nhận (NOT_PROVEN): Nội dung được ký bằng khóa mà hệ thống không dùng.',
    );
    // reading needs none
    expect(
      await bontotHere(['--campaign', campaign, 'events', 'doi-1', '--as', HEAD], {
        ...env,
        BONTOT_SIGNING: gone,
      }),
    ).toMatchObject({ code: 0 });
  });

  test('a dossier goes in once, also when its sending is repeated', async () => {
    const file = join(folder, 'ho-so.json');
    const dossier = sampleDossier(campaignTerms(plan, campaign), 'doi-1', '2020-01-02');
    const reports: Record<string, unknown> = {};
    for (const [id, { title }] of Object.entries(dossier.reports)) {
      await writeFile(join(folder, `${id}.pdf`), samplePdf(title));
      reports[id] = { title, file: `${id}.pdf` };
    }
    await writeFile(file, JSON.stringify({ ...dossier, reports }));
    const send = () =>
      typed('dossier', 'submit', 'doi-1', '--file', file, '--as', HEAD, '--id', 'one', '--json');
    const first = await send();
    expect(first).toMatchObject({ code: 0, err: '' });
    const [receipt] = jsonLines(first.out);
    expect(receipt).toMatchObject({ subject: 'doi-1', shown: true });
    expect(jsonLines((await send()).out)[0]).toMatchObject({ seq: receipt?.['seq'] });
    const other = await bontot('minutes', 'agree', 'doi-1', '--as', HEAD, '--id', 'one');
    expect(other.code).toBe(1);
    expect(other.err).toMatch(
      new RegExp(
        `^Không nhận \\(ID_TAKEN\\): Mã lần gửi này đã dùng cho một nội dung khác, ghi ở số ${receipt?.['seq']} `,
      ),
    );
    const inEnglish = await bontot('minutes', 'agree', 'doi-1', '--as', HEAD, '--id', 'one', '--lang', 'en');
    expect(inEnglish.err).toMatch(/Something else was taken under this id/);
    const { out } = await bontot('journal', 'doi-1');
    expect(out.match(/Nguyễn Thị Ánh nộp hồ sơ/g)).toHaveLength(1);
    const held = await bontot('case', 'doi-1');
    expect(held.out).toMatch(/Hồ sơ bản 1 .*điện tử, đúng hạn/);
    expect((await bontot('file', 'list', 'doi-1')).out).toMatch(/resolution\.pdf/);
  });

  test('an event that there isn’t is told before its files are looked for', async () => {
    const file = join(folder, 'nham.json');
    await writeFile(file, JSON.stringify({ reports: { resolution: { title: 'x', file: 'thieu.pdf' } } }));
    const said = await bontot('send', 'doi-1', 'dossier.submitt', '--file', file, '--as', 'nguyen-thi-anh');
    expect(said).toMatchObject({ code: 1, err: expect.stringMatching(/UNKNOWN_EVENT/) });
    expect(said.err).not.toContain('thieu.pdf');
  });

  test('a refusal is one sentence with its code, and says what is valid now', async () => {
    const notNow = await typed('minutes', 'agree', 'doi-2', '--as', 'do-van-dat');
    expect(notNow.code).toBe(1);
    expect(notNow.err).toMatch(/^Không nhận \(NOT_NOW\): /);
    expect(notNow.err).toMatch(/Lúc này có thể: .*[Nn]ộp hồ sơ/);

    const forged = await typed('send', 'doi-2', 'xstate.stop', '--as', OFFICE, '--json');
    expect(forged.code).toBe(1);
    expect(JSON.parse(forged.err)).toMatchObject({ error: { code: 'UNKNOWN_EVENT', refusal: {} } });

    const malformed = await bontot(
      'send',
      'doi-2',
      'extension.request',
      '--data',
      '{"until":1}',
      '--as',
      'do-van-dat',
    );
    expect(malformed.err).toMatch(/^Không nhận \(INVALID_EVENT\)/);
    expect(malformed.err).toMatch(/until/);

    const stranger = await bontot('minutes', 'agree', 'doi-2', '--as', 'nobody');
    expect(stranger.err).toMatch(/^Không nhận \(NOT_ALLOWED\)/);
  });

  describe('[R25, X4] members', () => {
    const list = async (rows: Parameters<typeof filledRoster>[0]) => {
      const file = join(folder, 'dang-vien.xlsx');
      await writeFile(file, await filledRoster(rows));
      return file;
    };
    /** people who are in the directory by a list */
    const listed = async () =>
      (await createReader(records.db).people(campaign)).filter(({ member }) => member);
    const good = [
      { cell: 'doi-1', name: 'Trần Văn An', proposed: 'GOOD' },
      { cell: 'doi-1', name: 'Lê Thị Bé'.normalize('NFD'), status: 'absentPending' },
      { cell: 'van-phong', name: 'Đỗ Văn Đạt' },
    ];

    test('an empty list is given out, and a wrong one is told by row with nothing kept of it', async () => {
      const form = join(folder, 'mau.xlsx');
      expect(await bontot('members', 'form', '--to', form)).toMatchObject({ code: 0 });
      const wrong = await list([
        ...good,
        { cell: 'doi-9', name: 'Ai đó' },
        { cell: 'doi-1', name: 'Trần Văn An' },
      ]);
      const refused = await bontot('members', 'import', wrong, '--as', OFFICE, '--yes');
      expect(refused.code).toBe(1);
      expect(refused.err).toContain('A5: kế hoạch không có chi bộ “doi-9”');
      expect(refused.err).toContain('B6: Trần Văn An đã có ở hàng 2');
      expect(await listed()).toEqual([]);
    });

    test('a right one is shown before it is sent, goes to each cell by ids, and may be sent again', async () => {
      const file = await list(good);
      const seen = await bontot('members', 'import', file, '--check');
      expect(seen.out).toMatch(/Chi bộ Đội QLTT số 1 {2}2: 1 được xếp loại, 1 vắng mặt, xếp loại sau/);
      expect((await bontot('members', 'import', file, '--as', OFFICE)).err).toContain('NEEDS_YES');
      for (let time = 0; time < 2; time += 1)
        expect(await bontot('members', 'import', file, '--as', OFFICE, '--yes', '--id', 'one')).toMatchObject(
          { code: 0 },
        );
      expect((await listed()).map(({ id, name }) => [id, name])).toEqual([
        ['do-van-dat-2', 'Đỗ Văn Đạt'],
        ['le-thi-be', 'Lê Thị Bé'.normalize('NFC')],
        ['tran-van-an', 'Trần Văn An'],
      ]);
      const journal = await createReader(records.db).journal(campaign, { subject: 'doi-1' });
      const sent = journal.filter(
        ({ input }) => input.kind === 'event' && input.event.type === 'members.register',
      );
      expect(sent).toHaveLength(1);
      expect(JSON.stringify(sent)).not.toContain('Lê Thị Bé');
    });

    test('the last list counts, also when it is an earlier one again', async () => {
      const imported = async (name: string, ...more: string[]) => {
        const file = join(import.meta.dirname, 'cases', name);
        return bontot('members', 'import', file, '--as', OFFICE, '--yes', ...more);
      };
      const reader = createReader(records.db);
      const lines = async (cell: string) =>
        (await reader.caseContent(campaign, cell)).members?.map(({ member, self, cell: level }) =>
          [member, self, level].join(' '),
        );
      for (const list of ['A', 'B', 'A'])
        expect((await imported(`31-list-A-B-A/${list}.xlsx`)).out).toContain('✓ Chi bộ Đội QLTT số 2');
      await expect
        .poll(() => lines('doi-2'), { timeout: 20_000 })
        .toEqual(['le-van-mot GOOD GOOD', 'le-van-hai GOOD GOOD']);
      for (const list of ['L1', 'L2', 'L1'])
        expect(await imported(`31-list-A-B-A/${list}.xlsx`)).toMatchObject({ code: 0 });
      await expect.poll(() => lines('van-phong'), { timeout: 20_000 }).toEqual(['tran-thi-ba GOOD GOOD']);
    }, 300_000);

    test('a list that a cell head of elsewhere sends keeps nothing, not a name', async () => {
      const reader = createReader(records.db);
      const before = await reader.people(campaign);
      const file = join(import.meta.dirname, 'cases/32-refused-import-keeps-names/o1.xlsx');
      const refused = await bontot('members', 'import', file, '--as', HEAD, '--yes');
      expect(refused.code).toBe(1);
      expect(refused.out).toContain('✗ Chi bộ Đội QLTT số 2: Đồng chí không phụ trách chi bộ này.');
      expect(await reader.people(campaign)).toEqual(before);
    });

    test('a cell head sees the own cell only', async () => {
      const own = await bontot('members', 'list', 'doi-1', '--as', HEAD);
      expect(own.out).toContain('Trần Văn An');
      expect(own.out).toContain('chi bộ Hoàn thành tốt nhiệm vụ');
      const other = await bontot('members', 'list', 'van-phong', '--as', HEAD);
      expect(other).toMatchObject({ code: 1, err: expect.stringMatching(/NOT_YOUR_CELL/) });
      expect((await bontot('members', 'list', 'van-phong', '--as', OFFICE)).out).toContain('Trần Thị Ba');
    });
  });

  test('criteria stay as they are until somebody says yes', async () => {
    const set = criteriaOf(plan, 'fourGood');
    if (set === null) throw new Error('the plan has no criteria');
    const file = join(folder, 'chua-dong-y.yaml');
    await writeFile(file, criteriaYaml({ ...set, version: '2', title: 'Khung chưa ai đồng ý' }));
    const before = await client.journalTail(campaign, 'campaign');
    const asked = await bontot('criteria', 'change', file, '--reason', 'x', '--as', 'pham-hoang-viet');
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('NEEDS_YES') });
    expect(asked.out).toContain('Chỉ câu chữ thay đổi');
    expect(await client.journalTail(campaign, 'campaign')).toEqual(before);
    const row = await createReader(records.db).campaign(campaign);
    expect(row && criteriaOf(row.plan, 'fourGood')).toEqual(set);
  });

  test('[R22] criteria of a running campaign change with what it touches told first, words alone once a cell has scored', async () => {
    const set = criteriaOf(plan, 'fourGood');
    if (set === null) throw new Error('the plan has no criteria');
    const write = async (name: string, change: Partial<CriteriaSet>) => {
      const file = join(folder, name);
      await writeFile(file, criteriaYaml({ ...set, version: '2', ...change }));
      return file;
    };
    const words = await write('cau-chu.yaml', { title: 'Khung “bốn tốt” đã sửa lỗi chính tả' });
    const change = ['--reason', 'Sửa lỗi chính tả', '--as', 'pham-hoang-viet', '--yes'];
    const done = await bontot('criteria', 'change', words, ...change);
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('Chỉ câu chữ thay đổi, cách chấm giữ nguyên.');
    expect(done.out).toContain('Chi bộ đã chấm theo khung này: Chi bộ Đội QLTT số 1');
    await expect
      .poll(async () => {
        const row = await createReader(records.db).campaign(campaign);
        return row === null ? null : criteriaOf(row.plan, 'fourGood')?.title;
      })
      .toBe('Khung “bốn tốt” đã sửa lỗi chính tả');
    if (set.result.by !== 'recognition') throw new Error('four-good cells are recognised');
    const other = await write('cach-cham.yaml', {
      result: { ...set.result, atLeast: set.result.atLeast - 5 },
    });
    const refused = await bontot('criteria', 'change', other, ...change);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Đã có chi bộ chấm theo khung tiêu chí này');
  });

  test('a cell that joins has its name and its group wherever the plan is shown', async () => {
    const joining = ['--group', 'doi', '--session', 'sang', '--reason', 'Mới thành lập'];
    const sent = ['--as', 'pham-hoang-viet', '--yes'];
    const wrong = await bontot('all', 'add', 'Đội 6', '--name', 'Chi bộ Đội 6', ...joining, ...sent);
    expect(wrong.err).toMatch(/^Không nhận \(INVALID_EVENT\): .*\n {2}cell: expected an id/);
    expect(
      await bontot('all', 'add', 'doi-6', '--name', 'Chi bộ Đội QLTT số 6', ...joining, ...sent),
    ).toMatchObject({ code: 0 });
    await expect
      .poll(async () => (await bontot('status')).out, { timeout: 20_000, interval: 500 })
      .toContain('Chi bộ Đội QLTT số 6');
    const row = await createReader(records.db).campaign(campaign);
    expect(row?.plan.cells.at(-1)).toMatchObject({ id: 'doi-6', peerGroup: 'doi' });
    expect(row?.plan.sessions.find(({ id }) => id === 'sang')?.cells).toContain('doi-6');
    expect((await bontot('status', 'doi-6')).out).toContain('Chi bộ Đội QLTT số 6');
  });

  test('[R67] the register is empty, and says which number comes next', async () => {
    expect((await bontot('register')).out).toContain('Số kế tiếp: 01-QĐ/ĐU');
  });

  test('the outbox says who is to be told, and who was', async () => {
    const rows = jsonLines((await bontot('outbox', '--json')).out);
    const row = rows.find(({ person }) => person === HEAD);
    expect(row).toMatchObject({ campaign, state: expect.any(String) });
    const nothing = await bontot('told', 'nothing', '--as', OFFICE);
    expect(nothing).toMatchObject({ code: 1, err: expect.stringMatching(/NOTICE_UNKNOWN/) });
    const queued = rows.find(({ state }) => state === 'queued');
    expect(await bontot('hold', String(queued?.['id']), '--as', OFFICE)).toMatchObject({ code: 0 });
    expect(jsonLines((await bontot('outbox', '--state', 'held', '--json')).out)).toMatchObject([
      { id: queued?.['id'] },
    ]);
  });

  test('people, cells, difficulties and notices are named as people name them', async () => {
    const asked = await bontot(
      ...['difficulty', 'raise', 'Đội 2', '--text', 'Có phải nộp bản giấy không'],
      '--as',
      'Đỗ Văn Đạt',
    );
    expect(asked).toMatchObject({ code: 0, err: '' });
    const tasks = async () => (await bontot('tasks', '--as', 'Đỗ Thị Thu')).out;
    await expect.poll(tasks, { timeout: 20_000, interval: 500 }).toContain('Có phải nộp bản giấy không');
    const [, id = ''] = /([0-9a-f]{8}) {2}Có phải nộp bản giấy không/.exec(await tasks()) ?? [];
    expect((await bontot('case', 'doi-2')).out).toContain(`${id}  Có phải nộp bản giấy không`);
    const answer = ['difficulty', 'answer', 'Đội 2', id, '--text', 'Không phải nộp', '--as', 'Đỗ Thị Thu'];
    expect(await bontot(...answer)).toMatchObject({ code: 0, err: '' });
    await expect.poll(tasks, { timeout: 20_000, interval: 500 }).not.toContain('Có phải nộp bản giấy không');

    const [, held = ''] = / ([0-9a-f]{8})\n/.exec((await bontot('outbox', '--state', 'held')).out) ?? [];
    expect(await bontot('release', held, '--as', OFFICE)).toMatchObject({ code: 0, err: '' });
    expect((await bontot('outbox', '--state', 'held')).out).toContain('không có thông báo nào');

    expect(await bontot('tasks', '--as', 'Thị')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/SEVERAL_MEANT.*Nguyễn Thị Ánh \(nguyen-thi-anh\)/),
    });
    expect(await bontot('events', 'doi-2', '--as', 'Không Có Ai')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/PERSON_UNKNOWN.*không có ai tên hay mã là “Không Có Ai”/),
    });
  });

  test('what is shown is rebuilt from the journal and stays as it was', async () => {
    const before = (await bontot('status', '--json')).out;
    expect(await bontot('records', 'rebuild')).toMatchObject({ code: 0 });
    expect((await bontot('status', '--json')).out).toBe(before);
  });

  test('there are no decisions among the documents yet, and a cell that is not there is told as such', async () => {
    expect((await bontot('docs')).out).not.toMatch(/qd-du/);
    expect(await bontot('status', 'doi-9')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/UNKNOWN_CELL/),
    });
    expect((await bontot('send', 'doi-9', 'minutes.agree', '--as', HEAD)).code).toBe(1);
  });

  test('[X10] whoever follows is named with the change: events have ids, the directory names and addresses', {
    timeout: 240_000,
  }, async () => {
    const file = join(folder, 'thay-nguoi.json');
    const hong = { person: 'thach-thi-hong', role: 'cellHead', cell: 'doi-4' };
    const moi = { id: 'le-van-moi', name: 'Lê Văn Mới', email: 'le-van-moi@doi-4.example' };
    const add = [{ ...hong, person: moi.id }];
    const replace = async (change: Record<string, unknown>) => {
      await writeFile(file, JSON.stringify({ reason: 'chuyển công tác', ...change }));
      return bontot('people', 'replace', '--file', file, '--yes', '--as', OFFICE);
    };
    const mistyped = await replace({ add: [{ ...hong, role: 'bíThư' }] });
    expect([mistyped.code, mistyped.err]).toEqual([
      1,
      expect.stringContaining('Chỉ nhận một trong: cellHead'),
    ]);
    const alone = await replace({ remove: [hong] });
    expect(alone.err).toContain('Chi bộ Đội QLTT số 4 không còn bí thư');
    const taken = await replace({
      people: [{ ...moi, email: 'Do-Thi-Thu@giup-viec.example' }],
      remove: [hong],
      add,
    });
    expect(taken.err).toContain('là của Đỗ Thị Thu');

    expect(await replace({ people: [moi], remove: [hong], add })).toMatchObject({ code: 0, err: '' });
    const reader = createReader(records.db);
    const known = async (): Promise<PersonRow | undefined> =>
      (await reader.people(campaign)).find(({ id }) => id === moi.id);
    expect(await known()).toMatchObject(moi);
    await expect
      .poll(
        async () =>
          (await reader.notices(campaign, { subject: 'doi-4', person: moi.id })).map(
            ({ notice }) => notice.step,
          ),
        { timeout: 60_000 },
      )
      .toContain('handOver');
    expect((await bontot('journal', 'campaign')).out).toContain('thêm Lê Văn Mới (bí thư chi bộ)');
    expect(JSON.stringify(await reader.journal(campaign))).not.toContain('Lê Văn Mới');

    const corrected = await bontot('people', 'correct', moi.id, '--phone', '0294 3855 123', '--as', OFFICE);
    expect(corrected).toMatchObject({ code: 0, err: '' });
    expect(await known()).toMatchObject({ ...moi, phone: '0294 3855 123' });
    const unknown = await bontot('people', 'correct', 'khong-co-ai', '--name', 'Ai', '--as', OFFICE);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('khong-co-ai')]);
  });
});
