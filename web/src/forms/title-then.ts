/** The title somebody held on the day of a fact: it stands on the fact as it was then, and never changes by itself. */
import type { Post } from '../../../events/people.ts';
import { boundsOf, parseOccurredOn, type Bounds } from '../../../events/values/occurred-on.ts';
import { shownName } from '../kit/names.ts';
import type { Language } from '../language/language.ts';

/** The posts that may have been held then, the latest first; those still held where the date is not known yet. */
function postsThen(posts: readonly Post[], occurredOn: string): readonly Post[] {
  const then = parseOccurredOn(occurredOn);
  return posts
    .filter((post) => (then === null ? post.to === undefined : mayBeHeld(post, then)))
    .toSorted((a, b) => startOf(b).localeCompare(startOf(a)) || b.key - a.key);
}

const startOf = ({ from }: Post): string => boundsOf(from).startLatest ?? '';

function mayBeHeld({ from, to }: Post, then: Bounds): boolean {
  const { earliest } = boundsOf(from);
  const latest = to === undefined ? null : boundsOf(to).latest;
  const notYet = earliest !== null && then.latest !== null && then.latest < earliest;
  const over = latest !== null && then.earliest !== null && then.earliest > latest;
  return !notYet && !over;
}

/** The title as it will stand on the fact; '' where none is in the book. */
export function titleThen(posts: readonly Post[], occurredOn: string, language: Language): string {
  const [post] = postsThen(posts, occurredOn);
  return (post && shownName(post.titles, language)?.first.text) ?? '';
}
