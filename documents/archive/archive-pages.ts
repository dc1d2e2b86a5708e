import type {
  ArchivedFile,
  ArchivedThing,
  ArchivedUntil,
  ArchiveProblem,
} from '../../domain/archive/archive-contents.ts';
import { dateOf } from '../../domain/calendar/instant.ts';
import { formGuideOn } from '../../domain/form-guide.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { archiveProblemWords, subjectWords } from '../../words/archive/archive-problem-words.ts';
import { ARCHIVE_TEXT, archiveSaid } from '../../words/archive/archive-text.ts';
import { readMeText } from '../../words/archive/read-me-text.ts';
import { momentWords } from '../../words/dates.ts';
import { html } from '../../words/html.ts';
import { titledNumber } from '../../words/papers/document-titles.ts';
import { PAPER_NAMES } from '../../words/papers/paper-names.ts';
import type { Names } from '../../words/words.ts';
import { denseTable } from '../dense-table.ts';
import { printedPage } from '../page-style.ts';
import { JOURNAL_CHECK_FILE } from './journal-check-program.ts';

/** What an archive says of itself: its numbered list of contents, and how everything in it is checked. */

export interface ArchivePagesRequest {
  plan: Plan;
  names: Pick<Names, 'cell'>;
  until: ArchivedUntil;
}

const subjectOf = ({ names }: ArchivePagesRequest, subject: string): string =>
  subjectWords(subject, names, 'vi');

function whatWords(request: ArchivePagesRequest, what: ArchivedThing): string {
  switch (what.is) {
    case 'readMe':
      return ARCHIVE_TEXT.readMe;
    case 'program':
      return ARCHIVE_TEXT.program;
    case 'paper': {
      const { cell } = what;
      return archiveSaid.paper(PAPER_NAMES[what.kind].vi, cell === null ? null : request.names.cell(cell));
    }
    case 'file':
      return archiveSaid.stored(subjectOf(request, what.cell), what.name);
    case 'signedPaper':
      return archiveSaid.signedPaper(what.number, what.replaced, what.name);
    case 'journal':
      return archiveSaid.journal(subjectOf(request, what.subject), what.entries, what.last);
    case 'erasures':
      return ARCHIVE_TEXT.erasures;
    case 'table':
      return archiveSaid.table(what.table);
  }
}

function ofWords({ plan }: ArchivePagesRequest): string {
  const { number, issuer } = plan.document;
  return archiveSaid.of(number === '' ? '' : titledNumber(number), issuer, plan);
}

function untilWords({ plan, until }: ArchivePagesRequest): string {
  if (until.at === null) return archiveSaid.nothingYet;
  const moment = momentWords(until.at, { lang: 'vi', utcOffset: plan.calendar.utcOffset });
  return archiveSaid.until(until.seq, until.entries, moment);
}

/** @returns HTML for A4, each file with its number */
export function contentsPage(
  request: ArchivePagesRequest,
  files: readonly ArchivedFile[],
  problems: readonly ArchiveProblem[],
): string {
  const table = denseTable({
    columns: [
      { head: ARCHIVE_TEXT.file, width: 48 },
      { head: ARCHIVE_TEXT.what },
      { head: ARCHIVE_TEXT.size, width: 18, number: true },
      { head: ARCHIVE_TEXT.hash, width: 42 },
    ],
    rows: files.map(({ path, what, size, sha256 }) => [path, whatWords(request, what), String(size), sha256]),
  });
  const wrong =
    problems.length === 0
      ? html`<p class="line">${ARCHIVE_TEXT.noProblems}</p>`
      : html`<p class="lead line"><strong>${ARCHIVE_TEXT.problems} (${problems.length})</strong></p>
${problems.map(
  (problem) => html`<p class="line">- ${archiveProblemWords(problem, request.names, 'vi')}</p>
`,
)}`;
  return printedPage(
    ARCHIVE_TEXT.title,
    html`<main class="compact">
<h1>${ARCHIVE_TEXT.title}</h1>
<p class="summary">${ofWords(request)}</p>
<p class="line">${untilWords(request)} ${ARCHIVE_TEXT.verify}</p>
${wrong}
${table}
</main>`,
    // of the day up to which it goes
    formGuideOn(dateOf(request.until.at ?? 0, request.plan.calendar.utcOffset)),
  );
}

/** @returns plain text in both languages */
export const readMe = (request: ArchivePagesRequest): string =>
  readMeText({ of: ofWords(request), until: untilWords(request), program: JOURNAL_CHECK_FILE });
