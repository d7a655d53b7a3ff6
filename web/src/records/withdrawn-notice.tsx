import { IconBan } from '@tabler/icons-react';
import { useActors } from '../api/actors.ts';
import { useWords } from '../language/language.ts';
import { useBook } from '../shell/session.ts';
import { writtenOnInWords } from '../words/instants.ts';
import { useShown } from './shown.ts';
import classes from './notices.module.css';

/** The record should not stand: who says so, when and why. */
export function WithdrawnNotice() {
  const { say, language } = useWords();
  const actorName = useActors();
  const { timeZone } = useBook();
  const { withdrawn } = useShown().record;
  if (!withdrawn) return null;
  const day = writtenOnInWords(withdrawn.recordedAt, timeZone ?? 'UTC', language);
  return (
    <section className={classes['notice']} data-door="withdrawn">
      <IconBan size={18} aria-hidden />
      <div>
        <p>{say('records.withdrawn-by', { actor: actorName(withdrawn.actor), day, position: withdrawn.position })}</p>
        <p className="quiet">{withdrawn.reason}</p>
      </div>
    </section>
  );
}
