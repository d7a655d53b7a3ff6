import { choiceInWords } from '../kit/value-text.tsx';
import { dateOf, type Speech } from './labels.ts';
import { detailOf, type Fact } from './facts.ts';

/** What the relationship is, and since when; nothing where the timeline is of several. */
export function Since({ facts, speech }: { readonly facts: readonly Fact[]; readonly speech: Speech }) {
  const { say } = speech;
  const [established, ...others] = facts.filter(
    ({ happening, standing }) => happening === 'relationship.established' && standing !== 'withdrawn',
  );
  if (!established || others.length > 0) return null;
  return (
    <>
      {say('timeline.stop')}
      {say('timeline.since', {
        form: choiceInWords(detailOf(established, 'form'), say),
        date: dateOf(established, speech, true),
        standing: say(`standing.${established.standing}`),
      })}
    </>
  );
}
