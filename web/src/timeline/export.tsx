/** What is seen, as a file: drawn anew as a picture of its own, always on white, with its moment in it. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Picture, type PictureProps } from './picture.tsx';

/** Twice as fine as it is on screen, so that it can be printed. */
const FINENESS = 2;

/** The picture as a document. */
export function svgOf(picture: PictureProps): string {
  const holder = document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<Picture {...picture} />));
  const svg = holder.firstElementChild;
  const text = svg ? new XMLSerializer().serializeToString(svg) : '';
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** The same as a bitmap. @throws where the browser cannot draw it */
export async function pngOf(picture: PictureProps): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svgOf(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * FINENESS;
    canvas.height = image.naturalHeight * FINENESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no bitmap was made'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands a file to the browser. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it when the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
