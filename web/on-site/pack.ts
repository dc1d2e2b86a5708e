import type { CaseContent, ScoreRecord } from '../../domain/case/case-content.ts';
import type { Evidence } from '../../domain/case/score-value.ts';
import { GRADES } from '../../domain/criteria/criteria-result.ts';
import { notesByPlace, placeOf } from '../../domain/inspection/review-notes.ts';
import type { CellRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { inspectionTexts } from '../../words/pages/inspection-texts.ts';
import type { Audience, Lang } from '../../words/words.ts';
import { wordOf } from '../../words/words.ts';
import { mostWords, scoredBy } from '../acting/row-heads.ts';
import { scoredSets } from '../inspection/scored-criteria.ts';
import type { PageContext } from '../page.ts';
import { scoreWords } from '../score-words.ts';
import { BUILD } from '../static-files.ts';
import { KEPT_FILES } from './kept-program.ts';
import { packPlace, rowsPlace } from './on-site-place.ts';
import { type PackedAttendance, packedAttendance } from './packed-attendance.ts';

/** What a browser takes along to a session: all that is scored there, in words, and which score stands for what. */

/** In which shape rows and packs are exchanged; a browser that has an older program goes on with its own. */
export const VERSION = 1;

/** A score of the team as it stands. */
interface StandingScore {
  id: string;
  person: string;
  by: string;
  at: string;
  words: string;
  remark: string;
  reason: string;
  evidence: string[];
}

interface PackedEntry {
  subject: string;
  criterion: string;
  name: string;
  part: string;
  most: string;
  asked: string[];
  self: { words: string; remark: string; evidence: string[] } | null;
  notes: string[];
  /** the base: what a new score replaces */
  team: StandingScore | null;
}

interface Packed {
  /** id of the document or of the point */
  id: string;
  name: string;
  about: string;
  /** what was said of it already; empty where nothing was */
  said: string;
}

export interface Pack {
  version: number;
  build: string;
  lang: Lang;
  /** files of the program */
  keeps: readonly string[];
  campaign: string;
  cell: string;
  person: string;
  /** by the server's clock */
  taken: string;
  session: string;
  links: { pack: string; rows: string };
  grades: { value: string; label: string }[];
  sets: { title: string; entries: PackedEntry[] }[];
  documents: Packed[];
  points: Packed[];
  /** of the inspection, with who took them along */
  photos: string[];
  attendance: PackedAttendance | null;
}

function standing(score: ScoreRecord | null, audience: Audience): StandingScore | null {
  if (score === null) return null;
  const { id, by, at, remark, reason, evidence } = score;
  return {
    id,
    person: by,
    by: audience.names.person(by),
    at: momentWords(at, audience),
    words: scoreWords(score, audience.lang),
    remark: remark ?? '',
    reason: reason ?? '',
    evidence: evidenceWords(evidence, audience),
  };
}

/** What proves a score by its words or its name: files themselves stay where they are. */
function evidenceWords(evidence: readonly Evidence[], { lang }: Audience): string[] {
  const { reports } = dictionaryOf(lang);
  return evidence.flatMap(({ text, file, report }) => [
    ...(text === undefined ? [] : [text]),
    ...(report === undefined ? [] : [wordOf(reports, report.id)]),
    ...(file === undefined ? [] : [file.name]),
  ]);
}

function packedSets({ campaign, audience }: PageContext, content: Partial<CaseContent>): Pack['sets'] {
  const { lang } = audience;
  const notes = content.review === undefined ? null : notesByPlace(content.review);
  return scoredSets(campaign, content).map(({ subject, set, entries }) => ({
    title: set.title,
    entries: entries.map(({ id, entry, self, team }) => ({
      subject,
      criterion: id,
      name: entry.name,
      part: entry.path.join(' › '),
      most: mostWords(entry, lang),
      asked: scoredBy(set, entry),
      self:
        self === null
          ? null
          : {
              words: scoreWords(self, lang),
              remark: self.remark ?? '',
              evidence: evidenceWords(self.evidence, audience),
            },
      notes: (notes?.get(placeOf({ subject, criterion: id })) ?? []).map(({ text }) => text),
      team: standing(team, audience),
    })),
  }));
}

/** @param row of the cell @param content as whoever takes it may read it */
export async function packOf(
  context: PageContext,
  row: CellRow,
  content: Partial<CaseContent>,
): Promise<Pack> {
  const { campaign, audience, acting } = context;
  const { lang, names, now } = audience;
  const { cell, standing: stands } = row;
  const texts = inspectionTexts(lang);
  const found = (document: string) => content.inspection?.documents.find((one) => one.document === document);
  const saidOf = (document: string): string => {
    const one = found(document);
    if (one === undefined) return '';
    const remark = one.remark === null ? '' : ` · ${one.remark}`;
    return `${one.seen ? texts.seen : texts.notSeen}${remark} (${texts.by(names.person(one.by), momentWords(one.at, audience))})`;
  };
  const { session } = stands;
  return {
    version: VERSION,
    build: BUILD,
    lang,
    keeps: KEPT_FILES,
    campaign: campaign.id,
    cell,
    person: acting?.person ?? '',
    taken: momentWords(now, audience),
    session:
      session === null || session.state === 'unscheduled'
        ? texts.noSession
        : texts.session(momentWords(session.startsAt, audience), session.venue),
    links: { pack: packPlace(campaign.id, cell), rows: rowsPlace(campaign.id, cell) },
    grades: GRADES.map((value) => ({ value, label: wordOf(dictionaryOf(lang).grades, value) })),
    sets: packedSets(context, content),
    documents: campaign.plan.dossier.onSiteDocuments.map(({ id, title, criteria }) => ({
      id,
      name: title,
      about: criteria.map((one) => names.criterion(one)).join('; '),
      said: saidOf(id),
    })),
    points: (content.review?.points ?? []).map(({ id, text, subject, criterion, finding }) => ({
      id,
      name: text,
      about: criterion === null ? '' : names.criterion(`${subject ?? ''}.${criterion}`),
      said:
        finding === null
          ? ''
          : `${finding.text} (${texts.by(names.person(finding.by), momentWords(finding.at, audience))})`,
    })),
    photos: (content.inspection?.photos ?? []).map(
      ({ title, file, by, at }) =>
        `${title}: ${file.name} (${texts.by(names.person(by), momentWords(at, audience))})`,
    ),
    attendance: await packedAttendance(context, row, content),
  };
}
