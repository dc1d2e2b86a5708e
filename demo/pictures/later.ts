import type { CellStanding } from '../../domain/journal/journal.ts';
import { obligationName } from '../../domain/obligation/obligations.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { QUALITY_PATH, TEMPLATES_PATH } from '../../web/paths.ts';
import { storeReports } from '../../worker/sample-reports.ts';
import { CAST, scriptedDeed } from '../demo-script.ts';
import { runSeason } from '../scripted-season.ts';
import { type Cell, CLERK, HEADS, LEADER, OFFICE } from '../season-cast.ts';
import { HEAD as COMMITTEE_HEAD, deedInTime } from '../two-years-deeds.ts';
import type { Camera } from './camera.ts';
import type { PicturedSystem } from './pictured-system.ts';

/** The rest of the season: scripted people act, and pictures are taken when something is for the first time as it is shown. */

/** What is known each time before the clock goes on. */
interface Seen {
  cells: ReadonlyMap<string, CellStanding>;
  campaign: CampaignRow['standing'];
}

interface Moment {
  /** whether it has come */
  when(seen: Seen): boolean;
  look(camera: Camera): Promise<void>;
}

const owes = ({ cells }: Seen, cell: Cell, name: string): boolean =>
  cells.get(cell)?.obligations.some(({ id, closed }) => !closed && obligationName(id) === name) ?? false;

const campaignOwes = ({ campaign }: Seen, name: string): boolean =>
  campaign.obligations.some(({ id, closed }) => !closed && obligationName(id) === name);

const { late, returned, disputing } = CAST;

