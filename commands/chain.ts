/**
 * The records that lead on from one: the place it lies in, the place that one lies in, and so on. Ends at a record that
 * leads nowhere or is not loaded (so that `needs` can ask for it), and where it comes back to one it has met.
 */
export function chainFrom(start: string | null | undefined, next: (id: string) => string | null | undefined): string[] {
  const met = new Set<string>();
  for (let id = start; id != null && !met.has(id); id = next(id)) met.add(id);
  return [...met];
}
