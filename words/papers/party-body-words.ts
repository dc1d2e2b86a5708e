import { type PartyBody, partyBodyOf } from '../../domain/plan/party-body.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** The Party organisation at the head of a paper, in Vietnamese alone, as papers are. */

const LED: Record<PartyBody['kind'], string> = {
  organisation: 'Đảng bộ',
  province: 'Đảng bộ tỉnh',
  city: 'Đảng bộ thành phố',
  district: 'Đảng bộ huyện',
  urbanDistrict: 'Đảng bộ quận',
  town: 'Đảng bộ thị xã',
};

/** `Đảng bộ Khối …` of `Đảng ủy Khối …`; null where the committee's name doesn't say it with certainty. */
export function partyBodyWords(committee: string): string | null {
  const led = partyBodyOf(committee);
  return led === null ? null : `${LED[led.kind]} ${led.name}`;
}

/** What stands above the issuing committee: as the plan says, else by the superior's name; null where neither tells. */
export const superiorBodyWords = ({
  superiorPartyBody,
  superior,
}: Pick<Plan['document'], 'superiorPartyBody' | 'superior'>): string | null =>
  superiorPartyBody ?? partyBodyWords(superior);
