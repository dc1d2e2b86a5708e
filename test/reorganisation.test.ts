import { beforeEach, describe, expect, test } from 'vitest';
import { ofCell } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { type VirtualSeason, virtualSeason } from './support/virtual-season.ts';

/** Campaign and cells together while cells merge (statecharts.md, "Reorganisation"): whoever goes along comes to the end. */

const HEAD = 'pham-hoang-viet';
const HEADS = { 'doi-1': 'nguyen-thi-anh', 'doi-4': 'thach-thi-hong', 'doi-5': 'lam-van-tho' };

let season: VirtualSeason;
let plan: Plan;

const stage = (subject: string) => season.standing(subject).stage;
const toItsEnd = () => season.until('the end', () => season.standing('campaign').ended);
const merge = (cell: string, into: string, head?: string) =>
  season.act('campaign', HEAD, 'cell.merge', {
    cell,
    into,
    ...(head === undefined ? {} : { head }),
    reason: 'Sắp xếp tổ chức',
  });
const register = (cell: keyof typeof HEADS, ...members: string[]) =>
  season.act(cell, HEADS[cell], 'members.register', { members: members.map((member) => ({ member })) });
const membersOf = (cell: string) => season.caseContent(cell).members.map(({ member }) => member);

beforeEach(() => {
  plan = realPlanNow();
  season = virtualSeason(plan);
  season.until('the cells', () => season.subjects().length === 1 + plan.cells.length);
});

test('a part of a cell becomes a cell of its own, with its people and members, and both come to the end', () => {
  register('doi-1', 'an', 'binh');
  season.act('campaign', HEAD, 'cell.split', {
    cell: 'doi-1',
    into: 'doi-9',
    name: 'Chi bộ Đội QLTT số 9',
    peerGroup: plan.cells[0]?.peerGroup,
    session: plan.sessions[0]?.id,
    head: 'tran-van-an',
    members: ['binh'],
    reason: 'Sắp xếp tổ chức',
  });
  season.advanceTo(season.now() + 60_000);
  expect([membersOf('doi-1'), membersOf('doi-9')]).toEqual([['an'], ['binh']]);
  toItsEnd();
  expect(['campaign', 'doi-1', 'doi-9'].map(stage)).toEqual(['concluded', 'concluded', 'concluded']);
});

describe('a cell merges into another', () => {
  test('its case ends and stays as it was, its members are rated with the other one', () => {
    register('doi-5', 'an', 'binh');
    register('doi-4', 'binh', 'chi');
    merge('doi-5', 'doi-4', HEADS['doi-4']);
    season.advanceTo(season.now() + 60_000);
    expect(stage('doi-5')).toBe('merged');
    expect(ofCell(season.standing('doi-5')).facts.ended).toEqual({
      because: 'Sắp xếp tổ chức',
      to: null,
      into: 'doi-4',
    });
    expect(membersOf('doi-5')).toEqual(['an', 'binh']);
    expect(membersOf('doi-4')).toEqual(['binh', 'chi', 'an']);
    toItsEnd();
    expect(stage('campaign')).toBe('concluded');
    expect(stage('doi-4')).toBe('concluded');
    const decided = Object.values(season.campaignContent().decisions).flatMap(({ lines }) => lines);
    expect(decided.map(({ cell }) => cell)).not.toContain('doi-5');
  });

  test('when the slate is open, is off it, and the others are decided', () => {
    season.keep('report.submit');
    season.until('reporting', () => stage('campaign') === 'reporting');
    const before = season.campaignContent().slates[0];
    expect(before?.cells).toContain('doi-5');
    merge('doi-5', 'doi-4', HEADS['doi-5']);
    expect(season.campaignContent().slates[0]).toMatchObject({
      revision: (before?.revision ?? 0) + 1,
      cells: plan.cells.map(({ id }) => id).filter((id) => id !== 'doi-5'),
    });
    season.keep();
    toItsEnd();
    expect([stage('campaign'), stage('doi-5'), stage('doi-4')]).toEqual(['concluded', 'merged', 'concluded']);
  });

  test('two become a new one, by joining it to the campaign first', () => {
    register('doi-5', 'an');
    season.act('campaign', HEAD, 'cell.add', {
      cell: 'lien-huyen',
      name: 'Chi bộ Đội QLTT liên huyện',
      peerGroup: plan.cells[0]?.peerGroup,
      session: plan.sessions[0]?.id,
      reason: 'Sắp xếp tổ chức',
    });
    season.advanceTo(season.now() + 60_000);
    merge('doi-4', 'lien-huyen');
    merge('doi-5', 'lien-huyen', HEADS['doi-4']);
    toItsEnd();
    expect(stage('campaign')).toBe('concluded');
    expect([stage('doi-4'), stage('doi-5'), stage('lien-huyen')]).toEqual(['merged', 'merged', 'concluded']);
    expect(membersOf('lien-huyen')).toEqual(['an']);
    expect(season.standing('lien-huyen').marks).not.toContain('noDossier');
  });
});
