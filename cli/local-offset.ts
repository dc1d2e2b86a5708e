/** Việt Nam has one zone; it is meant where no campaign's plan says of another: before the first, and for whoever isn't logged in yet. */
export const LOCAL_OFFSET = '+07:00';
