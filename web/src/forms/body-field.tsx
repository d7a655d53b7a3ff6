import type { FieldProps } from './field.tsx';
import type { Found } from './found.ts';
import { RecordPicker } from './record-picker.tsx';

/** A body that takes part: an organisation, or a place as such. */
export function BodyField(props: FieldProps & { readonly offered?: readonly Found[] }) {
  return <RecordPicker {...props} kinds={['organisation', 'place']} coded register="organisation" />;
}
