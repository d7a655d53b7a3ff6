import type { ReactNode } from 'react';
import { useMoments } from '../api/moments.ts';
import { Page } from '../kit/page.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { ALL, rememberedRelationship, useRelationships } from '../shell/relationship.ts';
import { useMay } from '../shell/session.ts';
import type { SittingValues } from './sitting.ts';

/** What every new form begins with. */
export type Begun = SittingValues;

/** A form, for those who may write, now; everybody else is told why there is none. */
export function Writing({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (begun: Begun) => ReactNode;
}) {
  const { say } = useWords();
  const { past } = useMoments();
  const may = useMay('staff', 'manager');
  const relationships = useRelationships();
  if (!may)
    return (
      <Page title={title}>
        <Empty title={say(past ? 'forms.reading-the-past' : 'forms.may-not')}>
          {say(past ? 'forms.reading-the-past-do' : 'forms.may-not-do')}
        </Empty>
      </Page>
    );
  return (
    <Answered of={relationships}>
      {({ rows }) => {
        const looked = rememberedRelationship();
        const standing = rows.filter((row) => row.standing !== 'withdrawn').map(({ code }) => code);
        const chosen = looked === ALL ? (standing.length === 1 ? standing : []) : [looked];
        return children({
          relationships: chosen.filter((code) => standing.includes(code)),
          sources: [{ source: '', locator: '' }],
          confidence: 'primary',
          made: [],
          names: {},
        });
      }}
    </Answered>
  );
}
