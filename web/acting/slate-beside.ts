import { html } from 'hono/html';
import { LAYERS } from '../../domain/case/case-content.ts';
import type { Choice, Vote } from '../../domain/committee/ballot.ts';
import { choiceOf } from '../../domain/committee/cast-votes.ts';
import type { Level } from '../../domain/committee/committee-content.ts';
import { recusedWithin } from '../../domain/committee/meeting-check.ts';
import { choicesOf, majorityOf, matterKey } from '../../domain/committee/vote-check.ts';
import { QUALITY_LEVELS } from '../../domain/criteria/criteria-result.ts';
import { levelWords } from '../../words/criteria/level-words.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { slateFormTexts } from '../../words/forms/slate-form-texts.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { gapWords, pointsWords } from '../../words/points.ts';
import { wordOf } from '../../words/words.ts';
import type { RowHead } from '../forms/form-view.ts';
import type { Html, PageContext } from '../page.ts';
import type { MemberOnSlate, SlateRow } from '../slate-view.ts';
import { aboutOf } from './begun-rows.ts';
import type { FormState } from './draft-state.ts';
import { isAboutSlate, memberName } from './named-matters.ts';
import { type Matter, recordOf, type SlateOnForm, slateOnForm, votedMatters } from './slate-rows.ts';

/** What the rows of the committee's forms are headed by, and what stands beside them: scores, proposals, votes. */

type Row = (field: string) => string;

export interface SlateRows {
  /** @param path of the list @returns null of a row whose matter has to be chosen */
  headOf(path: readonly string[], row: Row): RowHead | null;
  besideOf(path: readonly string[], row: Row): Html | '';
}

class OnSlate implements SlateRows {
  readonly #context: PageContext;
  readonly #form: Pick<FormState, 'type' | 'named'>;
  readonly #on: SlateOnForm;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #rows: ReadonlyMap<string, SlateRow>;
  readonly #members: ReadonlyMap<string, MemberOnSlate>;

  constructor(context: PageContext, form: Pick<FormState, 'type' | 'named'>, on: SlateOnForm) {
    this.#context = context;
    this.#form = form;
    this.#on = on;
    this.#numbers = new Map(votedMatters(on).map((matter, at) => [matterKey(matter), at + 1]));
    this.#rows = new Map(on.rows.map((row) => [row.ranked.cell, row]));
    this.#members = new Map(on.members.map((line) => [line.member, line]));
  }

  #memberName(member: string): string {
    return memberName(this.#form.named, member, this.#context.audience);
  }

