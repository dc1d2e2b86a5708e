/** Letters that look like đ and are others: eth, and the African d. */
const LIKE_D = { '\u00d0': 'Đ', '\u0189': 'Đ', '\u00f0': 'đ', '\u0256': 'đ' } as const;
type LikeD = keyof typeof LIKE_D;

/** Text with the one Đ of Vietnamese, whichever letter that looks like it a program has written. */
export const withOneD = (text: string): string =>
  text.replaceAll(/[\u00d0\u0189\u00f0\u0256]/g, (letter) => LIKE_D[letter as LikeD]);

/** Vietnamese text without its marks: `Đội QLTT số 3` is `Doi QLTT so 3`. */
export const withoutMarks = (text: string): string =>
  withOneD(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));

/** Vietnamese text as it is compared where marks and capitals don't count: `Đội QLTT số 3` is `doi qltt so 3`. */
export const folded = (text: string): string => withoutMarks(text).toLowerCase();

/** What takes no place on paper: zero-width spaces and joiners, soft hyphens, the mark of byte order. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const QUOTES = /[“”„‟"'‘’`]/g;
/** Grave, acute, tilde, hook and dot: the five tones. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A syllable has one tone, which old spelling writes on another letter than new spelling (`hoà`, `hòa`): it goes last. */
const toneLast = (syllable: string): string =>
  syllable.replaceAll(TONE, '') + (syllable.match(TONE) ?? []).join('');

/**
 * Text by which two writings are the same, with their marks: in any normal form, with any spaces, quotation marks and
 * capitals, in the old and the new place of the tone. `Nguyễn Thị Hoà` and `nguyễn  thị hòa` are, `Hoa` is another.
 */
export const sameWriting = (text: string): string =>
  withOneD(text)
    .normalize('NFD')
    .replaceAll(UNSEEN, '')
    .replaceAll(QUOTES, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll(/[\p{L}\p{M}]+/gu, toneLast)
    .normalize('NFC');
