/** What of the address of the due list is a filter; anything else is dropped. */
export interface DueFilters {
  /** Only what the reader looks after. */
  readonly owner?: 'me';
  /** Slug; left out: all of them. */
  readonly relationship?: string;
}

export const dueFiltersIn = ({ owner, relationship }: { readonly [name: string]: unknown }): DueFilters => ({
  ...(owner === 'me' ? { owner } : {}),
  ...(typeof relationship === 'string' ? { relationship } : {}),
});
