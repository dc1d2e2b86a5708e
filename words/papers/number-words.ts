import { Failure } from '../../domain/failure.ts';
import { upperFirst } from '../letter-case.ts';

/** A number that has no words here. */
export class NumberWordsError extends Failure<'NOT_A_COUNT'> {
  override readonly name = 'NumberWordsError';
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const THOUSANDS = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

/** The digit behind tens: `mốt` from 21 on, `lăm` from 15 on. */
function unitBehindTens(tens: number, unit: number): string[] {
  if (unit === 0) return [];
  if (unit === 1 && tens > 1) return ['mốt'];
  if (unit === 5) return ['lăm'];
  return [DIGITS[unit] as string];
}

/** Three digits; `led` when something stands before them, so that their noughts are read. */
function group(value: number, led: boolean): string[] {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds > 0 || led ? [DIGITS[hundreds] as string, 'trăm'] : [];
  if (tens === 0) {
    if (unit === 0) return hundreds > 0 ? head : [];
    return [...head, ...(head.length > 0 ? ['linh'] : []), DIGITS[unit] as string];
  }
  const ten = tens === 1 ? ['mười'] : [DIGITS[tens] as string, 'mươi'];
  return [...head, ...ten, ...unitBehindTens(tens, unit)];
}

/** Up to nine digits in groups of three; groups of noughts are left out. */
function belowBillion(value: number, led: boolean): string[] {
  const words: string[] = [];
  for (const power of [2, 1, 0]) {
    const three = Math.floor(value / 1000 ** power) % 1000;
    if (three === 0) continue;
    words.push(...group(three, led || words.length > 0), ...(power > 0 ? [THOUSANDS[power] as string] : []));
  }
  return words;
}

/**
 * A whole number in Vietnamese words, as sums are written out: `một triệu không trăm linh năm nghìn`.
 *
 * @param value 0 to Number.MAX_SAFE_INTEGER
 * @throws NumberWordsError `NOT_A_COUNT` for anything else
 */
export function vietnameseNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new NumberWordsError('NOT_A_COUNT', `${value} is not a whole number from 0 on`);
  if (value === 0) return DIGITS[0];
  const billions = Math.floor(value / BILLION);
  const high = billions > 0 ? [...belowBillion(billions, false), 'tỷ'] : [];
  return [...high, ...belowBillion(value % BILLION, billions > 0)].join(' ');
}

/** A sum as it stands behind "Bằng chữ": `Bảy trăm năm mươi nghìn đồng`. */
export const sumInWords = (dong: number): string => `${upperFirst(vietnameseNumber(dong))} đồng`;
