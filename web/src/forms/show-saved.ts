import { useNavigate } from '@tanstack/react-router';
import { relationshipId } from '../../../commands/fields.ts';
import { kindOf } from '../../../events/subject.ts';
import type { GivenAnswer } from '../api/answers.ts';
import { recordPath, type RecordKind } from '../kit/addresses.ts';
import { ALL, useRelationship } from '../shell/relationship.ts';

/** Kinds that the timeline shows at once. An agreement is many facts, and its page says what follows from them. */
const onTimeline: ReadonlySet<SavedKind> = new Set([
  'visit',
  'gathering',
  'statement',
  'commitment',
  'institute',
  'project',
]);

/** Of a record without a page: a relationship is looked at on its timeline. */
type SavedKind = RecordKind | 'relationship';

/**
 * Leads to what was just written: chosen on the timeline that was looked at, or on the page of its own; what was begun
 * from the page of another record, `of`, shows there.
 */
export function useShowSaved(): (
  answer: GivenAnswer,
  kind: SavedKind,
  belongs: readonly string[],
  of?: string,
) => void {
  const navigate = useNavigate();
  const looked = useRelationship();
  return ({ orders }, kind, belongs, of) => {
    const sel = orders.findLast(({ record }) => kindOf(record) === kind)?.record;
    const path = sel === undefined ? undefined : recordPath(sel);
    const page = of === undefined ? undefined : recordPath(of);
    if (page !== undefined) void navigate({ to: page });
    else if (kind === 'relationship' && sel !== undefined)
      void navigate({ to: '/r/$rel/timeline', params: { rel: sel.slice(relationshipId('').length) } });
    else if (path !== undefined && !onTimeline.has(kind)) void navigate({ to: path });
    else void navigate({ to: '/r/$rel/timeline', params: { rel: timelineOf(belongs, looked) }, search: { sel } });
  };
}

/** The timeline that was looked at, where the record is on it. */
const timelineOf = (belongs: readonly string[], looked: string): string =>
  looked === ALL || belongs.includes(looked) ? looked : (belongs[0] ?? ALL);
