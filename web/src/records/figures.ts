/** Figures as exact as their source. */
import type { Figure } from '../../../events/projects.ts';
import { choiceInWords } from '../kit/value-text.tsx';
import type { Say } from '../language/language.ts';

/** `at least 50`; `200`. */
export const figureInWords = ({ value, quality }: Figure, say: Say): string =>
  quality === 'exact' ? value : say('records.figure', { quality: choiceInWords(quality, say), value });
