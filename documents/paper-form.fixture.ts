import { FORM_PARTS, type FormGuide, type FormPart } from '../domain/form-guide.ts';

/** A paper's form as it can be read off a page, whatever the page is made of, and what a guide has against it. */

/** Letters that are written alike. */
export interface FormRun {
  text: string;
  /** the font that is asked for first */
  font: string;
  /** points */
  size: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  /** whether it is shown in capitals, as written or by its style */
  capitals: boolean;
}

/** A paragraph of the paper, or one line of its head or foot. */
export interface ReadPart {
  part: FormPart;
  runs: FormRun[];
  /** points below it, and from line to line; null where that is left to the program */
  gap: number | null;
  line: number | null;
}

export interface PaperForm {
  /** mm */
  page: { width: number; height: number };
  /** mm */
  margins: { top: number; right: number; bottom: number; left: number };
  /** points, mm from the edge of the paper; null without one */
  pageNumber: { size: number; fromEdge: number; centred: boolean; onFirst: boolean } | null;
  /** in the order in which they are read */
  parts: ReadPart[];
  /** what is written where hands go */
  hands: string[];
}

/** Who issues a paper, and what it therefore has to have. */
export interface FormKind {
  issuer: 'committee' | 'cell' | 'team';
  /** minutes bear no number, and go to whoever signs them */
  isMinutes?: true;
}

const textOf = ({ runs }: ReadPart): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What is written as the guide has it, letter by letter. */
function runFaults({ part, runs }: ReadPart, guide: FormGuide): string[] {
  const form = guide.parts[part];
  // in the text itself single words may be marked
  const marks = part === 'body' ? [] : (['bold', 'italic', 'underlined'] as const);
  return runs.flatMap((run) => {
    const [least, most] = form.size;
    return [
      ...(run.font === guide.font ? [] : [`font ${run.font}`]),
      ...(run.size >= least && run.size <= most ? [] : [`size ${run.size}`]),
      ...marks.filter((mark) => run[mark] !== form[mark]).map((mark) => `${run[mark] ? '' : 'not '}${mark}`),
      ...(form.capitals && !run.capitals ? ['not capitals'] : []),
    ].map((fault) => `${part}: ${fault}`);
  });
}

function pageFaults({ page, margins, pageNumber }: PaperForm, guide: FormGuide): string[] {
  const same = (a: object, b: object) =>
    JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
  return [
    ...(same(page, guide.page) ? [] : ['page: size']),
    ...(same(margins, guide.margins) ? [] : ['page: margins']),
    ...(pageNumber?.size === guide.pageNumber.size
      ? []
      : [`page number: size ${pageNumber?.size ?? 'none'}`]),
    ...(pageNumber?.fromEdge === guide.pageNumber.fromEdge && pageNumber.centred
      ? []
      : ['page number: place']),
    ...(pageNumber?.onFirst === false ? [] : ['page number: on the first page']),
  ];
}

const REQUIRED: readonly FormPart[] = [
  'upperBody',
  'issuer',
  'star',
  'party',
  'placeAndDate',
  'type',
  'subject',
  'dashes',
  'body',
  'authority',
  'signer',
];

function orderFaults(parts: readonly ReadPart[], { isMinutes }: FormKind): string[] {
  const firsts = [...new Set(parts.map(({ part }) => part))];
  const places = firsts.map((part) => FORM_PARTS.indexOf(part));
  const required = isMinutes ? REQUIRED : FORM_PARTS;
  return [
    ...required.filter((part) => !firsts.includes(part)).map((part) => `${part}: missing`),
    ...(places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
      ? []
      : [`order: ${firsts.join(', ')}`]),
  ];
}

function wordFaults({ parts, hands }: PaperForm, guide: FormGuide, { issuer }: FormKind): string[] {
  const texts = (part: FormPart) => parts.filter((one) => one.part === part).map(textOf);
  const recipients = texts('recipient');
  const body = texts('body');
  const [number] = texts('number');
  const isProposal = texts('type')[0] === 'TỜ TRÌNH';
  return [
    ...recipients
      .filter((text, index) => !text.endsWith(index === recipients.length - 1 ? '.' : guide.recipientsEnd))
      .map((text) => `recipient: ends in ${text.at(-1)}`),
    ...recipients.filter((text) => !text.startsWith('- ')).map(() => 'recipient: no dash before it'),
    ...texts('recipientsHead').flatMap((text) => (text === 'Nơi nhận:' ? [] : [`recipientsHead: ${text}`])),
    ...(issuer === 'team' || /^ĐẢNG BỘ /.test(texts('upperBody')[0] ?? '')
      ? []
      : ['upperBody: no Party organisation']),
    ...(issuer === 'cell' && !/^CHI BỘ /.test(texts('issuer')[0] ?? '') ? ['issuer: not the cell'] : []),
    ...(number === undefined || /^Số (\d{2,}|……)-[\p{L}]+\/[\p{L}…]+$/u.test(number)
      ? []
      : [`number: ${number}`]),
    ...(/^\D*ngày (\d\d|……) tháng (\d\d?|……) năm (\d{4}|………)$/.test(texts('placeAndDate')[0] ?? '')
      ? []
      : [`placeAndDate: ${texts('placeAndDate')[0]}`]),
    ...(texts('dashes')[0] === '-----' ? [] : ['dashes: others']),
    // a proposal is sent to the superior until the guide of 2026, which has it presented
    ...(body.some((text) => /Kính gửi/.test(text)) && !(isProposal && !guide.presentsProposals)
      ? ['body: Kính gửi stands on dispatches alone']
      : []),
    ...(isProposal && guide.presentsProposals && !body.some((text) => /^Kính trình: /.test(text))
      ? ['body: a proposal is presented']
      : []),
    ...(body.some((text) => text.endsWith('./.')) ? ['body: ends in ./.'] : []),
    ...([...hands, ...texts('signer')].some((text) => /ghi rõ họ tên/.test(text))
      ? ['signer: told how to sign']
      : []),
  ];
}

/** `T/M …` is followed by the office in which whoever signs does so. */
const officeFaults = (parts: readonly ReadPart[]): string[] =>
  parts.flatMap((one, index) =>
    one.part === 'authority' && textOf(one).startsWith('T/M ') && parts[index + 1]?.part !== 'position'
      ? ['position: missing']
      : [],
  );

function spaceFaults(parts: readonly ReadPart[], guide: FormGuide): string[] {
  const [least, most] = guide.lines;
  const body = parts.filter(({ part }) => part === 'body');
  return body.flatMap(({ gap, line }) => [
    ...(gap !== null && gap >= guide.paragraphGap ? [] : [`body: ${gap} pt below a paragraph`]),
    ...(line !== null && line >= least && line <= most ? [] : [`body: lines of ${line} pt`]),
  ]);
}

/** Everything in which a paper is not as the guide has it, each fault once; none of a paper that is. */
export function formFaults(form: PaperForm, guide: FormGuide, kind: FormKind): string[] {
  const { parts } = form;
  return [
    ...new Set([
      ...pageFaults(form, guide),
      ...orderFaults(parts, kind),
      ...parts.flatMap((one) => runFaults(one, guide)),
      ...wordFaults(form, guide, kind),
      ...officeFaults(parts),
      ...spaceFaults(parts, guide),
    ]),
  ];
}
