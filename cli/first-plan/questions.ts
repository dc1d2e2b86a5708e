import type { Role } from '../../domain/people/roster.ts';
import { partyBodyOf } from '../../domain/plan/party-body.ts';
import { type Typed, TypedPlan } from '../../office/typed-plan.ts';
import { ASKED_ROLES, type FirstPlanTexts } from '../../words/cli/first-plan.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { saidDate } from '../../words/forms/said-date.ts';
import { planChoice } from '../../words/plan/plan-labels.ts';
import { type Lang, wordOf } from '../../words/words.ts';
import type { Asker } from './asking.ts';

/** What `bontot plan new` asks, in the order in which an office knows it. */

type Table = Parameters<TypedPlan['problem']>[0];

interface Question {
  table: Table;
  /** what of the row is known before */
  row: Typed;
  key: string;
  asked: string;
  /** what an empty answer means; null: it has to be answered */
  otherwise: string | null;
  /** what is shown of it in brackets */
  hint?: string;
  /** what the answer stands for, or why it stands for nothing */
  stands?: (typed: string) => { value: string } | { wrong: string };
}

/** `+07:00`: a plan's days are days wherever they are read. */
const OFFSET = '+07:00';
const DAYS = new Set(['date', 'lastDay']);
const KINDS = ['marketSurveillanceTeam', 'office', 'other'] as const;
const FIRST_HALF = [
  'issuer',
  'superior',
  'superiorPartyBody',
  'number',
  'subject',
  'issuedAt',
  'team',
] as const;
const SECOND_HALF = ['venue', 'address', 'lastDay'] as const;
const MAY_BE_EMPTY = new Set<string>(['superiorPartyBody', 'subject', 'issuedAt', 'team']);

export class FirstPlanQuestions {
  readonly plan = new TypedPlan();
  readonly #asker: Asker;
  readonly #texts: FirstPlanTexts;
  readonly #lang: Lang;

  constructor(asker: Asker, texts: FirstPlanTexts, lang: Lang) {
    this.#asker = asker;
    this.#texts = texts;
    this.#lang = lang;
  }

  async askAll(): Promise<void> {
    this.#asker.say(this.#texts.hello);
    await this.#frame(FIRST_HALF);
    await this.#cells();
    await this.#people();
    await this.#frame(SECOND_HALF);
    await this.#sessions();
  }

