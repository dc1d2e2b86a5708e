import { createHash } from 'node:crypto';
import { renderDecision } from '../documents/decisions/decision.ts';
import { decisionRequest } from '../documents/decisions/decision-source.ts';
import { decisionNumber } from '../documents/decisions/document-number.ts';
import { decisionWord } from '../documents/word/decision-word.ts';
import { officeWordFile } from '../documents/word/office-template.ts';
import { asStored } from '../documents/word/word-file.ts';
import type { LocalDate } from '../domain/calendar/instant.ts';
import type { CampaignContent, DecisionKind, DecisionLine } from '../domain/committee/committee-content.ts';
import type { PlanReference } from '../domain/committee/decision-grounds.ts';
import { DECISION_TYPE } from '../domain/committee/register-number.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { planOn } from '../domain/plan/plan-on.ts';
import type { WordKind } from '../domain/word-kind.ts';
import { decisionsOf, issuedDecision, storeDecision, unknownDecision } from '../records/decisions.ts';
import { knownCampaign } from '../records/known-campaign.ts';
import { templateBefore } from '../records/paper-templates.ts';
import { createReader } from '../records/reader.ts';
import type { CampaignRow } from '../records/reading.ts';
import { registerPlace } from '../records/register-place.ts';
import { storable } from '../records/storable.ts';
import { recordFailedTemplate } from '../records/troubles.ts';
import type { StoredWord } from '../records/word-rows.ts';
import { namesOf } from '../words/audience.ts';
import type { ActivityContext } from './context.ts';
import { RecordsBehind } from './failures.ts';

/** A signed decision, as the machine `decision` drafts it. */
export interface DecisionToIssue {
  campaign: string;
  decision: string;
  slate: string;
  kind: DecisionKind;
  lines: DecisionLine[];
  number: string;
  date: LocalDate;
  /** person id */
  signer: string;
  /** instant of the signature, ms */
  at: number;
  /** why numbers before it were left out, or why it is lower than the register's last */
  gapReason: string | null;
  /** the plan as it was cited when it was signed; without it as the plan itself says */
  grounds?: PlanReference;
  /** ids of the decision that it replaces, or whose lines it changes */
  replaces: string | null;
  amends: string | null;
}

/**
 * Makes the document of a signed decision and keeps it under its number; the same decision again gives the first
 * document.
 *
 * @throws DecisionError, DocumentError (both final), RecordingError, RecordsBehind
 */
export async function issueDecision(
  context: ActivityContext,
  input: DecisionToIssue,
): Promise<{ decision: string; sha256: string }> {
  const row = await knownCampaign(context.db, input.campaign);
  const whole = (number: string) => storable(decisionNumber(number, row.plan)).normalize('NFC');
  const before = await issuedDecision(context.db, input.campaign, input.decision);
  const given = whole(input.number);
  // a build that filled in less has kept it as it was typed
  const number = before !== null && whole(before.number) === given ? before.number : given;
  const { html, word } =
    before === null ? await rendered(context, row, { ...input, number }) : { html: before.html, word: null };
  const { sha256 } = await storeDecision(
    context.db,
    registerPlace(planOn(row.plan, input.date), DECISION_TYPE),
    {
      id: input.decision,
      campaign: input.campaign,
      slate: input.slate,
      kind: input.kind,
      number,
      date: input.date,
      signer: input.signer,
      lines: input.lines,
      replaces: input.replaces,
      amends: input.amends,
      gapReason: input.gapReason === null ? null : storable(input.gapReason),
      html,
      word,
      sha256: createHash('sha256').update(html).digest('hex'),
      issuedAt: input.at,
    },
  );
  return { decision: input.decision, sha256 };
}

/** The document as a page and as a file for Word, of the same request. */
async function rendered(
  { db, wakeMailroom }: ActivityContext,
  row: CampaignRow,
  input: DecisionToIssue,
): Promise<{ html: string; word: StoredWord }> {
  const { roster } = row;
  // as committee and cells are called on the paper's day
  const plan = planOn(row.plan, input.date);
  const reader = createReader(db);
  const content = await reader.campaignContent(input.campaign);
  assertRecorded(content, row, input.slate);
  const issued = await decisionsOf(db, input.campaign);
  const known = (id: string | null) => {
    if (id === null) return null;
    const found = issued.find((one) => one.id === id);
    if (found === undefined) throw unknownDecision(input.campaign, id);
    return found;
  };
  const [amended, replaced] = [known(input.amends), known(input.replaces)];
  const names = namesOf(plan, roster, input.at, await reader.people(input.campaign));
  const source = { plan: citing(plan, input.grounds), roster, names, content };
  const request = decisionRequest(source, { ...input, amends: amended, replaces: replaced });
  const said = decisionWord(request);
  const templates = {
    bound: (kind: WordKind) => templateBefore(db, kind, row.startedAt),
    newest: (kind: WordKind) => templateBefore(db, kind, null),
  };
  const of = { campaign: row.id, paper: input.decision };
  const { bytes, failed } = await officeWordFile(said, templates, of);
  if (failed !== null && (await recordFailedTemplate(db, row.id, failed, Date.now())))
    await wakeMailroom(row.id);
  return { html: storable(renderDecision(request)), word: asStored(bytes) };
}

/**
 * The statechart doesn't wait for the records: a document is made once they know of the slate's decision. A campaign
 * recorded before there was content has nothing to wait for.
 */
function assertRecorded({ slates }: Partial<CampaignContent>, { id, seq }: CampaignRow, slate: string): void {
  const decided = slates?.some((one) => one.id === slate && one.state !== 'open') ?? seq > 0;
  if (!decided) throw new RecordsBehind(`the decision on the slate ${slate} of ${id} is not recorded yet`);
}

/** The plan with the number and date that the office entered; it may not have had them when it was made. */
function citing(plan: Plan, grounds: PlanReference | undefined): Plan {
  const number = grounds?.planNumber ?? plan.document.number;
  const issuedOn = grounds?.planDate ?? plan.document.issuedOn;
  return { ...plan, document: { ...plan.document, number, issuedOn } };
}
