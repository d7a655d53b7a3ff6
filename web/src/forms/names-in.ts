import type { Name, Text } from '../../../events/values/text.ts';
import { titlesOfReference, type Referred } from '../kit/reference.tsx';

const anyId = /"((?:[a-z]+-[0-9a-f]{8}-[0-9a-f-]{27})|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)"/g;

/** What the records are called that a value refers to, so that its pickers can show them. */
export const namesIn = (value: unknown, from: Referred): { readonly [id: string]: readonly (Text | Name)[] } =>
  Object.fromEntries(
    Array.from(
      (JSON.stringify(value) ?? '').matchAll(anyId),
      ([, id = '']) => [id, titlesOfReference(id, from)] as const,
    ).filter(([, titles]) => titles.length > 0),
  );
