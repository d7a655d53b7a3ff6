/** What the directory lists, each on a tab of its own; as the API calls it. */
export const tabs = ['organisations', 'people', 'places', 'sources'] as const;
export type Tab = (typeof tabs)[number];
