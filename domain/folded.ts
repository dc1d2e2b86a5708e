/** Vietnamese text as it is compared where marks and capitals don't count: `Đội QLTT số 3` is `doi qltt so 3`. */
export const folded = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
