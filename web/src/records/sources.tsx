import { DateText } from '../kit/date-text.tsx';
import { Reference } from '../kit/reference.tsx';
import { useWords } from '../language/language.ts';
import { useParts } from './parts.tsx';
import { useShown } from './shown.ts';
import classes from './side.module.css';

/** What the page rests on, numbered as the facts name it. */
export function Sources() {
  const { say } = useWords();
  const { cited, from, record } = useShown();
  const parts = [record, ...useParts('gathering'), ...useParts('statement'), ...useParts('commitment')];
  if (record.kind === 'source') return null;
  return (
    <section>
      <h2 className={classes['heading']}>
        {say('records.sources')}{' '}
        <span className="quiet">
          {say(cited.length === 0 ? 'records.no-sources' : 'records.source-count', { count: cited.length })}
        </span>
      </h2>
      <ol className={classes['sources']}>
        {cited.map((id, index) => {
          const source = from.sources?.[id];
          const locators = new Set(
            parts.flatMap(({ sources }) =>
              sources.flatMap(({ source: one, locator }) => (one === id && locator ? [locator] : [])),
            ),
          );
          return (
            <li key={id} id={`source-${index + 1}`} tabIndex={-1}>
              <span className={classes['number']}>{index + 1}</span>
              <div>
                <p>
                  <Reference id={id} from={from} />
                </p>
                <p className="quiet">
                  {source?.publisher !== undefined && (
                    <>
                      {source.publisher}
                      {say('kit.clause')}
                    </>
                  )}
                  {source && <DateText edtf={source.publishedOn} weekday={false} />}
                </p>
                {[...locators].map((locator) => (
                  <p key={locator} className="quiet">
                    <q className="verbatim">{locator}</q>
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
