import type { Name, Text } from '../../../events/values/text.ts';
import { useWords } from '../language/language.ts';
import { shownName } from './names.ts';

/** A title or a name: in the reader's language first, the other script quietly beside it; each says its language. */
export function NameText({
  texts,
  single = false,
}: {
  readonly texts: readonly (Text | Name)[];
  readonly single?: boolean;
}) {
  const { say, language } = useWords();
  const shown = shownName(texts, language);
  if (!shown) return <span className="quiet">{say('kit.unnamed')}</span>;
  const { first, second } = shown;
  return (
    <>
      <span lang={first.language}>{first.text}</span>
      {!single && second && (
        <>
          {' '}
          <span className="second-script" lang={second.language}>
            {second.text}
          </span>
        </>
      )}
    </>
  );
}
