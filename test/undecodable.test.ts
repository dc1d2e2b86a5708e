import { expect, test } from 'vitest';
import { inputs } from '../activities/inputs.ts';
import { envelopeSchema } from '../domain/envelope.ts';
import { noticeActionSchema } from '../domain/obligation/notice-action.ts';
import { refusalSchema } from '../domain/refusal.ts';
import { EVENTS } from '../machines/door/events.ts';
import { readReport } from '../machines/protocol/cell-report.ts';
import { COMMANDS, readCommand } from '../machines/protocol/command.ts';
import { readTelling } from '../machines/protocol/telling.ts';
import { checkCampaignArgs, checkCellArgs, checkMailroomArgs } from '../workflows/inputs.ts';

/** What the payload codec makes of a payload that nobody with the key has encrypted. */
const value = { undecodable: 'notEncrypted' };

test('what can not be decoded begins no workflow', () => {
  for (const check of [checkCampaignArgs, checkCellArgs, checkMailroomArgs])
    expect(() => check(value), check.name).toThrow(expect.objectContaining({ type: 'INVALID_INPUT' }));
});

test('what can not be decoded is no event, command, report, telling, notice action or refusal', () => {
  for (const schema of [envelopeSchema, noticeActionSchema, refusalSchema])
    expect(schema.safeParse(value).success).toBe(false);
  expect(readCommand(value, Date.now())).toBeNull();
  expect(readReport(value)).toBeNull();
  expect(readTelling(value)).toBeNull();
});

test('nor is it inside of an envelope or a command, whatever its type', () => {
  for (const [type, { payload }] of Object.entries(EVENTS))
    expect(payload.safeParse(value).success, type).toBe(false);
  for (const type of Object.keys(COMMANDS))
    expect(readCommand({ id: 'a', type, payload: value, by: 'anh' }, Date.now()), type).toBeNull();
});

test('what can not be decoded is the input of no activity', () => {
  for (const [name, schema] of Object.entries(inputs))
    expect(schema.safeParse(value).success, name).toBe(false);
});
