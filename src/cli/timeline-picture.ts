/** The timeline drawn by the screens' own drawing, which `vite build web` puts into one file for this. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, Failure } from './exit.ts';

/** The same file whether this one runs from the sources or from `dist`. */
const built = new URL(
  import.meta.url.endsWith('.ts') ? '../../web/dist/server/timeline.js' : '../../../web/dist/server/timeline.js',
  import.meta.url,
);

export const pictureLanguages = ['en', 'zh-Hans'] as const;

/** What web/src/timeline/picture-on-server.tsx takes. */
interface PictureAsked {
  readonly rows: readonly object[];
  readonly names: object;
  readonly position: number;
  readonly asOf: string;
  readonly relationship: string;
  readonly title: string;
  readonly language: (typeof pictureLanguages)[number];
  readonly from?: string;
  readonly to?: string;
  readonly today: string;
}

/** An SVG document. @throws Failure where the screens are not built */
export async function timelinePicture(asked: PictureAsked): Promise<string> {
  if (!existsSync(built)) {
    throw new Failure(`${fileURLToPath(built)} is missing: npm run build`, EXIT.failed);
  }
  const drawing = (await import(built.href)) as { timelineSvg(asked: PictureAsked): string };
  return drawing.timelineSvg(asked);
}
