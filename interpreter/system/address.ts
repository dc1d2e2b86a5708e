import type { Address } from '../engine-types.ts';

/** `/` and `#` part an address. */
const asPart = (id: string) => id.replace(/[%/#]/g, (sign) => encodeURIComponent(sign));

/** Where an actor stands below its parent, whichever of those that have stood there. */
export const placeOf = (parent: Address, id: string): string =>
  parent === '' ? asPart(id) : `${parent}/${asPart(id)}`;

/** The id of the actor at an address; `''` is the root's. */
export const actorIdAt = (address: Address): string =>
  decodeURIComponent(address.slice(address.lastIndexOf('/') + 1).replace(/#\d+$/, ''));
