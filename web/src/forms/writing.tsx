import type { ReactNode } from 'react';
import { kindOf } from '../../../events/subject.ts';
import type { RecordAnswer } from '../api/answers.ts';
import { useMoments } from '../api/moments.ts';
import { titlesIn } from '../kit/names.ts';
import { Page } from '../kit/page.tsx';
import { Answered, Empty } from '../kit/states.tsx';
import { useWords } from '../language/language.ts';
import { ALL, rememberedRelationship, useRelationships } from '../shell/relationship.ts';
import { useMayWrite } from '../shell/session.ts';
import type { SittingValues } from './sitting.ts';

/** What every new form begins with. */
export interface Begun extends SittingValues {
  /** The record that the new one belongs to, where it was begun from that one's page. */
  readonly of?: string;
}

/** The record a form was begun from, if it is of one of these kinds: what the field that names it begins with. */
export const begunFrom = ({ of = '' }: Begun, kinds: readonly string[]): string =>
  kinds.includes(kindOf(of)) ? of : '';

/** A form, for those who may write, now; everybody else is told why there is none. */
export function Writing({
  title,
  of,
  children,
}: {
  readonly title: string;
  /** The record that the new one belongs to. */
  readonly of?: RecordAnswer | undefined;
  readonly children: (begun: Begun) => ReactNode;
}) {
  const { say } = useWords();
  const { past } = useMoments();
  const may = useMayWrite();
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
          ...(of ? { of: of.record.id } : {}),
          relationships: of?.record.relationships ?? chosen.filter((code) => standing.includes(code)),
          sources: [{ source: '', locator: '' }],
          confidence: 'primary',
          made: [],
          names: of ? { [of.record.id]: titlesIn(of.record.state as object) } : {},
        });
      }}
    </Answered>
  );
}
