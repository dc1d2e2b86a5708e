import { EngineError, type PlainError } from '../engine-types.ts';

const DEEPEST = 200;

/** What stands for an object that is more than data: a reference to an actor; undefined for everything else. */
export type TokenOf = (value: object) => object | undefined;

const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  // a workflow's objects come from another realm: their prototype is recognised by having none itself
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? (value.constructor?.name ?? 'object')
    : typeof value === 'number'
      ? String(value)
      : typeof value;

/**
 * A value as JSON keeps it: the value itself wherever nothing has to change, so that equal parts of two states stay one
 * object. Members that are `undefined` fall away, as JSON does it.
 *
 * @param where what the value is, for the error
 * @param clean objects known to be JSON all through, from earlier calls
 * @throws EngineError NOT_JSON with the path of a date, function, bigint, NaN, class instance or cycle
 */
export function toPlain(value: unknown, where: string, clean: WeakSet<object>, tokenOf: TokenOf): unknown {
  const refuse = (path: string, found: unknown): never => {
    throw new EngineError('NOT_JSON', `${path}: ${kindOf(found)} is not JSON`);
  };
  const list = (items: unknown[], path: string, depth: number): unknown[] => {
    let copy: unknown[] | null = null;
    for (const [index, item] of items.entries()) {
      if (item === undefined) refuse(`${path}[${index}]`, item);
      const kept = walk(item, `${path}[${index}]`, depth + 1);
      if (kept === item) continue;
      copy ??= [...items];
      copy[index] = kept;
    }
    return copy ?? items;
  };
  const record = (members: Record<string, unknown>, path: string, depth: number): object => {
    let changed = false;
    const kept = Object.entries(members).flatMap(([key, member]): [string, unknown][] => {
      const plain = walk(member, `${path}.${key}`, depth + 1);
      changed ||= plain !== member || member === undefined;
      return plain === undefined ? [] : [[key, plain]];
    });
    return changed ? Object.fromEntries(kept) : members;
  };
  const walk = (one: unknown, path: string, depth: number): unknown => {
    if (one === null || one === undefined || typeof one === 'string' || typeof one === 'boolean') return one;
    if (typeof one === 'number') return Number.isFinite(one) ? one : refuse(path, one);
    if (typeof one !== 'object') return refuse(path, one);
    if (clean.has(one)) return one;
    const token = tokenOf(one);
    if (token !== undefined) return token;
    if (depth > DEEPEST) throw new EngineError('NOT_JSON', `${path}: a cycle, or too deep`);
    if (!Array.isArray(one) && !isRecord(one)) return refuse(path, one);
    const kept = Array.isArray(one)
      ? list(one, path, depth)
      : record(one as Record<string, unknown>, path, depth);
    clean.add(kept);
    return kept;
  };
  return walk(value, where, 0);
}

export const plainError = (error: unknown): PlainError =>
  typeof error === 'object' && error !== null && 'message' in error
    ? {
        name: 'name' in error && typeof error.name === 'string' ? error.name : 'Error',
        message: String(error.message),
      }
    : {
        name: 'Error',
        message: typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error)),
      };
