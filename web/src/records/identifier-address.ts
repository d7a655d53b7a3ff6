/** Where the registers of the world show what an identifier names. */
const homes: { readonly [scheme: string]: (value: string) => string } = {
  ror: (value) => `https://ror.org/${value}`,
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  isni: (value) => `https://isni.org/isni/${value}`,
  grid: (value) => `https://www.grid.ac/institutes/${value}`,
  lei: (value) => `https://search.gleif.org/#/record/${value}`,
  orcid: (value) => `https://orcid.org/${value}`,
};

/** Undefined where the scheme has no register with addresses. */
export const addressOf = (scheme: string, value: string): string | undefined =>
  Object.hasOwn(homes, scheme) ? homes[scheme]?.(encodeURIComponent(value)) : undefined;
