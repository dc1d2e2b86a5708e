/**
 * How many inputs a test generates: a fifth by default, all with `GENERATED=all` (`npm run test:generated`).
 *
 * @param all a multiple of five
 */
export const generated = (all: number): number => (process.env['GENERATED'] === 'all' ? all : all / 5);