  #head(
    number: number,
    label: string,
    part: string,
    more: Pick<RowHead, 'given' | 'asked' | 'keys'>,
  ): RowHead {
    return { number, label, part, most: '', left: [], removable: false, ...more };
  }

  headOf([list = '']: readonly string[], row: Row): RowHead | null {
    const given = aboutOf(this.#form.type, list);
    switch (list) {
      case 'votes':
        return this.#ofVote(row, given);
      case 'lines':
        return this.#ofLine(row, given);
      case 'members':
        return this.#ofMember(row, given);
      default:
        return null;
    }
  }

  #matterOf(row: Row): Matter | null {
    const about = (['slate', 'fourGood', 'cellLevel', 'memberLevel'] as const).find(
      (one) => one === row('about'),
    );
    if (about === undefined) return null;
    const [cell, member] = [row('cell'), row('member')];
    return { about, ...(cell !== '' && { cell }), ...(member !== '' && { member }) };
  }

  #ofVote(row: Row, given: readonly string[]): RowHead | null {
    const { lang, names } = this.#context.audience;
    const matter = this.#matterOf(row);
    const number = matter === null ? undefined : this.#numbers.get(matterKey(matter));
    if (matter === null || number === undefined) return null;
    const { about, cell, member } = matter;
    const label = member === undefined ? dictionaryOf(lang).voteMatters[about] : this.#memberName(member);
    const byOneself = this.#form.type === 'vote.cast';
    const asked = byOneself ? ['choice'] : ['method', 'present', 'issued', 'valid', 'invalid', 'counts'];
    const keys = { [byOneself ? 'choice' : 'counts']: choicesOf(about) };
    const part = cell === undefined ? '' : names.cell(cell);
    return this.#head(number, upperFirst(label), part, { given, asked, keys });
  }

  #ofLine(row: Row, given: readonly string[]): RowHead | null {
    const { lang, names } = this.#context.audience;
    const line = this.#rows.get(row('cell'));
    if (line === undefined) return null;
    const { rank, cell } = line.ranked;
    // the reason is asked for at once where a rule will ask for one
    const asked = ['level', 'fourGood', ...(line.problems.length > 0 || line.tied ? ['reason'] : [])];
    const place = this.#on.rows.indexOf(line) + 1;
    const part = slateFormTexts(lang).cells;
    return this.#head(rank ?? place, names.cell(cell), part, { given, asked });
  }

  #ofMember(row: Row, given: readonly string[]): RowHead | null {
    const line = this.#members.get(row('member'));
    if (line === undefined) return null;
    const { names } = this.#context.audience;
    const ofCell = this.#on.members.filter(({ cell }) => cell === line.cell);
    const label = this.#memberName(line.member);
    return this.#head(ofCell.indexOf(line) + 1, label, names.cell(line.cell), { given, asked: ['level'] });
  }

  besideOf([list = '']: readonly string[], row: Row): Html | '' {
    switch (list) {
      case 'votes': {
        const matter = this.#matterOf(row);
        return matter === null
          ? ''
          : html`<div class="beside">${this.#proposedFor(matter)}${this.#recused(matter)}${this.#voted(matter)}${this.#own(matter)}</div>`;
      }
      case 'lines': {
        const line = this.#rows.get(row('cell'));
        return line === undefined ? '' : this.#besideLine(line);
      }
      case 'members': {
        const line = this.#members.get(row('member'));
        if (line === undefined) return '';
        const { cell, member } = line;
        return html`<div class="beside">${this.#memberProposals(line)}${this.#voted({ about: 'memberLevel', cell, member })}</div>`;
      }
      default:
        return '';
    }
  }

  #besideLine(row: SlateRow): Html {
    const { ranked, problems, tied } = row;
    const { lang } = this.#context.audience;
    const { table, shortLayers } = textsOf(lang).appraisal;
    const { cell, points } = ranked;
    const scores = LAYERS.flatMap((layer) => {
      const own = points[layer];
      if (own === null) return [];
      const gap = layer === 'self' ? null : ranked.gap[layer];
      return [
        `${shortLayers[layer]} ${pointsWords(own, lang)}${gap === null ? '' : ` (${gapWords(gap, lang)})`}`,
      ];
    });
    const warnings = [
      ...(tied ? [table.tie] : []),
      ...problems.map(({ reason }) => wordOf(table.flags, reason)),
    ];
    return html`<div class="beside">${scores.length === 0 ? '' : html`<p class="small">${scores.join(' · ')}</p>`}${this.#proposals(row, 'cellLevel')}${this.#proposals(row, 'fourGood')}${this.#voted({ about: 'cellLevel', cell })}${this.#voted({ about: 'fourGood', cell })}${warnings.map((word) => html`<p class="small warn"><i class="alert"></i>${word}</p>`)}</div>`;
  }

  /** What each layer proposes of a cell, and what its points give. */
  #proposals({ appraisal, ranked }: SlateRow, about: 'cellLevel' | 'fourGood'): Html | '' {
    const { lang } = this.#context.audience;
    const texts = slateFormTexts(lang);
    const { shortLayers, table } = textsOf(lang).appraisal;
    const level = (of: Level | null) => (of === null ? null : levelWords('cellQuality', of, lang));
    const recognised = (of: boolean | null) => (of === null ? null : table.recognised[of ? 'yes' : 'no']);
    const isLevel = about === 'cellLevel';
    const proposed = LAYERS.map((layer) => {
      const own = appraisal[layer];
      return [shortLayers[layer], isLevel ? level(own.level) : recognised(own.fourGood)] as const;
    });
    const derived = isLevel ? level(ranked.derivedLevel) : recognised(ranked.derivedFourGood);
    const said = [...proposed, [texts.byPoints, derived] as const].flatMap(([who, word]) =>
      word === null ? [] : [`${who}: ${word}`],
    );
    if (said.length === 0) return '';
    return html`<p class="small">${isLevel ? texts.proposed : table.fourGood}: ${said.join(' · ')}</p>`;
  }

  /** What was proposed of what is voted on; of the slate as a whole nothing. */
  #proposedFor({ about, cell, member }: Matter): Html | '' {
    const line = this.#members.get(member ?? '');
    if (line !== undefined) return this.#memberProposals(line);
    const row = this.#rows.get(cell ?? '');
    return row === undefined || (about !== 'cellLevel' && about !== 'fourGood')
      ? ''
      : this.#proposals(row, about);
  }

  /** Who votes on the whole and on their own cell not. */
  #recused({ about }: Matter): Html | '' {
    const { lang, names } = this.#context.audience;
    const { slate } = this.#on;
    const record = recordOf(this.#form.named, slate.id);
    if (about !== 'slate' || record === null) return '';
    const people = recusedWithin(record, slate.cells).map(
      ({ person, cell }) => `${names.person(person)} (${names.cell(cell)})`,
    );
    return people.length === 0 ? '' : html`<p class="small warn">${slateFormTexts(lang).recused(people)}</p>`;
  }

  #memberProposals({ line }: MemberOnSlate): Html | '' {
    if (line === null) return '';
    const { lang } = this.#context.audience;
    const { people } = textsOf(lang).appraisal;
    const word = (level: string | null) =>
      level === null ? people.notYet : wordOf(dictionaryOf(lang).levels, level);
    return html`<p class="small">${people.self}: ${word(line.self)} · ${people.byCell}: <b>${word(line.cell)}</b></p>`;
  }

  /** The vote that stands. */
  #voted(matter: Matter): Html | '' {
    const { lang } = this.#context.audience;
    const texts = slateFormTexts(lang);
    const vote = this.#on.voteOn(matter.about, matter);
    if (vote === null) return '';
    return html`<p class="small">${texts.voted(upperFirst(dictionaryOf(lang).voteMatters[vote.about]))}: ${this.#counts(vote)}</p>`;
  }

  /** What whoever votes by themselves has said of it before. */
  #own(matter: Matter): Html | '' {
    const person = this.#context.acting?.person ?? null;
    if (this.#form.type !== 'vote.cast' || person === null) return '';
    const choice = choiceOf(this.#on.voteOn(matter.about, matter), person);
    if (choice === null) return '';
    const { lang } = this.#context.audience;
    return html`<p class="small">${slateFormTexts(lang).yourVote(dictionaryOf(lang).choices[choice])}</p>`;
  }

  #counts(vote: Vote): Html {
    const { lang } = this.#context.audience;
    const { votes } = textsOf(lang).appraisal;
    const { choices, ballotMethods } = dictionaryOf(lang);
    const word = (choice: Choice) => choices[choice];
    const order: readonly Choice[] = [...QUALITY_LEVELS, 'yes', 'no', 'abstain'];
    const counts = order.flatMap((choice) => {
      const count = vote.counts[choice] ?? 0;
      return count === 0 ? [] : [`${word(choice)} ${count}`];
    });
    const majority = majorityOf(vote);
    return html`${ballotMethods[vote.method]}, ${votes.papersOf(vote.valid, vote.present)}: ${counts.join(', ')} – ${majority === null ? html`<span class="warn">${votes.noMajority}</span>` : html`<b>${word(majority)}</b>`}`;
  }
}

/** @returns null of a form that is about no open slate */
export function slateRows(context: PageContext, form: Pick<FormState, 'type' | 'named'>): SlateRows | null {
  if (!isAboutSlate(form.type)) return null;
  const on = slateOnForm(context.campaign.plan, form.named);
  if (on === null) return null;
  const rows = new OnSlate(context, form, on);
  return { headOf: (path, row) => rows.headOf(path, row), besideOf: (path, row) => rows.besideOf(path, row) };
}
