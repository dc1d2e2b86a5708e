import { sql } from 'drizzle-orm';
import { chain } from '../domain/journal/journal-seal.fixture.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Database } from '../records/database.ts';
import { putNotices } from '../records/mail/outbox.ts';
import { depositPeople, openDirectory } from '../records/people-deposit.ts';
import { recordEntries } from '../records/recording.ts';
import { write } from '../records/writing.ts';
import { virtualSeason } from '../test/support/virtual-season.ts';

/** Records of one season, and as many others beside them as there are to be. */

/** Records a season up to the committee's decision on its slate. @returns the instant at which it stands, ms */
export async function recordSeason(db: Database, plan: Plan): Promise<number> {
  const season = virtualSeason(plan);
  season.keep('slate.decide');
  season.until('a slate before the committee', () =>
    season.standing('campaign').states.some((state) => state.endsWith('appraising.awaitingDecision')),
  );
  const deposit = await depositPeople(db, plan, season.now());
  await openDirectory(db, plan.id, { deposit, follows: null });
  const seal = chain();
  const entries = season.entries.map(seal);
  await write(db, plan.id, async (queries) => {
    await putNotices(queries, await recordEntries(queries, entries));
  });
  await db.execute(sql`update notice set state = 'sent', leaves_at = null`);
  return season.now();
}

/** Entries of a journal that the others have: more would fill the disk, and no page of another campaign reads them. */
const NEWEST = 100;

/** Of each table its columns; what is not given is the same in each copy. */
const TABLES: Readonly<Record<string, { own: Record<string, string>; without?: string; only?: string }>> = {
  campaign: { own: { id: `c.copy`, people: `array[c.copy || '-nobody']`, started_at: 't.started_at - c.n' } },
  standing: { own: { campaign: 'c.copy' } },
  person: { own: { campaign: 'c.copy' } },
  revision: { own: { campaign: 'c.copy' } },
  notice: { own: { campaign: 'c.copy', id: `c.copy || '/' || t.id` } },
  journal: {
    own: { campaign: 'c.copy' },
    without: 'position',
    only: `t.position > (select max(position) from journal) - ${NEWEST}`,
  },
};

/** At once: a statement has half a minute. */
const PART = 200;

/**
 * Copies the rows of a campaign under other names, each with people of its own.
 *
 * @param from the first of the copies, counted from 1
 * @param to the last
 */
export async function multiply(
  db: Database,
  campaign: string,
  { from, to }: { from: number; to: number },
  progress: (made: number) => void,
): Promise<void> {
  const { rows } = (await db.execute(
    sql`select table_name, column_name from information_schema.columns where table_schema = 'public' order by ordinal_position`,
  )) as unknown as { rows: { table_name: string; column_name: string }[] };
  for (let first = from; first <= to; first += PART) {
    const last = Math.min(to, first + PART - 1);
    for (const [table, { own, without, only }] of Object.entries(TABLES)) {
      const columns = rows
        .filter(({ table_name, column_name }) => table_name === table && column_name !== without)
        .map(({ column_name }) => column_name);
      const values = columns.map((column) => own[column] ?? `t."${column}"`);
      const key = table === 'campaign' ? 'id' : 'campaign';
      const of = `(select n, '${campaign}-' || n as copy from generate_series(${first}, ${last}) n) c`;
      await db.execute(
        sql.raw(
          `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) ` +
            `select ${values.join(', ')} from "${table}" t, ${of} where t."${key}" = '${campaign}'${only === undefined ? '' : ` and ${only}`}`,
        ),
      );
    }
    progress(last);
  }
}
