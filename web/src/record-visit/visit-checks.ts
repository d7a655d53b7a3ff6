/** What can be said of a visit while it is typed: whether its parts fit its time, and whether it is in the book already. */
import { boundsOf, certainlyApart, parseOccurredOn } from '../../../events/values/occurred-on.ts';
import type { TimelineFact } from '../../../projections/happening.ts';

/** `inside`: certainly in the time of the visit. `apart`: certainly not. `open`: neither is certain. */
export type Fit = 'inside' | 'open' | 'apart';

const isDate = (text: string) => parseOccurredOn(text) !== null;

export function fitOf(part: string, visit: string): Fit {
  if (certainlyApart(part, visit)) return 'apart';
  const [inner, outer] = [boundsOf(part), boundsOf(visit)];
  const begins = inner.earliest !== null && outer.earliest !== null && inner.earliest >= outer.earliest;
  const ends = inner.latest !== null && outer.latest !== null && inner.latest <= outer.latest;
  return begins && ends ? 'inside' : 'open';
}

/** How the gatherings fit, the worst of them first; undefined where no two dates can be compared. */
export function worstFit<G extends { readonly occurredOn: string }>(
  gatherings: readonly G[],
  visit: string,
): { readonly fit: Fit; readonly gathering: G } | undefined {
  if (!isDate(visit)) return undefined;
  const fits = gatherings
    .filter(({ occurredOn }) => isDate(occurredOn))
    .map((gathering) => ({ fit: fitOf(gathering.occurredOn, visit), gathering }));
  return fits.find(({ fit }) => fit === 'apart') ?? fits.find(({ fit }) => fit === 'open') ?? fits[0];
}

/** Of visits that may have been at the time, those between the same two places; the plan of this very one is none. */
export const alikeAmong = <F extends Pick<TimelineFact, 'record' | 'kind' | 'standing' | 'details'>>(
  facts: readonly F[],
  { from, to, planned }: { readonly from: string; readonly to: string; readonly planned?: string | undefined },
): readonly F[] =>
  facts.filter(
    ({ record, kind, standing, details }) =>
      kind === 'visit' &&
      record !== planned &&
      standing !== 'withdrawn' &&
      details['from'] === from &&
      details['to'] === to,
  );
