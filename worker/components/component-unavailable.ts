import { type Bilingual, Failure } from '../../domain/failure.ts';
import { inBoth } from '../../words/in-both.ts';
import { START_LINES } from '../../words/start-words.ts';

/** One way of getting a component that was tried, and why it failed. */
export interface Attempt {
  readonly way: string;
  readonly outcome: string;
}

/** A part of the system that can neither be found nor fetched nor built on this machine. */
export class ComponentUnavailable extends Failure<'COMPONENT_UNAVAILABLE'> {
  override readonly name = 'ComponentUnavailable';
  readonly component: string;
  readonly tried: readonly Attempt[];
  /** What the person at the machine can do, in one sentence. */
  readonly remedy: Bilingual;

  constructor(component: string, tried: readonly Attempt[], remedy: Bilingual) {
    const attempts = tried.map(({ way, outcome }) => `  - ${way}: ${outcome}`).join('\n');
    super(
      'COMPONENT_UNAVAILABLE',
      `${remedy.vi}\n${remedy.en}\n${inBoth(START_LINES.tried)} (${component}):\n${attempts}`,
    );
    this.component = component;
    this.tried = tried;
    this.remedy = remedy;
  }
}
