import type { Gathering } from '../../../events/gatherings.ts';
import { Glyph } from '../kit/glyph.tsx';
import { NameText } from '../kit/name-text.tsx';
import { Reference } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { useShown } from './shown.ts';
import classes from './works.module.css';

/** What was shown there; a work without a title says what is known of it. */
export function Works({ works }: { readonly works: Gathering['works'] }) {
  const { say } = useWords();
  const { from } = useShown();
  if (works.length === 0) return null;
  return (
    <ul className={classes['works']}>
      {works.map((work) => (
        <li key={work.key}>
          <Glyph kind="screening" size={14} standing={work.confidence} />
          <span>
            <span className="unseen">{say('kind.screening')}: </span>
            {work.titles.length > 0 ? (
              <NameText texts={work.titles} />
            ) : (
              <span className="not-known">{say('records.title-unknown')}</span>
            )}
            {work.about !== undefined && (
              <>
                {say('kit.clause')}
                <NameText texts={work.about} />
              </>
            )}
            {work.promotes !== undefined && (
              <>
                {work.about === undefined ? `${say('kit.clause')}${say('records.promotes')} ` : ' · '}
                <Reference id={work.promotes} from={from} single />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
