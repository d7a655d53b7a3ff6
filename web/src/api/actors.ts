import { useWords } from '../language/language.ts';
import { useAnswer } from './reading.ts';

/** What those are called who write: people by their names, and who worked on the server itself by their user there. */
export function useActors(): (actor: string) => string {
  const { say } = useWords();
  const { data } = useAnswer<{ readonly names: { readonly [account: string]: string } }>('/actors');
  return (actor) =>
    actor.startsWith('os:')
      ? say('kit.on-the-server', { user: actor.slice('os:'.length) })
      : (data?.names[actor] ?? say('kit.unnamed'));
}
