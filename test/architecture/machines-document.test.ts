import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { diagramOf, statesBelow } from '../../interpreter/diagram/graph.ts';
import { EVENTS } from '../../machines/door/events.ts';
import { DESCRIBED, eventsOf, machinesDocument } from './machines-document.ts';

const file = resolve(import.meta.dirname, '../../docs/machines.md');

test('docs/machines.md says what the machines are now', () => {
  expect(readFileSync(file, 'utf8') === machinesDocument(), 'stale: npm run docs:machines').toBe(true);
});

test('every state of every machine stands in a table', () => {
  const text = machinesDocument();
  for (const { machine } of DESCRIBED)
    for (const { path } of statesBelow(diagramOf(machine).root).slice(1))
      expect(text).toContain(`| \`${path}\` |`);
});

test('every event that people send is taken by a machine', () => {
  const taken = new Set(DESCRIBED.flatMap(({ machine }) => eventsOf(machine)));
  expect(Object.keys(EVENTS).filter((type) => !taken.has(type as never))).toEqual([]);
});

test('a drawing has balanced braces, and no text that Mermaid takes for something else', () => {
  const drawings = [...machinesDocument().matchAll(/```mermaid\n([\s\S]*?)```/g)].map(
    ([, text = '']) => text,
  );
  expect(drawings).toHaveLength(DESCRIBED.length);
  for (const drawing of drawings) {
    expect(drawing.match(/\{$/gm)?.length ?? 0).toBe(drawing.match(/^ *\}$/gm)?.length ?? 0);
    for (const [, label] of drawing.matchAll(/ : (.*)$/gm)) expect(label).not.toMatch(/[:;#"]/);
  }
});
