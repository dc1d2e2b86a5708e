import type { FileRef } from '../domain/dossier/file-ref.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { openFileStore } from '../records/files/file-store.ts';
import { samplePdf } from './sample-pdf.ts';

/**
 * Stores a small PDF for every report of every cell of a plan, as the people of a demonstration hand them in.
 *
 * @param folder of the file store
 */
export async function storeReports(
  folder: string,
  plan: Plan,
  campaign: string,
): Promise<(cell: string, report: string) => FileRef> {
  const store = openFileStore(folder);
  const refs = new Map<string, FileRef>();
  for (const { id: cell } of plan.cells)
    for (const { id, title } of plan.dossier.reports) {
      const bytes = [samplePdf(`${title} ${cell}`)];
      const name = `${cell}-${id}.pdf`;
      refs.set(`${cell}/${id}`, await store.put({ campaign, cell, name, bytes: chunks(bytes) }));
    }
  return (cell, report) => {
    const ref = refs.get(`${cell}/${report}`);
    if (ref === undefined) throw new RangeError(`no report ${report} of ${cell} was stored`);
    return ref;
  };
}

async function* chunks(parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* parts;
}
