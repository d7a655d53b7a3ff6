import type { FieldProps } from './field.tsx';
import { RecordPicker } from './record-picker.tsx';

/** Any number of organisations; one that is not in the book is registered on the way. */
export function OrganisationsField(props: FieldProps) {
  return <RecordPicker {...props} kinds={['organisation']} register="organisation" many />;
}
