/** The timeline's picture without a screen: what `bridgebook timeline --svg` prints. Built into web/dist/server. */
import { renderToStaticMarkup } from 'react-dom/server.edge';
import type { Names } from '../api/answers.ts';
import type { Language } from '../language/language.ts';
import { sayIn } from '../language/say-in.ts';
import type { Days } from './days.ts';
import { factsOf, type Line } from './facts.ts';
import { Picture } from './picture.tsx';
import { choiceOf, groundOf, pictureOf } from './scene.ts';

/** A timeline as the API answers it, whole. */
export interface PictureAsked {
  readonly rows: readonly Line[];
  readonly names: Names;
  readonly position: number;
  readonly asOf: string;
  readonly relationship: string;
  /** What the relationship is called. */
  readonly title: string;
  readonly language: Language;
  /** The days that are drawn; left out: all there is. */
  readonly from?: string;
  readonly to?: string;
  readonly today: string;
}

/** An SVG document with everything in it. */
export function timelineSvg(asked: PictureAsked): string {
  const { rows, names, language, today, position, asOf, relationship, title } = asked;
  const speech = { say: sayIn(language), language, names };
  const ground = groundOf(factsOf(rows), asOf > today ? asOf : today);
  const filter = { match: 'possibly', lanes: [], standings: [], words: '' } as const;
  const days: Days = { from: asked.from ?? ground.extent.from, to: asked.to ?? ground.extent.to };
  const picture = pictureOf({
    ground,
    choice: choiceOf(ground, names, filter),
    filter,
    days,
    speech,
    title,
    stamp: { relationship, asOf, position },
    today,
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(<Picture {...picture} />)}\n`;
}
