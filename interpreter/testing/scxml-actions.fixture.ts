import { assign, cancel, enqueueActions, log, not, raise, sendTo, stateIn } from 'xstate';

/** An element of a document, with what stands in it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

export type Context = Record<string, unknown>;
interface Args {
  context: Context;
  event: { type: string; data?: unknown; output?: unknown };
  self: unknown;
}
type Evaluate = (args: Pick<Args, 'context' | 'event'>) => unknown;
/** Reads an expression of one document: its variables are names in it. */
export type ReadExpression = (text: string) => Evaluate;

/** Our ids are keys and targets, which a dot would split. */
export const stateIdOf = (id: string): string => id.replaceAll('.', '$');

/** What XState calls an event of a document. */
export const eventTypeOf = (name: string): string =>
  name
    .replace(/^done\.invoke\b/, 'xstate.done.actor')
    .replace(/^done\.state\.(.+)$/, (_all, id: string) => `xstate.done.state.${stateIdOf(id)}`)
    .replace(/^error\b/, 'xstate.error');
const eventNameOf = (type: string): string =>
  type.replace(/^xstate\.done\.actor/, 'done.invoke').replace(/^xstate\./, '');

const milliseconds = (delay: unknown): number => {
  const [, amount, unit] = /^([\d.]+)(ms|s)?$/.exec(String(delay)) ?? [];
  if (amount === undefined) throw new Error(`the delay ${String(delay)} is not read`);
  return Number(amount) * (unit === 's' ? 1_000 : 1);
};

/** A function as a value (test453), kept as its text, since a context is JSON. */
export const kept = (value: unknown): unknown =>
  typeof value === 'function' ? { function: value.toString() } : value;
const revived = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'function' in value
    ? new Function(`return (${String(value.function)});`)()
    : value;

export const expressionsOver =
  (variables: string[]): ReadExpression =>
  (text) => {
    const code = new Function(...variables, '_event', '_sessionid', '_ioprocessors', `return (${text});`);
    return ({ context, event }) => {
      const _event = { name: eventNameOf(event.type), data: event.data ?? event.output };
      return code(...variables.map((name) => revived(context[name])), _event, undefined, undefined);
    };
  };

export function guardOf(cond: string | undefined, expression: ReadExpression): unknown {
  if (cond === undefined) return undefined;
  const [, negated, id] = /^(!)?In\('([^']+)'\)$/.exec(cond.trim()) ?? [];
  if (id === undefined) return ({ context, event }: Args) => Boolean(expression(cond)({ context, event }));
  const inside = stateIn(`#${stateIdOf(id)}`);
  return negated === undefined ? inside : not(inside);
}

function send({ attributes, children }: Element, expression: ReadExpression): unknown {
  const { event, eventexpr, target, targetexpr, delay, delayexpr, id } = attributes;
  const parameters = children.filter(({ name }) => name === 'param');
  const made = (args: Args) => {
    const type = eventTypeOf(event ?? String(expression(eventexpr ?? '')(args)));
    const values = parameters.map(({ attributes: { name = '', expr = '' } }) => [
      name,
      expression(expr)(args),
    ]);
    return values.length === 0 ? { type } : { type, data: Object.fromEntries(values) };
  };
  if (target === '#_internal') return raise(made as never);
  const to = (args: Args): unknown => {
    let named: unknown = target;
    try {
      if (targetexpr !== undefined) named = expression(targetexpr)(args);
    } catch {
      // an address that can't be resolved is the sender's own
    }
    const isOwn = typeof named !== 'string' || named.startsWith('#_scxml');
    return isOwn ? args.self : named;
  };
  const later =
    delayexpr === undefined
      ? delay === undefined
        ? undefined
        : milliseconds(delay)
      : (args: Args) => milliseconds(expression(delayexpr)(args));
  return sendTo(
    to as never,
    made as never,
    {
      ...(id === undefined ? {} : { id }),
      ...(later === undefined ? {} : { delay: later }),
    } as never,
  );
}

function choice(element: Element, expression: ReadExpression): unknown {
  const branches: { cond: string | undefined; run: unknown[] }[] = [
    { cond: element.attributes['cond'], run: [] },
  ];
  for (const child of element.children) {
    if (child.name === 'elseif' || child.name === 'else')
      branches.push({ cond: child.attributes['cond'], run: [] });
    else branches.at(-1)?.run.push(action(child, expression));
  }
  return enqueueActions(({ context, event, enqueue }) => {
    const taken = branches.find(({ cond }) => cond === undefined || expression(cond)({ context, event }));
    for (const one of taken?.run ?? []) enqueue(one as never);
  });
}

function action(element: Element, expression: ReadExpression): unknown {
  const { location = '', expr = 'undefined', event = '', label = '', sendid = '' } = element.attributes;
  switch (element.name) {
    case 'assign':
      return assign(({ context, event: current }: Args) => ({
        [location]: kept(expression(expr)({ context, event: current })),
      }));
    case 'script': {
      const code = new Function('variables', `with (variables) { ${element.text} }`);
      return assign(({ context }: Args) => {
        const changed = { ...context };
        code(changed);
        return changed;
      });
    }
    case 'raise':
      return raise({ type: eventTypeOf(event) });
    case 'log':
      return log(
        (({ context, event: current }: Args) =>
          expression(expr)({ context, event: current }) ?? null) as never,
        label,
      );
    case 'send':
      return send(element, expression);
    case 'cancel':
      return cancel(sendid);
    case 'if':
      return choice(element, expression);
    default:
      throw new Error(`<${element.name}> is not read`);
  }
}

/** What stands in an element, as actions of XState in the same order. @throws Error for an element that is not read */
export const actionsOf = (element: Element | undefined, expression: ReadExpression): unknown[] =>
  (element?.children ?? []).map((one) => action(one, expression));
