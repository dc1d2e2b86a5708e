import { SaxesParser } from 'saxes';
import {
  type AnyStateMachine,
  assign,
  cancel,
  createMachine,
  enqueueActions,
  log,
  not,
  raise,
  sendTo,
  stateIn,
} from 'xstate';

/** An element of a document, with what stands in it. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

type Context = Record<string, unknown>;
interface Args {
  context: Context;
  event: { type: string; data?: unknown; output?: unknown };
  self: unknown;
}
type Evaluate = (args: Pick<Args, 'context' | 'event'>) => unknown;

function parsed(text: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children[0] as Element;
}

/** Ids are keys and targets of ours: a dot would part them. */
export const stateIdOf = (id: string): string => id.replaceAll('.', '$');

/** What documents call an event, and what XState does. */
const eventTypeOf = (name: string): string =>
  name
    .replace(/^done\.invoke\b/, 'xstate.done.actor')
    .replace(/^done\.state\.(.+)$/, (_all, id: string) => `xstate.done.state.${stateIdOf(id)}`)
    .replace(/^error\b/, 'xstate.error');
const eventNameOf = (type: string): string =>
  type.replace(/^xstate\.done\.actor/, 'done.invoke').replace(/^xstate\./, '');

const named = ({ children }: Element, ...names: string[]) =>
  children.filter(({ name }) => names.includes(name));

const milliseconds = (delay: unknown): number => {
  const [, amount = '0', unit] = /^([\d.]+)(ms|s)?$/.exec(String(delay)) ?? [];
  return Number(amount) * (unit === 's' ? 1_000 : 1);
};

const isState = ({ name }: Element) => ['state', 'parallel', 'final'].includes(name);

/** A function as a value (test453): a context is JSON, so it is kept as its text. */
const kept = (value: unknown): unknown =>
  typeof value === 'function' ? { function: value.toString() } : value;
const revived = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'function' in value
    ? new Function(`return (${String(value.function)});`)()
    : value;

/** One document as a machine: variables are its context, expressions are evaluated with them as names. */
class Document {
  readonly #root: Element;
  readonly #variables: string[];
  #unnamed = 0;

  constructor(root: Element) {
    this.#root = root;
    this.#variables = named(root, 'datamodel')
      .flatMap((model) => named(model, 'data'))
      .map(({ attributes }) => attributes['id'] ?? '');
  }

  machine(id: string): AnyStateMachine {
    const data = named(this.#root, 'datamodel').flatMap((model) => named(model, 'data'));
    const initially = data.map(({ attributes: { id: name = '', expr } }) => [name, expr] as const);
    return createMachine({
      ...this.#inner(this.#root),
      id,
      context: () => {
        const context: Context = {};
        for (const [name, expr] of initially)
          if (expr !== undefined)
            context[name] = kept(this.#expression(expr)({ context, event: { type: '' } }));
        return context;
      },
    } as never) as AnyStateMachine;
  }

  #expression(text: string): Evaluate {
    const names = this.#variables;
    const code = new Function(...names, '_event', '_sessionid', '_ioprocessors', `return (${text});`);
    return ({ context, event }) => {
      const _event = { name: eventNameOf(event.type), data: event.data ?? event.output };
      return code(...names.map((name) => revived(context[name])), _event, undefined, undefined);
    };
  }

  #guard(cond: string | undefined): unknown {
    if (cond === undefined) return undefined;
    const [, negated, id] = /^(!)?In\('([^']+)'\)$/.exec(cond.trim()) ?? [];
    if (id === undefined)
      return ({ context, event }: Args) => Boolean(this.#expression(cond)({ context, event }));
    const inside = stateIn(`#${stateIdOf(id)}`);
    return negated === undefined ? inside : not(inside);
  }

