import type { ObligationView } from '../../domain/journal/journal.ts';
import type { OutboxRow, RecordsReader } from '../../records/reading.ts';
import { at, sampleRecords } from '../sample.fixture.ts';

/** Records in which a cell's head has to be told of its result, whom no mail reaches. */

const HEAD = 'nguyen-thi-anh';
/** since when, ms */
export const OWED = at('2024-12-02 08:00');

/** @returns a reader in which the notice `n-1` waits, and with it the time to object to the result */
export async function toBeTold(): Promise<RecordsReader> {
  const sample = await sampleRecords();
  const campaign = sample.campaign.id;
  const row: OutboxRow = {
    id: 'n-1',
    campaign,
    subject: 'doi-1',
    person: HEAD,
    role: 'to',
    notice: {
      key: 'objectionWindow/opening#1',
      about: 'objectionWindow',
      step: 'opening',
      to: [HEAD],
      copy: [],
      due: null,
      at: OWED,
      opens: 'objectionWindow/1',
      values: { within: 5 },
    },
    state: 'toBeTold',
    changedAt: OWED,
    leavesAt: null,
    detail: null,
    told: null,
    bounced: null,
    mail: null,
    sending: null,
  };
  const window: ObligationView = {
    id: 'objectionWindow',
    kind: 'window',
    holder: { role: 'cell', cell: 'doi-1' },
    openedAt: OWED,
    deadlines: [],
    asked: [],
    missed: [],
    ahead: [],
    late: false,
    closed: false,
  };
  const waits = <Row extends Awaited<ReturnType<RecordsReader['cells']>>[number]>(cell: Row): Row =>
    cell.cell === 'doi-1' ? { ...cell, standing: { ...cell.standing, obligations: [window] } } : cell;
  return {
    ...sample.reader,
    outbox: async (_campaign, { state = 'toBeTold' }) =>
      state === 'toBeTold' ? { rows: [row], counts: { toBeTold: 1 } } : { rows: [], counts: {} },
    cells: async (id) => (await sample.reader.cells(id)).map(waits),
    cell: async (id, cell) => {
      const found = await sample.reader.cell(id, cell);
      return found === null ? null : waits(found);
    },
  };
}
