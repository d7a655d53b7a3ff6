import { IconGitMerge } from '@tabler/icons-react';
import { useActors } from '../api/actors.ts';
import type { HistoryAnswer, Names } from '../api/answers.ts';
import { useAnswer } from '../api/reading.ts';
import { nameOf } from '../kit/names.ts';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { writtenOnInWords } from '../words/instants.ts';
import classes from './notices.module.css';

/** The record somebody asked for was joined to the one that is shown: when, by whom and why. */
export function MergedNotice({ merged, names }: { readonly merged: string; readonly names: Names }) {
  const { say, language } = useWords();
  const actorName = useActors();
  const { timeZone } = useBook();
  const { data } = useAnswer<HistoryAnswer>(`/records/${merged}/history`);
  const joined = data?.events.findLast(({ type }) => type === 'OrganisationMerged');
  const name = nameOf(merged, names, language);
  return (
    <section className={classes['notice']} data-door="merged" role="status">
      <IconGitMerge size={18} aria-hidden />
      <div>
        {joined === undefined ? (
          <p>{say('records.joined', { name })}</p>
        ) : (
          <>
            <p>
              {say('records.joined-on', {
                name,
                day: writtenOnInWords(joined.recordedAt, timeZone ?? 'UTC', language),
                actor: actorName(joined.actor),
                position: joined.position,
              })}
            </p>
            <p className="quiet">{joined.reason}</p>
          </>
        )}
      </div>
    </section>
  );
}
