/** Vietnamese text without its marks: `Đội QLTT số 3` is `Doi QLTT so 3`. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'));

/** Vietnamese text as it is compared where marks and capitals don't count: `Đội QLTT số 3` is `doi qltt so 3`. */
export const folded = (text: string): string => withoutMarks(text).toLowerCase();
