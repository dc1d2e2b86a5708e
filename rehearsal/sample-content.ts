import { addDays, dateOf, type Instant, type LocalDate } from '../domain/calendar/instant.ts';
import { committeeOf } from '../domain/committee/meeting-check.ts';
import type { ScoringSet } from '../domain/criteria/criteria.ts';
import type { FileRef } from '../domain/dossier/file-ref.ts';
import { circleOf, signersInHall } from '../domain/inspection/attendance.ts';
import { canonicalHash } from '../domain/journal/canonical-hash.ts';
import { assignmentsAt, peopleOf, type Roster } from '../domain/people/roster.ts';
import type { CampaignTerms } from '../domain/plan/campaign-terms.ts';
import type { ReportId } from '../domain/plan/plan.ts';

/** What scripted people hand in, record and write: complete by the rules, and recognisable as a sample. */

const PROOF = [{ text: 'Minh chứng mẫu của cuộc diễn tập' }];

/** Scores at this share of each maximum, in half points; every condition met. */
function scoresBy(set: ScoringSet, percent: number) {
  const half = (max: number) => Math.floor((max * percent) / 50) / 2;
  return [
    ...set.leaves.map(({ id, max }) => ({ criterion: id, points: half(max), evidence: PROOF })),
    ...set.gates.map((criterion) => ({ criterion, met: true, evidence: PROOF })),
  ];
}

const scoredSets = ({ reports, scoring }: CampaignTerms): ScoringSet[] =>
  reports.flatMap(({ id, selfScored }) => {
    const set = scoring[id as keyof typeof scoring];
    return selfScored && set !== undefined ? [set] : [];
  });

/** A reference to bytes that nobody stored: a rehearsal hands in no files. */
const unstored = (cell: string, report: string): FileRef => ({
  cell,
  sha256: canonicalHash(['sample', cell, report]),
  name: `${report}.pdf`,
  type: 'pdf',
  size: 120_000,
});

const REPORT_TITLES: Record<ReportId, string> = {
  resolution: 'Báo cáo mẫu Nghị quyết',
  fourGood: 'Báo cáo mẫu bốn tốt',
  cellQuality: 'Báo cáo mẫu chất lượng',
  grassrootsDemocracy: 'Báo cáo mẫu dân vận',
};

/** A dossier that lacks nothing (R40, R45–R50). @param files gives the stored file of a report */
export function sampleDossier(
  terms: CampaignTerms,
  cell: string,
  agreedOn: LocalDate,
  files: (report: string) => FileRef = (report) => unstored(cell, report),
) {
  return {
    reports: Object.fromEntries(
      terms.reports.map(({ id }) => [id, { title: REPORT_TITLES[id], file: files(id), pages: 6 }]),
    ),
    scores: Object.fromEntries(scoredSets(terms).map((set) => [set.subject, scoresBy(set, 93)])),
    proposed: { fourGood: true, level: 'GOOD' },
    committeeAgreedOn: agreedOn,
  };
}

/** The team's scores of everything, one percent of each maximum below the cell's, and the documents seen. */
export const sampleRecord = (terms: CampaignTerms) => ({
  scores: scoredSets(terms).flatMap((set) =>
    scoresBy(set, 92).map((score) => ({
      ...score,
      subject: set.subject,
      remark: 'Khớp với tài liệu đã xem',
    })),
  ),
  documents: terms.onSiteDocuments.map((document) => ({ document, seen: true })),
});

/** Everybody of team and cell committee is there. @param at ms */
export function sampleAttendance(roster: Roster, cell: string, at: Instant, utcOffset: string) {
  const { team, cell: committee } = circleOf(roster, cell, at, utcOffset);
  return { present: [...new Set([...team, ...committee])] };
}

export const sampleMinutes = {
  strengths: ['Nhiệm vụ chính trị hoàn thành tốt, nghị quyết được cụ thể hóa kịp thời'],
  shortcomings: ['Sinh hoạt chuyên đề chưa đều giữa các quý'],
  causes: ['Địa bàn rộng, quân số phân tán'],
  recommendations: ['Lập lịch sinh hoạt chuyên đề ngay từ đầu năm'],
  proposed: { fourGood: true, level: 'GOOD' },
};

/** The same, read out and signed by those who are expected to. @param at ms */
export function sampleAdoption(roster: Roster, cell: string, at: Instant, utcOffset: string) {
  const circle = circleOf(roster, cell, at, utcOffset);
  const { cell: ofCell, team } = signersInHall([...circle.team, ...circle.cell], circle);
  return {
    ...sampleMinutes,
    signed: { ...(ofCell === null ? {} : { cell: ofCell }), ...(team === null ? {} : { team }) },
  };
}

/** What the committee decides on every line, with the reason that it needs where scores say otherwise. */
export const SAMPLE_LEVEL = { level: 'GOOD', reason: 'Ban Chấp hành thống nhất sau thảo luận' };

/**
 * Everybody of the committee is there; whoever belongs to a cell on the slate is recused from its line. @param at ms
 */
export function sampleMeeting(roster: Roster, cells: readonly string[], at: Instant, utcOffset: string) {
  const present = committeeOf(roster, at, utcOffset);
  const [recorder = ''] = peopleOf(roster, { role: 'office' }, at, utcOffset);
  return {
    present,
    chair: present[0] ?? '',
    recorder,
    conflicts: assignmentsAt(roster, at, utcOffset).flatMap(({ person, cell }) =>
      cell !== undefined && cells.includes(cell) && present.includes(person)
        ? [{ person, cell, recused: true }]
        : [],
    ),
    conclusion: 'Ban Chấp hành thống nhất kết quả xếp loại',
  };
}

export const sampleImprovement = {
  strengths: ['Hoàn thành các chỉ tiêu được giao'],
  weaknesses: ['Sinh hoạt chuyên đề chưa đều giữa các quý'],
  causes: ['Địa bàn rộng, quân số phân tán'],
  measures: [{ text: 'Lập lịch sinh hoạt chuyên đề ngay từ đầu năm', who: 'Cấp ủy chi bộ' }],
};

/** The day before, as the day on which the cell committee agreed. @param at ms */
export const dayBefore = (at: Instant, utcOffset: string): LocalDate => addDays(dateOf(at, utcOffset), -1);