  #send({ attributes, children }: Element): unknown {
    const { event, eventexpr, target, targetexpr, delay, delayexpr, id } = attributes;
    const parameters = children.filter(({ name }) => name === 'param');
    const made = (args: Args) => {
      const type = eventTypeOf(event ?? String(this.#expression(eventexpr ?? '')(args)));
      const values = parameters.map(({ attributes: { name = '', expr = '' } }) => [
        name,
        this.#expression(expr)(args),
      ]);
      return values.length === 0 ? { type } : { type, data: Object.fromEntries(values) };
    };
    if (target === '#_internal') return raise(made as never);
    const to = (args: Args): unknown => {
      let named: unknown = target;
      try {
        if (targetexpr !== undefined) named = this.#expression(targetexpr)(args);
      } catch {
        // an address that can't be had is one's own
      }
      const isOwn = typeof named !== 'string' || named.startsWith('#_scxml');
      return isOwn ? args.self : named;
    };
    const later =
      delayexpr === undefined
        ? delay === undefined
          ? undefined
          : milliseconds(delay)
        : (args: Args) => milliseconds(this.#expression(delayexpr)(args));
    return sendTo(
      to as never,
      made as never,
      {
        ...(id === undefined ? {} : { id }),
        ...(later === undefined ? {} : { delay: later }),
      } as never,
    );
  }

  #choice(element: Element): unknown {
    const branches: { cond: string | undefined; content: Element[] }[] = [
      { cond: element.attributes['cond'], content: [] },
    ];
    for (const child of element.children) {
      if (child.name === 'elseif' || child.name === 'else')
        branches.push({ cond: child.attributes['cond'], content: [] });
      else branches.at(-1)?.content.push(child);
    }
    const actions = branches.map(({ cond, content }) => ({
      cond,
      run: content.map((one) => this.#action(one)),
    }));
    return enqueueActions(({ context, event, enqueue }) => {
      const taken = actions.find(
        ({ cond }) => cond === undefined || this.#expression(cond)({ context, event }),
      );
      for (const action of taken?.run ?? []) enqueue(action as never);
    });
  }

  #action(element: Element): unknown {
    const { location = '', expr = 'undefined', event = '', label = '', sendid = '' } = element.attributes;
    switch (element.name) {
      case 'assign':
        return assign(({ context, event: current }: Args) => ({
          [location]: kept(this.#expression(expr)({ context, event: current })),
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
            this.#expression(expr)({ context, event: current }) ?? null) as never,
          label,
        );
      case 'send':
        return this.#send(element);
      case 'cancel':
        return cancel(sendid);
      case 'if':
        return this.#choice(element);
      default:
        throw new Error(`<${element.name}> is not read`);
    }
  }

  #actions = (element: Element | undefined) => (element?.children ?? []).map((one) => this.#action(one));

  #transition(element: Element): object {
    const { target, cond, type } = element.attributes;
    const guard = this.#guard(cond);
    return {
      ...(target === undefined
        ? {}
        : { target: target.split(/\s+/).map((id) => `#${stateIdOf(id)}`), reenter: type !== 'internal' }),
      ...(guard === undefined ? {} : { guard }),
      actions: this.#actions(element),
    };
  }

  #transitions(element: Element): { on: Record<string, object[]>; always: object[] } {
    const on: Record<string, object[]> = {};
    const always: object[] = [];
    for (const transition of named(element, 'transition')) {
      const made = this.#transition(transition);
      const { event } = transition.attributes;
      if (event === undefined) always.push(made);
      for (const descriptor of event?.trim().split(/\s+/) ?? []) {
        const type = eventTypeOf(descriptor.replace(/\.\*?$/, ''));
        // a descriptor stands for every event that begins with it
        for (const one of type === '*' ? ['*'] : [type, `${type}.*`]) on[one] = [...(on[one] ?? []), made];
      }
    }
    return { on, always };
  }

  #invoke({ attributes, children }: Element): object {
    const inner = children.find(({ name }) => name === 'content')?.children[0];
    if (inner === undefined) throw new Error('<invoke> without a document in it is not read');
    const { id } = attributes;
    this.#unnamed += 1;
    const src = new Document(inner).machine(`invoked${this.#unnamed}`);
    return { src, ...(id === undefined ? {} : { id }) };
  }

  #inner(element: Element): object {
    const states = element.children.filter((child) => isState(child) || child.name === 'history');
    const own = states.map((child): [string, object] => {
      const key = stateIdOf(child.attributes['id'] ?? this.#nameFor(child));
      return [key, child.name === 'history' ? this.#history(child, key) : this.#state(child, key)];
    });
    const first = states.findIndex(isState);
    if (element.name === 'parallel') return { type: 'parallel', states: Object.fromEntries(own) };
    if (first < 0) return {};
    const [transition] = named(element, 'initial').flatMap((one) => named(one, 'transition'));
    const target = stateIdOf(
      transition?.attributes['target'] ?? element.attributes['initial'] ?? own[first]?.[0] ?? '',
    );
    const initial = transition === undefined ? target : { target, actions: this.#actions(transition) };
    return { initial, states: Object.fromEntries(own) };
  }

  #nameFor({ name }: Element): string {
    this.#unnamed += 1;
    return `${name}_${this.#unnamed}`;
  }

  #history(element: Element, id: string): object {
    const [transition] = named(element, 'transition');
    const target = transition?.attributes['target']?.split(/\s+/).map((one) => `#${stateIdOf(one)}`);
    return {
      id,
      type: 'history',
      history: element.attributes['type'] ?? 'shallow',
      ...(target ? { target } : {}),
    };
  }

  #state(element: Element, id: string): object {
    const { on, always } = this.#transitions(element);
    return {
      id,
      ...(element.name === 'final' ? { type: 'final' } : {}),
      ...this.#inner(element),
      entry: named(element, 'onentry').flatMap(this.#actions),
      exit: named(element, 'onexit').flatMap(this.#actions),
      on,
      always,
      invoke: named(element, 'invoke').map((one) => this.#invoke(one)),
    };
  }
}

/** A machine of XState from the text of an SCXML document. @throws Error for an element that is not read */
export const machineFromScxml = (text: string): AnyStateMachine =>
  new Document(parsed(text)).machine('scxml');
