import { html } from 'hono/html';
import type { Slate } from '../../domain/committee/committee-content.ts';
import { type QuotaGroup, quotaBase, WHOLE } from '../../domain/committee/quota.ts';
import type { QuotaRule } from '../../domain/plan/plan.ts';
import { peerGroupWords } from '../../words/committee/peer-group-words.ts';
import { textsOf } from '../../words/pages/texts.ts';
import type { Lang } from '../../words/words.ts';
import type { Html, PageContext } from '../page.ts';
import type { SlateView } from '../slate-view.ts';

/** How many are excellent and how many may be, in words with the rule, and drawn. */

/** More units than these are a bar, not squares. */
const SQUARES = 24;

/** One square per unit of the pool, a cut after the last place. */
function squares({ excellent, allowed, pool }: QuotaGroup): Html {
  const filled = Array.from({ length: Math.max(pool, allowed) }, (_, index) => {
    const kind = index >= excellent ? '' : index < allowed ? 'on' : 'over';
    return html`${index === allowed ? html`<b class="cut"></b>` : ''}<i class="${kind}"></i>`;
  });
  return html`<div class="quota" aria-hidden="true">${filled}</div>`;
}

/** Why it is this many and not one more. */
function limitWords({ allowed, pool, base }: QuotaGroup, rule: QuotaRule, lang: Lang): string {
  const texts = textsOf(lang).appraisal.quota;
  const more = allowed + 1;
  return [
    texts.fits(rule, allowed, base),
    ...(more > pool ? [] : [texts.tooMany(rule, more, quotaBase(pool, more, rule))]),
  ].join('; ');
}

interface Matter {
  title: string;
  quota: QuotaGroup | null;
  rule: QuotaRule;
  unit: 'cell' | 'member';
  notes: string[];
  who: Html | '';
}

function meter(
  context: PageContext,
  { title, quota, rule, unit, notes, who }: Matter,
  { state, reason }: Slate,
): Html {
  const open = state === 'open';
  const { lang } = context.audience;
  const { settings } = context.campaign.plan;
  const texts = textsOf(lang).appraisal.quota;
  const grouping = unit === 'cell' ? settings.quota.value.grouping : 'whole';
  const excellent = quota?.excellent ?? 0;
  const allowed = quota?.allowed ?? 0;
  const verdict = !quota
    ? html`<p class="small muted">${texts.nobody}</p>`
    : quota.over
      ? html`<p class="warn small"><i class="alert"></i>${reason === null ? `${texts.over(excellent - allowed)}. ${texts.ifOver[rule.over]}` : texts.overWithReason(excellent - allowed)}</p>`
      : html`<p class="small">${texts.within}</p>`;
  const drawn = !quota
    ? ''
    : quota.pool > SQUARES
      ? html`<meter class="bar" aria-label="${texts.meter}" min="0" max="${quota.pool}" high="${allowed}" value="${excellent}">${excellent}/${quota.pool}</meter>`
      : squares(quota);
  return html`<div class="rule">
    <div class="q">
      <h3>${title}</h3>
      <p class="big">${open ? texts.proposed(excellent) : texts.now(excellent)} <span>/ ${texts.atMost(allowed)}</span></p>
      ${drawn}${verdict}
    </div>
    <dl class="dl calc">
      <dt>${texts.labels.rule}</dt><dd>${texts.rule(rule, unit, grouping)}</dd>
      ${quota ? html`<dt>${texts.labels.pool}</dt><dd>${texts.pool(quota.excellent, quota.good)}</dd><dt>${texts.labels.limit}</dt><dd><b>${quota.allowed}</b>. ${limitWords(quota, rule, lang)}</dd>` : ''}
      ${who}
      ${notes.length === 0 ? '' : html`<dt>${texts.labels.left}</dt><dd>${notes.join('; ')}</dd>`}
      <dt>${texts.labels.source}</dt><dd lang="vi">${unit === 'cell' ? settings.quota.reason : settings.memberQuota.reason}</dd>
    </dl>
  </div>`;
}

export function quotaMeters(context: PageContext, { slate, groups, members }: SlateView): Html {
  const { lang, names } = context.audience;
  const { settings } = context.campaign.plan;
  const { quota: texts, members: people, register } = textsOf(lang).appraisal;
  const shown = groups.map(({ group, rows, quota, unrated, earlier }) =>
    meter(
      context,
      {
        title: group === WHOLE ? texts.whole : texts.group(peerGroupWords(group, names, lang)),
        quota,
        rule: settings.quota.value,
        unit: 'cell',
        notes: unrated > 0 ? [texts.unrated(unrated)] : [],
        who: html`<dt>${register.lines}</dt><dd>${rows.map(({ ranked }) => names.cell(ranked.cell)).join(', ')}${earlier > 0 ? `. ${texts.earlier(earlier)}` : ''}</dd>`,
      },
      slate,
    ),
  );
  const unrated = members.levels.get(null) ?? 0;
  const pooled =
    slate.members.length === 0
      ? ''
      : meter(
          context,
          {
            title: texts.members,
            quota: members.quota,
            rule: settings.memberQuota.value,
            unit: 'member',
            notes: unrated > 0 ? [texts.unrated(unrated)] : [],
            who: html`<dt>${register.lines}</dt><dd>${people.many(slate.members.length)}${members.earlier > 0 ? `. ${texts.earlier(members.earlier)}` : ''}.${context.campaign.plan.quarter === undefined ? html` <span class="muted">${people.private}</span>` : ''}</dd>`,
          },
          slate,
        );
  const reason =
    slate.reason === null
      ? ''
      : html`<p class="note"><b>${texts.labels.reason}</b>: <q>${slate.reason}</q></p>`;
  return html`<section class="quotas" aria-labelledby="h-quota"><h2 id="h-quota" class="vh">${texts.heading}</h2>${shown}${pooled}${reason}</section>`;
}