  /** Asks until the answer is one. */
  async #answer({
    table,
    row,
    key,
    asked,
    otherwise,
    hint = otherwise ?? '',
    stands,
  }: Question): Promise<string> {
    const question = `${asked}${hint === '' ? '' : ` [${hint}]`}: `;
    for (;;) {
      const typed = await this.#asker.ask(question);
      if (typed === '' && otherwise === null) {
        this.#asker.say(`  ${this.#texts.needed}`);
        continue;
      }
      const meant = typed === '' ? { value: otherwise ?? '' } : (stands?.(typed) ?? { value: typed });
      const wrong =
        'wrong' in meant
          ? meant.wrong
          : this.plan.problem(table, { ...row, [key]: meant.value }, key)?.[this.#lang];
      if ('value' in meant && (wrong === undefined || meant.value === '')) {
        this.#sayDay(row, key, meant.value);
        return meant.value;
      }
      this.#asker.say(`  ${wrong ?? ''}`);
    }
  }

  /** A day is said back with its weekday. */
  #sayDay(row: Typed, key: string, value: string): void {
    if (!DAYS.has(key) && !DAYS.has(row['item'] ?? '')) return;
    const said = saidDate(value, 'date', { lang: this.#lang, utcOffset: OFFSET });
    if (said !== null) this.#asker.say(this.#texts.understood(said.said));
  }

  async #frame(items: readonly (keyof FirstPlanTexts['frame'])[]): Promise<void> {
    for (const item of items) {
      // asked only where the superior's name doesn't say it
      if (item === 'superiorPartyBody' && partyBodyOf(this.plan.known().frame.superior ?? '') !== null)
        continue;
      const mayBeEmpty = MAY_BE_EMPTY.has(item);
      const row = { item };
      const value = await this.#answer({
        table: 'frame',
        row,
        key: 'value',
        asked: this.#texts.frame[item],
        otherwise: mayBeEmpty ? '' : null,
        hint: mayBeEmpty ? this.#texts.mayBeEmpty : '',
      });
      this.plan.add('frame', { ...row, value });
    }
  }

  async #cells(): Promise<void> {
    const { cellName, cellKind, peerGroup, untilEmpty, unknownChoice } = this.#texts;
    const kinds = KINDS.map((kind, at) => `${at + 1} ${planChoice(['cells', 'kind'], kind, this.#lang)}`);
    let group: string | null = null;
    for (let count = 1; ; count++) {
      const name = await this.#answer({
        table: 'cells',
        row: {},
        key: 'name',
        asked: `${cellName} (${count})`,
        otherwise: count === 1 ? null : '',
        hint: count === 1 ? '' : untilEmpty,
      });
      if (name === '') return;
      const kind = await this.#answer({
        table: 'cells',
        row: { name },
        key: 'kind',
        asked: `  ${cellKind}: ${kinds.join(', ')}`,
        otherwise: 'other',
        hint: '3',
        stands: (typed) => {
          const chosen = KINDS[Number(typed) - 1];
          return chosen === undefined ? { wrong: unknownChoice } : { value: chosen };
        },
      });
      group = await this.#answer({
        table: 'cells',
        row: { name, kind },
        key: 'peerGroup',
        asked: `  ${peerGroup}`,
        otherwise: group,
      });
      this.plan.add('cells', { name, kind, peerGroup: group });
    }
  }

  async #people(): Promise<void> {
    for (const role of ASKED_ROLES.once)
      await this.#person(role, null, role !== 'committeeHead' && role !== 'office');
    for (const role of ASKED_ROLES.several) while (await this.#person(role, null, true));
    for (const { name } of this.plan.known().cells)
      for (const role of ASKED_ROLES.cell) await this.#person(role, name, true);
  }

  /** @returns whether somebody was named */
  async #person(role: Role, cell: string | null, mayBeEmpty: boolean): Promise<boolean> {
    const { nameOf, mayBeEmpty: empty, untilEmpty, email: address } = this.#texts;
    const row = { role, ...(cell === null ? {} : { cell }) };
    const isOne = !ASKED_ROLES.several.some((one) => one === role);
    const name = await this.#answer({
      table: 'people',
      row,
      key: 'name',
      asked: nameOf(wordOf(dictionaryOf(this.#lang).roles, role), cell),
      otherwise: mayBeEmpty ? '' : null,
      hint: mayBeEmpty ? (isOne ? empty : untilEmpty) : '',
    });
    if (name === '') return false;
    const known = this.plan.known().people.find((one) => one.name === name)?.email ?? '';
    const email = await this.#answer({
      table: 'people',
      row: { ...row, name },
      key: 'email',
      asked: `  ${address}`,
      otherwise: known,
    });
    this.plan.add('people', { ...row, name, email });
    return true;
  }

  /** Asks for sessions until every cell has one. */
  async #sessions(): Promise<void> {
    const { session, sessionCells, allTheRest, noSuchNumber } = this.#texts;
    for (;;) {
      const { cells, sessions } = this.plan.known();
      const open = cells.filter(({ id }) => !sessions.some((one) => one.cells.includes(id)));
      if (open.length === 0) return;
      let row: Typed = {};
      for (const key of ['name', 'date', 'starts', 'ends'] as const)
        row = {
          ...row,
          [key]: await this.#answer({ table: 'sessions', row, key, asked: session[key], otherwise: null }),
        };
      open.forEach(({ name }, at) => {
        this.#asker.say(`    ${at + 1}  ${name}`);
      });
      const named = await this.#answer({
        table: 'sessions',
        row,
        key: 'cells',
        asked: sessionCells,
        otherwise: '',
        hint: allTheRest,
        stands: (typed) => {
          const numbers = typed.split(/[,;\s]+/).filter((one) => one !== '');
          const unknown = numbers.find((one) => open[Number(one) - 1] === undefined);
          if (unknown !== undefined) return { wrong: noSuchNumber(unknown) };
          return { value: numbers.map((one) => open[Number(one) - 1]?.name ?? '').join(';') };
        },
      });
      this.plan.add('sessions', { ...row, cells: named });
    }
  }
}
