import { Page } from '../kit/page.tsx';
import { useWords } from '../language/language.ts';
import { RecordList } from './record-list.tsx';

/** Who came and went, and what was held. */
export function VisitsScreen() {
  const { say } = useWords();
  return (
    <Page title={say('lists.visits-title')}>
      <RecordList kind="visit" />
      <RecordList kind="gathering" />
    </Page>
  );
}
