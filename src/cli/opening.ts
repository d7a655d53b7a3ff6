/** What the terminal shows while a book is opened and that takes long. */
import type { OpeningProgress } from '../platform/book/folder.ts';
import type { Output } from './output.ts';
import { progressOf, type Progress } from './progress.ts';

const words = {
  'catching-up': 'Catching up with the cluster',
  building: 'Building the views',
  indexing: 'Making the indexes of the views',
} as const satisfies { readonly [doing in OpeningProgress['doing']]: string };

/** A bar, or lines, for each thing that the opening does, one after the other. */
export function openingShown(output: Output): { readonly at: (progress: OpeningProgress) => void; end(): void } {
  let doing: OpeningProgress['doing'] | undefined;
  let shown: Progress | undefined;
  return {
    at(progress) {
      if (progress.doing !== doing) {
        shown?.end();
        ({ doing } = progress);
        // The indexes are made in one go, so that there is nothing to count.
        shown = doing === 'indexing' ? undefined : progressOf(words[doing], output);
        if (doing === 'indexing' && progress.head >= WORTH_SAYING) output.note(`${words.indexing} …`);
      }
      shown?.at(progress.position + 1, progress.head + 1);
    },
    end: () => shown?.end(),
  };
}

/** Events from which on the indexes take their time. */
const WORTH_SAYING = 20_000;
