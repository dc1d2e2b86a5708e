const RESERVED = /(^|[@.])(example|test|invalid|localhost)$|@(.*\.)?example\.(com|net|org)$/i;

/** Whether a mail address lies in a domain that is kept for samples (RFC 2606, 6761): it reaches nobody. */
export const isSampleAddress = (address: string): boolean => RESERVED.test(address);
