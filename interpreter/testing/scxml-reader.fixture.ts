import { SaxesParser } from 'saxes';
import { type AnyStateMachine, createMachine } from 'xstate';
import {
  actionsOf,
  type Context,
  type Element,
  eventTypeOf,
  expressionsOver,
  guardOf,
  kept,
  type ReadExpression,
  stateIdOf,
} from './scxml-actions.fixture.ts';

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

const named = ({ children }: Element, ...names: string[]) =>
  children.filter(({ name }) => names.includes(name));

const isState = ({ name }: Element) => ['state', 'parallel', 'final'].includes(name);

/** One document as a machine: variables are its context, expressions are evaluated with them as names. */
class Document {
  readonly #root: Element;
  readonly #data: Element[];
  readonly #expression: ReadExpression;
  #unnamed = 0;

  constructor(root: Element) {
    this.#root = root;
    this.#data = named(root, 'datamodel').flatMap((model) => named(model, 'data'));
    this.#expression = expressionsOver(this.#data.map(({ attributes }) => attributes['id'] ?? ''));
  }

  machine(id: string): AnyStateMachine {
    const initially = this.#data.map(({ attributes: { id: name = '', expr } }) => [name, expr] as const);
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

  #actions = (element: Element | undefined) => actionsOf(element, this.#expression);

  #transition(element: Element): object {
    const { target, cond, type } = element.attributes;
    const guard = guardOf(cond, this.#expression);
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
