/** Kind of the source that lists Muster's own credentials; its collector has the same name. */
export const OWN_KIND = 'muster';
