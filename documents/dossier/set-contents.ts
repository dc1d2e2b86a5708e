import type { DossierVersion } from '../../domain/case/case-content.ts';
import { fileRefsIn } from '../../domain/dossier/file-refs-in.ts';
import type { SetPaper, SetPiece } from '../../domain/dossier/set-papers.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { SET_PAPER_NAMES, setSaid } from '../../words/dossier/set-cover-text.ts';

/** What lies in a set of a dossier, in the order in which it is read. */

const paperPiece = (paper: SetPaper): SetPiece => ({
  title: SET_PAPER_NAMES[paper],
  from: { paper },
});

/** The reports in the plan's order; a file that stands for several of them lies there once, under all their titles. */
function reports({ dossier }: Plan, { content }: DossierVersion): SetPiece[] {
  const pieces: SetPiece[] = [];
  for (const { id } of dossier.reports) {
    const report = content.reports[id];
    if (report === undefined) continue;
    const { title, file } = report;
    const same = pieces.find(
      ({ from }) => from !== null && 'file' in from && from.file.sha256 === file?.sha256,
    );
    if (same === undefined) pieces.push({ title, from: file === undefined ? null : { file } });
    else same.title = `${same.title}; ${title}`;
  }
  return pieces;
}

/** Receipt, reports, what proves the scores, and the sheet to work with on site (R41, R45–R50). */
export function setContents(plan: Plan, dossier: DossierVersion): SetPiece[] {
  const own = reports(plan, dossier);
  const taken = new Set(
    own.flatMap(({ from }) => (from !== null && 'file' in from ? [from.file.sha256] : [])),
  );
  const more = new Map(fileRefsIn(dossier.content).map((file) => [file.sha256, file]));
  return [
    paperPiece('receipt'),
    ...own,
    ...[...more.values()]
      .filter(({ sha256 }) => !taken.has(sha256))
      .map((file) => ({ title: setSaid.evidence(file.name), from: { file } })),
    paperPiece('workingSheet'),
  ];
}
