import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryNames } from '../domain/criteria/criteria.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { criteriaOf } from '../domain/plan/plan-criteria.ts';
import { samplePdf } from '../worker/sample-pdf.ts';

/** The papers of the season's people: reports as files, and what they send as JSON. */

const SCORED = ['fourGood', 'cellQuality'] as const;
type Subject = (typeof SCORED)[number];

const REPORTS = {
  resolution: 'Báo cáo tổng kết thực hiện Nghị quyết',
  fourGood: 'Báo cáo tự chấm điểm mô hình chi bộ “bốn tốt”',
  cellQuality: 'Báo cáo tự chấm điểm, đề xuất xếp loại chi bộ',
  grassrootsDemocracy: 'Báo cáo thực hiện QCDC ở cơ sở và “Dân vận khéo”',
};

/** Work that proves a score, in the words of the criterion. */
const proofOf = (name: string, index: number) =>
  index % 3 === 0
    ? [
        { report: { id: 'resolution', page: 1 + (index % 6) } },
        { text: `${name}: số liệu tại biểu tổng hợp` },
      ]
    : [{ text: `${name}: sổ theo dõi, trang ${index + 1}` }];

interface SentScore {
  criterion: string;
  points?: number;
  met?: boolean;
  evidence: unknown[];
}

/** Scores of every criterion by a share of its maximum, except for those given. */
export function scoresOf(
  plan: Plan,
  subject: Subject,
  percent: number,
  named: Record<string, number> = {},
): SentScore[] {
  const set = criteriaOf(plan, subject);
  if (set === null) throw new Error(`the plan has no criteria for ${subject}`);
  return [...entryNames(set)].flatMap(([criterion, { name, kind, max }], index): SentScore[] => {
    const evidence = proofOf(name, index);
    if (kind === 'gate') return [{ criterion, met: true, evidence }];
    if (kind !== 'criterion' || max === null) return [];
    return [{ criterion, points: named[criterion] ?? Math.floor((max * percent) / 50) / 2, evidence }];
  });
}

export interface Papers {
  /** writes JSON and gives its path */
  json(name: string, value: unknown): Promise<string>;
  /** the four reports of a cell in the folder, and a dossier that names them */
  dossier(cell: string, percent: number, change?: Record<string, unknown>): Promise<Dossier>;
  /** a program under the name of a report; gives that name */
  renamedProgram(name: string): Promise<string>;
}

interface Dossier {
  reports: Record<string, unknown>;
  scores: Record<Subject, SentScore[]>;
  [other: string]: unknown;
}

/** @param today local date of the dossiers' agreement in the cell committee */
export async function papersIn(folder: string, plan: Plan, today: string): Promise<Papers> {
  await mkdir(folder, { recursive: true });
  return {
    async json(name, value) {
      const path = join(folder, name);
      await writeFile(path, JSON.stringify(value, null, 2));
      return path;
    },
    async dossier(cell, percent, change = {}) {
      const reports: Record<string, unknown> = {};
      for (const [id, title] of Object.entries(REPORTS)) {
        const file = `${cell}-${id}.pdf`;
        await writeFile(join(folder, file), samplePdf(`${title} ${cell}`));
        reports[id] = { title: `${title} năm ${plan.year}`, file, pages: 6 };
      }
      return {
        reports,
        scores: {
          fourGood: scoresOf(plan, 'fourGood', percent),
          cellQuality: scoresOf(plan, 'cellQuality', percent),
        },
        proposed: {
          fourGood: percent >= 92,
          level: percent >= 92 ? 'EXCELLENT' : 'GOOD',
          grassrootsDemocracy: 'Tốt',
        },
        committeeAgreedOn: today,
        ...change,
      };
    },
    async renamedProgram(name) {
      await writeFile(join(folder, name), Buffer.from(`MZ${'\0'.repeat(200)}`));
      return name;
    },
  };
}

/** The team's scores, some of them a few points below the cell's with a reason. */
export function teamScores(
  plan: Plan,
  percent: number,
  lower: Record<string, { points: number; reason: string }> = {},
): Record<string, unknown>[] {
  return SCORED.flatMap((subject) =>
    scoresOf(plan, subject, percent).map((score) => ({
      ...score,
      subject,
      evidence: [],
      remark: 'Khớp với tài liệu đã xem',
      ...(lower[score.criterion] ?? {}),
    })),
  );
}

/** What the minutes say beside the scores. */
export const findings = (level: string, fourGood: boolean, change: Record<string, unknown> = {}) => ({
  strengths: [
    'Chi bộ cụ thể hóa nghị quyết kịp thời, hoàn thành các chỉ tiêu kiểm tra, xử lý được giao.',
    'Nội bộ đoàn kết, chấp hành tốt kỷ luật phát ngôn và quy chế cơ quan.',
  ],
  shortcomings: ['Sinh hoạt chuyên đề quý III chậm so với kế hoạch.'],
  causes: ['Địa bàn rộng, đảng viên thường xuyên đi công tác.'],
  recommendations: ['Lập lịch sinh hoạt chuyên đề cả năm ngay từ tháng 01, phân công người chuẩn bị.'],
  proposed: { fourGood, level, grassrootsDemocracy: 'Tốt' },
  members: 'Chi bộ đề nghị: 01 đảng viên hoàn thành xuất sắc, còn lại hoàn thành tốt nhiệm vụ.',
  ...change,
});
