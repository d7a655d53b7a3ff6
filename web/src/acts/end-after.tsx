import type { Agreement } from '../../../events/agreements.ts';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { boundsInWords } from '../words/reckoned.ts';
import { outcomeOf, type Told } from './outcome.ts';

/** The end, and the deadline for notice, as they would be and as they are. */
export function EndAfter({
  agreement,
  told,
  note,
}: {
  readonly agreement: Agreement;
  /** Undefined while the form does not say enough. */
  readonly told: Told | undefined;
  readonly note?: string;
}) {
  const { say, language } = useWords();
  const { today } = useBook();
  if (!told) return <p>{say('acts.outcome-open')}</p>;
  const { before, after } = outcomeOf(agreement, [told]);
  const onToday = outcomeOf(agreement, [told], today);
  const words = (bounds: typeof before.end | null) =>
    bounds ? boundsInWords(bounds, language, say) : say('reckoned.unknown');
  const same = words(before.end) === words(after.end);
  return (
    <>
      <p>
        {same
          ? say('acts.end-stays', { end: words(after.end) })
          : say('acts.end-moves', { after: words(after.end), before: words(before.end) })}
      </p>
      {after.noticeBy && <p>{say('acts.notice-then', { notice: words(onToday.after.noticeBy ?? after.noticeBy) })}</p>}
      {note !== undefined && <p>{note}</p>}
    </>
  );
}