const MOMENTS: readonly Moment[] = [
  {
    when: (seen) => owes(seen, 'doi-1', 'reading'),
    async look({ show }) {
      await show(CLERK, '/tasks', 'team-tasks', 'The tasks of the team’s clerk while dossiers are read.');
      await show(
        CLERK,
        '/do/doi-1/review.return',
        'return-form',
        'A dossier is returned: notes, and until when.',
      );
    },
  },
  {
    when: (seen) => owes(seen, returned, 'dossierCompletion'),
    async look({ show }) {
      const head = HEADS[returned];
      await show(head, '/tasks', 'cell-task-returned', 'The head of a cell whose dossier was returned.');
      await show(
        head,
        `/cells/${returned}/dossier`,
        'dossier-returned',
        'A returned dossier: what is to be added.',
      );
    },
  },
  {
    when: ({ cells }) => cells.get(late)?.late ?? false,
    async look({ show }) {
      const head = HEADS[late];
      await show(COMMITTEE_HEAD, '/', 'board-overdue', 'The board with a cell that is late.');
      await show(head, '/tasks', 'cell-task-overdue', 'The tasks of a cell’s head who is late.');
      await show(
        head,
        `/cells/${late}`,
        'cell-overdue',
        'A cell that is late: who is waited for, and since when.',
      );
      await show(OFFICE, `/proof/${late}/dossier`, 'proof', 'Proof of what was asked for and when.');
      await show(COMMITTEE_HEAD, '/progress', 'progress', 'The progress of all cells on one page.');
      await show(OFFICE, QUALITY_PATH, 'quality', 'What the records lack, each with its mend.');
    },
  },
  {
    when: (seen) => owes(seen, 'doi-1', 'inspection'),
    async look({ open, show, take }) {
      await show(
        LEADER,
        '/tasks',
        'team-tasks-inspection',
        'The team leader’s tasks on the day of the session.',
      );
      await show(
        LEADER,
        '/do/doi-1/inspection.record',
        'inspection-form',
        'What is found in a session is recorded.',
      );
      await show(
        LEADER,
        '/cells/doi-1/inspection',
        'on-site',
        'What the team has found so far, and what is left.',
      );
      const along = await open(LEADER, '/cells/doi-1/inspection');
      await along.getByRole('link', { name: 'Mang theo buổi kiểm tra' }).click();
      await along.getByText('Gói mang theo: lấy lúc').waitFor();
      await take(
        along,
        'taken-along',
        'An inspection that is taken along: what is typed stays in the browser.',
      );
      await show(LEADER, '/papers', 'papers', 'Papers to print for the sessions.');
    },
  },
  {
    when: (seen) => owes(seen, 'doi-1', 'minutesDraft') || owes(seen, disputing, 'minutesDraft'),
    async look({ show }) {
      await show(CLERK, `/do/${disputing}/minutes.send`, 'minutes-form', 'The form of the minutes.');
    },
  },
  {
    when: (seen) =>
      owes(seen, disputing, 'minutesAnswer') && (seen.cells.get(disputing)?.facts.minutes?.round ?? 0) === 1,
    async look({ show }) {
      const head = HEADS[disputing];
      await show(head, '/tasks', 'cell-task-minutes', 'The head of a cell has minutes to answer.');
      await show(head, `/cells/${disputing}/minutes`, 'minutes', 'Minutes that were sent to a cell.');
      await show(
        head,
        `/do/${disputing}/minutes.dispute`,
        'dispute-form',
        'An item of the minutes is disputed.',
      );
    },
  },
  {
    when: (seen) => owes(seen, disputing, 'minutesReply'),
    async look({ show }) {
      await show(
        CLERK,
        `/do/${disputing}/minutes.answer`,
        'reply-form',
        'The team answers what was disputed.',
      );
      await show(CLERK, `/cells/${disputing}/minutes`, 'minutes-disputed', 'Minutes with a disputed item.');
    },
  },
  {
    when: (seen) => campaignOwes(seen, 'teamReport'),
    async look({ show }) {
      await show(
        LEADER,
        '/do/campaign/report.submit',
        'team-report-form',
        'The team leader reports to the committee.',
      );
    },
  },
  {
    when: (seen) => campaignOwes(seen, 'slateDecision'),
    async look({ show }) {
      await show(COMMITTEE_HEAD, '/tasks', 'committee-tasks', 'The tasks of the committee’s head.');
      await show(
        COMMITTEE_HEAD,
        '/appraisal',
        'appraisal',
        'The appraisal: scores of cell and team side by side.',
      );
      await show(OFFICE, TEMPLATES_PATH, 'templates', 'The templates of the papers for Word.');
      await show(OFFICE, '/do/campaign/meeting.hold', 'meeting-form', 'The office records the meeting.');
      await show(
        OFFICE,
        '/do/campaign/vote.record',
        'vote-form',
        'The office records the votes: a row for each line of the slate.',
      );
      await show(
        COMMITTEE_HEAD,
        '/do/campaign/slate.decide',
        'decide-form',
        'The committee’s head decides the slate: scores, proposals and votes beside each line.',
      );
      await show(
        COMMITTEE_HEAD,
        `/cells/${disputing}/minutes/proof`,
        'minutes-proof',
        'Locked minutes are what was signed.',
      );
    },
  },
  {
    when: (seen) => campaignOwes(seen, 'decisionSignature'),
    async look({ open, show, take }) {
      const tasks = await open(COMMITTEE_HEAD, '/tasks');
      await tasks.locator('main a[href^="/decisions/"]').first().click();
      await take(tasks, 'decision-draft', 'A decision is read as a draft before it is signed.');
      await show(
        COMMITTEE_HEAD,
        '/do/campaign/decision.sign',
        'sign-form',
        'A decision is signed with its number and day.',
      );
      await show(
        COMMITTEE_HEAD,
        '/appraisal',
        'appraisal-decided',
        'The appraisal after the committee decided.',
      );
    },
  },
  {
    when: (seen) => owes(seen, 'doi-1', 'objectionWindow'),
    async look({ open, show, take }) {
      const head = HEADS['doi-1'];
      await show(head, '/cells/doi-1', 'cell-result', 'A cell with its result.');
      await show(head, '/do/doi-1/objection.raise', 'objection-form', 'A cell objects to its result.');
      await show(head, '/cells/doi-1/members', 'members', 'The list of a cell’s members.');
      const decisions = await open(OFFICE, '/decisions');
      await take(decisions, 'decisions', 'The decisions with their numbers.');
      await decisions.locator('main a[href*="/decisions/"]').first().click();
      await take(decisions, 'decision', 'One decision: what it rests on and whom it is about.');
    },
  },
  {
    when: ({ campaign }) => campaign.ended,
    async look({ show }) {
      await show(OFFICE, '/', 'board-ended', 'The board when the campaign has ended.');
    },
  },
];

/** @throws Error when something was never as it is shown */
export async function restOfSeason(
  system: PicturedSystem,
  camera: Camera,
  { id, plan }: CampaignRow,
): Promise<void> {
  const { environment, client, reader } = system;
  const coming = new Set(MOMENTS);
  await runSeason({
    environment,
    client,
    reader,
    plan,
    campaign: id,
    deedOf: (obligation, situation) =>
      obligationName(obligation.id) === 'slateDecision'
        ? deedInTime(obligation, situation, { decision: 0, report: 0 })
        : scriptedDeed(obligation, situation),
    files: await storeReports(system.files, plan, id),
    async onTurn() {
      await system.readClock();
      const campaign = await reader.campaign(id);
      if (campaign === null) return;
      const cells = new Map((await reader.cells(id)).map(({ cell, standing }) => [cell, standing]));
      for (const moment of [...coming].filter(({ when }) => when({ cells, campaign: campaign.standing }))) {
        coming.delete(moment);
        await moment.look(camera);
      }
    },
    onRefusal: (subject, type, error) => {
      process.stderr.write(`${subject}: ${type}: ${error.message}\n`);
    },
  });
  if (coming.size > 0) throw new Error(`${coming.size} moments of the season did not come`);
}
