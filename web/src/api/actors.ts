import { useWords } from '../language/language.ts';
import { useAnswer } from './reading.ts';

interface ActorsAnswer {
  readonly names: { readonly [account: string]: string };
}

/** Everybody who has or had an account, by id. */
export const useActorNames = (): ActorsAnswer['names'] => useAnswer<ActorsAnswer>('/actors').data?.names ?? {};

/** What those are called who write: people by their names, and who worked on the server itself by their user there. */
export function useActors(): (actor: string) => string {
  const { say } = useWords();
  const names = useActorNames();
  return (actor) =>
    actor.startsWith('os:')
      ? say('kit.on-the-server', { user: actor.slice('os:'.length) })
      : (names[actor] ?? say('kit.unnamed'));
}
