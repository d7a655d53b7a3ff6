import { useRelationships } from '../shell/relationship.ts';
import { regionNames } from '../words/regions.ts';
import { useFormContext } from 'react-hook-form';
import { isPlaceCode } from '../../../commands/fields.ts';
import type { FieldProps } from './field.tsx';
import type { Found } from './found.ts';
import { RecordPicker } from './record-picker.tsx';
import type { SittingValues } from './sitting.ts';

/** The sides of the relationships that are chosen in the form. */
export function useSidePlaces(): readonly Found[] {
  const { data } = useRelationships();
  const chosen = useFormContext<SittingValues>().watch('relationships');
  const sides = new Set(
    (data?.rows ?? [])
      .filter(({ code }) => chosen.includes(code))
      .flatMap((one) => one.sides.map(({ place }) => place)),
  );
  return [...sides].flatMap((id): Found[] => {
    const titles = isPlaceCode(id) ? regionNames(id) : data?.names[id]?.names;
    return titles ? [{ id, kind: 'place', titles }] : [];
  });
}

/** A place of the book, or a country or part of one by its name or ISO 3166 code. The sides of the relationship come first. */
export function PlaceField({
  register = true,
  many = false,
  ...props
}: FieldProps & { readonly register?: boolean; readonly many?: boolean }) {
  const offered = useSidePlaces();
  return (
    <RecordPicker
      {...props}
      kinds={['place']}
      coded
      many={many}
      offered={offered}
      {...(register ? { register: 'place' } : {})}
    />
  );
}
