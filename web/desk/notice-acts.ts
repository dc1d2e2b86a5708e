import type { Context, Hono } from 'hono';
import type { CampaignClient } from '../../client/client.ts';
import { NOTICE_ACTION_NAMES, type NoticeAsked } from '../../domain/obligation/notice-action.ts';
import { recordedKeySchema } from '../../domain/recorded-values.ts';
import { actOnNotices, type NoticeRefused } from '../../office/act-on-notices.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Audience } from '../../words/words.ts';
import { atWork } from '../at-work.ts';
import { linkTo, type PageContext } from '../page.ts';
import { aboutOf } from '../pages/lists.ts';
import type { Pages } from '../route-parts.ts';
import { bounded } from '../too-large.ts';
import { noticeLink, OUTBOX_PATH, TELLING_PATH } from './desk-frame.ts';
import { type NotActed, notActedStatus, refusedWords, unanswered } from './not-acted.ts';
import { noticePage } from './notice-page.ts';
import { noticeOf, shownNotice, tellingOf } from './shown-notice.ts';
import { tellingPage } from './telling-page.ts';
import { bouncedGiven, correctionGiven, type ToldTyped, toldGiven, toldTyped } from './told-fields.ts';
import { unseen } from './told-times.ts';

/** bytes: names of notices, hundreds at most */
const LARGEST_BODY = 1024 * 1024;

const AFTER_RELEASE: readonly OutboxRow['state'][] = ['queued', 'sent', 'failed', 'toBeTold'];

/** Whether it was let go since the page was shown: pressed twice, a mail that fails again is not tried a third time. */
const isReleasedSince = ({ state, changedAt }: OutboxRow, seen: number): boolean =>
  changedAt > seen && AFTER_RELEASE.includes(state);

const isAction = (value: unknown): value is NoticeAsked['action'] =>
  NOTICE_ACTION_NAMES.some((name) => name === value);

type Said = Pick<NoticeAsked, 'told' | 'reason'>;

/** What is said with an action, or what is wrong with what was typed. */
function saidOf(action: unknown, typed: ToldTyped, audience: Audience): Said | { problems: string[] } {
  if (action === 'told') {
    const said = toldGiven(typed, audience);
    return 'problems' in said ? said : { told: said.given };
  }
  if (action === 'bounced') return bouncedGiven(typed, audience);
  if (action !== 'correct') return {};
  const said = correctionGiven(typed, audience);
  return 'problems' in said ? said : { told: said.given, reason: said.reason };
}

/** What the office does with notices, by the same way as the command line; whether it may, the mailroom says. */
export function noticeActs(app: Hono, client: CampaignClient, pages: Pages): void {
  const { missing, own } = pages;
  const acted = atWork(pages);

  async function act(c: Context, context: PageContext, person: string): Promise<Response> {
    const row = await noticeOf(context, c.req.query('id') ?? '');
    const form = await c.req.formData();
    const typed = toldTyped(form);
    const action = form.get('action');
    const said = saidOf(action, typed, context.audience);
    if (row === null || !isAction(action)) return missing(c);
    const done = () => c.redirect(noticeLink(context, row.id), 303);
    const notDone = async (why: (now: OutboxRow | null) => NotActed) => {
      const now = await noticeOf(context, row.id);
      const wrong = { ...why(now), typed };
      return c.html(noticePage(context, await shownNotice(context, now ?? row, wrong)), wrong.status);
    };
    if (action === 'release' && isReleasedSince(row, Number(form.get('seen')))) return done();
    if ('problems' in said) return await notDone(() => ({ status: 422, sentences: said.problems }));
    const first = action === 'told' ? said.told : undefined;
    const waits = await unseen(async () => [await shownNotice(context, row)], first, typed, context);
    if (waits !== null) return await notDone(() => waits);
    try {
      const asked = { action, by: person, ...said };
      const [refused] = await actOnNotices(client, context.campaign.id, [row.id], asked);
      if (refused === undefined) return done();
      return await notDone((now) => ({
        status: notActedStatus([refused]),
        sentences: [refusedWords(refused, now, context.audience)],
      }));
    } catch (error) {
      const wrong = unanswered(error, context.audience);
      return await notDone(() => wrong);
    }
  }

  /** What the ticked notices are called in the list, with why they were refused. */
  async function refusedLines(context: PageContext, refused: readonly NoticeRefused[]): Promise<string[]> {
    return await Promise.all(
      refused.map(async (one) => {
        const row = await noticeOf(context, one.notice);
        const why = refusedWords(one, row, context.audience);
        const { names } = context.audience;
        return row === null ? why : `${names.person(row.person)}, ${aboutOf(row, context.audience)}: ${why}`;
      }),
    );
  }

  async function tell(c: Context, context: PageContext, person: string): Promise<Response> {
    const texts = deskTexts(context.audience.lang).telling;
    const form = await c.req.formData();
    const given = form.getAll('notice').filter((one) => typeof one === 'string');
    const chosen = new Set(given.filter((id) => recordedKeySchema.safeParse(id).success));
    const typed = toldTyped(form);
    const notDone = async (why: NotActed) => {
      const wrong = { ...why, typed };
      return c.html(tellingPage(context, { ...(await tellingOf(context)), wrong, chosen }), wrong.status);
    };
    const said = toldGiven(typed, context.audience);
    const problems = [
      ...(chosen.size === 0 ? [texts.chooseOne] : []),
      ...('problems' in said ? said.problems : []),
    ];
    if ('problems' in said || problems.length > 0) return await notDone({ status: 422, sentences: problems });
    const chosenNow = async () => {
      const { rows, standings } = await tellingOf(context);
      return rows.flatMap((row) =>
        chosen.has(row.id) ? [{ row, standing: standings.get(row.subject) ?? null }] : [],
      );
    };
    const waits = await unseen(chosenNow, said.given, typed, context);
    if (waits !== null) return await notDone(waits);
    try {
      const asked = { action: 'told', by: person, told: said.given } as const;
      const refused = await actOnNotices(client, context.campaign.id, [...chosen], asked);
      if (refused.length === 0) return c.redirect(linkTo(context, TELLING_PATH), 303);
      const first = texts.someNotDone(chosen.size - refused.length, refused.length);
      return await notDone({
        status: notActedStatus(refused),
        sentences: [first, ...(await refusedLines(context, refused))],
      });
    } catch (error) {
      return await notDone(unanswered(error, context.audience));
    }
  }

  app.post(`${OUTBOX_PATH}/notice`, bounded(LARGEST_BODY), own, acted(act));
  app.post(TELLING_PATH, bounded(LARGEST_BODY), own, acted(tell));
}
