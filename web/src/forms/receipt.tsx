import { KindMark } from '../kit/kind-mark.tsx';
import { useWords } from '../language/language.ts';
import { expectedLines, previewedLines } from './receipt-lines.ts';
import type { SittingValues } from './sitting.ts';
import type { Sitting } from './use-sitting.ts';
import classes from './form-page.module.css';

/** What will be written, each event in words, before it is. */
export function Receipt<V extends SittingValues>({
  sitting: { commands, previewed, open, form, error },
}: {
  readonly sitting: Sitting<V>;
}) {
  const { say, language } = useWords();
  const saying = { say, language, names: form.getValues().names };
  const lines = previewed ? previewedLines(previewed, commands, saying) : expectedLines(commands, saying);
  return (
    <section className={classes['receipt']} aria-labelledby="receipt-title">
      <h2 id="receipt-title">{say('forms.will-be-written')}</h2>
      <p className="quiet" role="status">
        {previewed
          ? say('forms.events', { count: lines.length })
          : open.length > 0
            ? say('forms.not-yet-whole')
            : error === null && say('forms.asking')}
      </p>
      <ol data-previewed={previewed ? lines.length : undefined}>
        {lines.map((line) => (
          <li key={line.key} data-inside={line.inside || undefined}>
            <KindMark kind={line.kind} />
            <div>
              <b>{line.title}</b>
              {line.detail !== '' && <small>{line.detail}</small>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
