import { html } from 'hono/html';
import type { Vote } from '../../domain/committee/ballot.ts';
import { isRollCall, notYetVoted } from '../../domain/committee/cast-votes.ts';
import type { Slate } from '../../domain/committee/committee-content.ts';
import { type Meeting, meetingBegan } from '../../domain/committee/meeting.ts';
import { committeeOf, quorumOf, votersOf } from '../../domain/committee/meeting-check.ts';
import { majorityOf } from '../../domain/committee/vote-check.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { wordOf } from '../../words/words.ts';
import type { Html, PageContext } from '../page.ts';

/** The committee's meeting and its votes, as they were recorded. */

const NO_BREAK_SPACE = '\u00a0';

type Recorded = NonNullable<Meeting['record']>;

function attendance(context: PageContext, { startsAt }: Meeting, record: Recorded): Html {
  const { campaign, audience } = context;
  const { names, utcOffset, lang } = audience;
  const texts = textsOf(lang).appraisal.meeting;
  const committee = committeeOf(campaign.roster, meetingBegan(startsAt, record), utcOffset);
  const there = record.present.filter((person) => committee.includes(person)).length;
  const { share } = campaign.plan.settings.quorum.value;
  const { needed, reached, members } = quorumOf(there, committee.length, share);
  const enough =
    needed === 0
      ? ''
      : reached
        ? html`: ${texts.reached}`
        : html`: <span class="warn">${texts.below}</span>${record.quorumReason === undefined ? '' : html` (<q>${record.quorumReason}</q>)`}`;
  const conflict = ({ person, cell, recused, reason }: Recorded['conflicts'][number]) =>
    html`<li>${(recused ? texts.staysOut : texts.takesPart)(names.person(person), names.cell(cell))}: ${reason === undefined ? texts.belongs : html`<q>${reason}</q>`}</li>`;
  return html`<dt>${texts.present}</dt><dd>${texts.presentOf(there, members, needed)}${enough}</dd>
    ${record.absent.length === 0 ? '' : html`<dt>${texts.absent}</dt><dd><ul>${record.absent.map(({ person, reason }) => html`<li>${names.person(person)}: ${reason}</li>`)}</ul></dd>`}
    <dt>${texts.recused}</dt><dd>${record.conflicts.length === 0 ? texts.nobodyStaysOut : html`<ul>${record.conflicts.map(conflict)}</ul>`}</dd>
    <dt>${texts.chair}</dt><dd>${names.person(record.chair)}</dd>
    <dt>${texts.recorder}</dt><dd>${names.person(record.recorder)}</dd>
    ${record.guests.length === 0 ? '' : html`<dt>${texts.guests}</dt><dd>${record.guests.join('; ')}</dd>`}
    ${record.conclusion === undefined ? '' : html`<dt>${texts.conclusion}</dt><dd>${record.conclusion}</dd>`}`;
}

export function meetingSection(context: PageContext, meeting: Meeting | null): Html {
  const { audience } = context;
  const texts = textsOf(audience.lang).appraisal.meeting;
  const record = meeting?.record ?? null;
  const discussion =
    record === null || record.discussion.length === 0
      ? ''
      : html`<details class="fold" id="discussion"><summary>${texts.discussion(record.discussion.length)}</summary><dl class="talk">${record.discussion.map(({ person, text }) => html`<dt>${audience.names.person(person)}</dt><dd>${text}</dd>`)}</dl></details>`;
  return html`<section class="sec" aria-labelledby="h-meeting">
    <header><h2 id="h-meeting">${texts.heading}</h2></header>
    ${
      meeting === null
        ? html`<p class="muted">${texts.none}</p>`
        : html`<dl class="dl"><dt>${texts.when}</dt><dd>${upperFirst(momentWords(meeting.startsAt, audience))}</dd><dt>${texts.venue}</dt><dd>${meeting.venue}</dd>${record === null ? '' : attendance(context, meeting, record)}</dl>${record === null ? html`<p class="muted">${texts.notHeld}</p>` : discussion}`
    }
  </section>`;
}

/** Votes on cells and on the slate as a whole, line by line; of votes on members only their number. */
export function votesSection(
  context: PageContext,
  { votes, cells, state }: Slate,
  meeting: Meeting | null,
): Html {
  const { lang, names } = context.audience;
  const texts = textsOf(lang).appraisal.votes;
  const { voteMatters, ballotMethods, choices } = dictionaryOf(lang);
  const order = (vote: Vote) => (vote.cell === undefined ? -1 : cells.indexOf(vote.cell));
  const shown = votes.filter(({ member }) => member === undefined).toSorted((a, b) => order(a) - order(b));
  const ofMembers = votes.length - shown.length;
  const voted = cells.filter((cell) => shown.some((vote) => vote.cell === cell)).length;
  const counts = (vote: Vote) =>
    Object.entries(vote.counts)
      .filter(([, count]) => count > 0)
      .map(([choice, count]) => `${wordOf(choices, choice)}:${NO_BREAK_SPACE}${count}`);
  const notYet = (vote: Vote) => {
    const record = meeting?.record;
    if (state !== 'open' || record == null || !isRollCall(vote)) return '';
    const people = notYetVoted(vote, votersOf(record, vote.cell)).map((person) => names.person(person));
    return people.length === 0
      ? ''
      : html`<span class="ln small warn">${texts.notYet(people.join(', '))}</span>`;
  };
  const byName = (vote: Vote) =>
    vote.names === undefined
      ? ''
      : html`${notYet(vote)}<details class="fold"><summary>${texts.byName}</summary><ul class="tight">${vote.names.map(({ person, choice }) => html`<li>${names.person(person)}: ${choices[choice]}</li>`)}</ul></details>`;
  const row = (vote: Vote) => {
    const majority = majorityOf(vote);
    return html`<tr><th scope="row">${vote.cell === undefined ? upperFirst(voteMatters.slate) : names.cell(vote.cell)}</th><td>${upperFirst(voteMatters[vote.about])}</td><td>${upperFirst(ballotMethods[vote.method])}</td><td>${texts.papersOf(vote.valid, vote.present)}</td><td>${counts(vote).map((one) => html`<span class="ln">${upperFirst(one)}</span>`)}${byName(vote)}</td><td>${majority === null ? html`<span class="warn">${texts.noMajority}</span>` : html`<b>${upperFirst(choices[majority])}</b>`}</td></tr>`;
  };
  return html`<section class="sec" aria-labelledby="h-votes">
    <header><h2 id="h-votes">${texts.heading}</h2>${votes.length === 0 ? '' : html`<span class="small muted">${texts.done(voted, cells.length)}</span>`}</header>
    ${votes.length === 0 ? html`<p class="muted">${texts.none}</p>` : ''}
    ${
      shown.length === 0
        ? ''
        : html`<div class="tablewrap" tabindex="0" role="region" aria-label="${texts.caption}"><table class="tbl votes"><caption class="vh">${texts.caption}</caption><thead><tr><th scope="col">${texts.line}</th><th scope="col">${texts.matter}</th><th scope="col">${texts.method}</th><th scope="col">${texts.papers}</th><th scope="col">${texts.counts}</th><th scope="col">${texts.majority}</th></tr></thead><tbody>${shown.map(row)}</tbody></table></div>`
    }
    ${ofMembers === 0 ? '' : html`<p class="small muted">${texts.ofMembers(ofMembers)}</p>`}
  </section>`;
}
