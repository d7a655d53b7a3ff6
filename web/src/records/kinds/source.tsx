import type { Source } from '../../../../events/sources.ts';
import { useWords } from '../../language/language.ts';
import { languageInWords } from '../../words/languages.ts';
import { Fact, Facts } from '../fact.tsx';
import { useShown } from '../shown.ts';

export function SourceFacts() {
  const { say, language: reader } = useWords();
  const { address, language, sha256 } = useShown<Source>().record.state;
  return (
    <Facts>
      <Fact field="kind" />
      <Fact field="publisher" always />
      <Fact field="publishedOn" />
      <Fact field="language">{languageInWords(language, reader, say)}</Fact>
      <Fact field="address">
        <a href={address} className="text-link" rel="noreferrer noopener" target="_blank">
          {address}
          <span className="unseen"> {say('records.new-window')}</span>
        </a>
      </Fact>
      <Fact field="retrievedOn" />
      <Fact field="sha256">
        <span className="code">{sha256}</span>
      </Fact>
    </Facts>
  );
}
