/** A bundle of its own, under the real one's name: an instance loads every module of its bundle for itself. */
export { handWrittenCell as cell } from './hand-written-cell.ts';
