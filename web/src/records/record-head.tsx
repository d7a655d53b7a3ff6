import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Visit } from '../../../events/visits.ts';
import { standingOf } from '../../../projections/standing.ts';
import type { GlyphKind } from '../kit/glyph.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { NameText } from '../kit/name-text.tsx';
import { shownName, titlesIn } from '../kit/names.ts';
import { titlesOfReference, titlesOfRelationship } from '../kit/reference.tsx';
import { StandingTag } from '../kit/standing-tag.tsx';
import type { MessageKey } from '../language/catalogue.ts';
import { useWords } from '../language/language.ts';
import { ALL } from '../shell/relationship.ts';
import { RecordActions } from './record-actions.tsx';
import { useParts } from './parts.tsx';
import { useShown } from './shown.ts';
import classes from './record-head.module.css';

/** Both titles, the kind, and how well the record is known. */
export function RecordHead() {
  const { say, language } = useWords();
  const { record, from } = useShown();
  const visit = record.kind === 'visit' ? (record.state as Visit) : undefined;
  const inParts = [...useParts('gathering'), ...useParts('statement')].flatMap(({ corrections }) => corrections).length;
  const own = titlesIn(record.state as object);
  const shown = shownName(own.length > 0 ? own : titlesOfReference(record.id, from), language);
  const title = shown?.first.text ?? say('kit.unnamed');
  const verbatim = record.kind === 'statement' && (record.state as { readonly verbatim: boolean }).verbatim;
  const kind = say(`kind.${record.kind as GlyphKind}`);
  const standing = standingOf(record);
  useEffect(() => {
    document.title = `${title} · Bridgebook`;
  }, [title]);
  return (
    <header className={classes['head']}>
      <div className={classes['row']}>
        <nav className="quiet" aria-label={say('records.where')}>
          {record.relationships.map((slug, index) => (
            <span key={slug}>
              {index > 0 && say('kit.comma')}
              <Link to="/r/$rel/timeline" params={{ rel: slug }} className="text-link">
                <NameText texts={titlesOfRelationship(slug, from)} single />
              </Link>
            </span>
          ))}
          <ListCrumb kind={record.kind} rel={record.relationships[0] ?? ALL} />
        </nav>
        <RecordActions />
      </div>
      <h1 className={verbatim ? 'verbatim' : undefined} data-withdrawn={record.withdrawn !== null || undefined}>
        <span lang={shown?.first.language}>{title}</span>
      </h1>
      {shown?.second && (
        <p className={`second-script ${classes['second']}`} lang={shown.second.language}>
          {shown.second.text}
        </p>
      )}
      <p className={classes['tags']}>
        <KindMark kind={record.kind} standing={standing} corrected={record.corrections.length > 0} />
        <span className={classes['kind']} data-kind={record.kind}>
          {visit ? (
            <>
              {kind} · <NameText texts={titlesOfReference(visit.from, from)} single /> →{' '}
              <NameText texts={titlesOfReference(visit.to, from)} single />
            </>
          ) : (
            kind
          )}
        </span>
        <StandingTag standing={standing} />
        {record.corrections.length > 0 && <StandingTag standing="corrected" />}
        {inParts > 0 && (
          <span className={classes['parts']}>{say('records.corrections-in-parts', { count: inParts })}</span>
        )}
      </p>
    </header>
  );
}

/** The list in which records of the kind stand. */
const lists: { readonly [kind: string]: { readonly to: string; readonly label: MessageKey; readonly tab?: string } } = {
  agreement: { to: '/r/$rel/agreements', label: 'shell.agreements' },
  visit: { to: '/r/$rel/visits', label: 'lists.visits-title' },
  gathering: { to: '/r/$rel/visits', label: 'lists.visits-title' },
  statement: { to: '/r/$rel/statements', label: 'lists.statements' },
  commitment: { to: '/r/$rel/commitments', label: 'commitments.title' },
  institute: { to: '/r/$rel/delivery', label: 'delivery.title' },
  project: { to: '/r/$rel/delivery', label: 'delivery.title' },
  organisation: { to: '/r/$rel/directory', label: 'directory.title', tab: 'organisations' },
  person: { to: '/r/$rel/directory', label: 'directory.title', tab: 'people' },
  place: { to: '/r/$rel/directory', label: 'directory.title', tab: 'places' },
};

function ListCrumb({ kind, rel }: { readonly kind: string; readonly rel: string }) {
  const { say } = useWords();
  const list = lists[kind];
  if (!list) return null;
  return (
    <>
      <span aria-hidden> › </span>
      <Link
        to={list.to}
        params={{ rel } as never}
        search={(list.tab === undefined ? {} : { tab: list.tab }) as never}
        className="text-link"
      >
        {say(list.label)}
      </Link>
    </>
  );
}
